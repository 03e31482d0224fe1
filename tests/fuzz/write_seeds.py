"""Writes first inputs for the fuzzers: small images made here, and those of the pydicom package, by encoding.

Usage: write_seeds.py FOLDER, which gets one folder for each fuzzer.
"""

import gzip
import io
import struct
import sys
import warnings
import zipfile
import zlib
from pathlib import Path

import pydicom
import pydicom.data
from pydicom.encaps import generate_pixel_data_frame

PACKAGED = Path(pydicom.data.__file__).parent / "test_files"
LARGEST = 60_000

DECODERS = {
    "1.2.840.10008.1.2.4.80": "jpegls", "1.2.840.10008.1.2.4.81": "jpegls",
    "1.2.840.10008.1.2.4.90": "jpeg2000", "1.2.840.10008.1.2.4.91": "jpeg2000",
    "1.2.840.10008.1.2.4.201": "jpeg2000", "1.2.840.10008.1.2.4.202": "jpeg2000",
    "1.2.840.10008.1.2.4.203": "jpeg2000", "1.2.840.10008.1.2.5": "rle",
}


class Seeds:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.counts = {}

    def add(self, fuzzer, content):
        """One input; what is longer than the fuzzers read is left out."""
        folder = self.folder / fuzzer
        folder.mkdir(parents=True, exist_ok=True)
        if len(content) > LARGEST:
            return
        self.counts[fuzzer] = self.counts.get(fuzzer, 0) + 1
        (folder / f"{self.counts[fuzzer]:04}").write_bytes(content)


def layout(columns, rows, samples, allocated, stored, flags=0):
    """The layout in front of a codestream, as tests/fuzz/Input.h has it."""
    return struct.pack("<HHBBBB", columns, rows, samples, allocated, stored, flags)


def without_pixels(dataset):
    """The file with at most its first pixels, so that the header is what is fuzzed."""
    if "PixelData" in dataset and not dataset.file_meta.TransferSyntaxUID.is_compressed:
        dataset.PixelData = dataset.PixelData[:4096]
        dataset.NumberOfFrames = 1
        dataset.Rows = min(dataset.Rows, 16)
        dataset.Columns = min(dataset.Columns, 16)
    out = io.BytesIO()
    dataset.save_as(out, write_like_original=True)
    return out.getvalue()


def add_dicom(seeds):
    for path in sorted(PACKAGED.rglob("*")):
        if not path.is_file():
            continue
        content = path.read_bytes()
        if path.name.startswith("DICOMDIR"):
            seeds.add("dicomdir", content)
        try:
            dataset = pydicom.dcmread(path)
            seeds.add("header", content if len(content) < 8192 else without_pixels(dataset))
            seeds.add("native", without_pixels(dataset))
            if dataset.file_meta.TransferSyntaxUID.is_encapsulated:
                add_frames(seeds, dataset)
        except Exception:  # damaged on purpose: it is a seed as it is
            seeds.add("header", content)


def add_frames(seeds, dataset):
    decoder = DECODERS.get(dataset.file_meta.TransferSyntaxUID, "jpeg")
    first = layout(dataset.Columns, dataset.Rows, dataset.SamplesPerPixel, dataset.BitsAllocated,
                   dataset.BitsStored, dataset.PixelRepresentation)
    frame = next(iter(generate_pixel_data_frame(dataset.PixelData)))
    seeds.add(decoder, first + frame)
    if decoder == "jpeg" and dataset.BitsStored == 8:
        seeds.add("jpeg_picture", frame)


def element(group, number, vr, value):
    value += b"\0" * (len(value) % 2)
    if vr in ("OB", "OW", "OF", "OD", "SQ", "UN", "UT"):
        return struct.pack("<HH2sHI", group, number, vr.encode(), 0, len(value)) + value
    return struct.pack("<HH2sH", group, number, vr.encode(), len(value)) + value


def native(columns=6, rows=4, samples=1, allocated=16, stored=12, high=11, signed=0, photometric="MONOCHROME2",
           planar=0, extra=b"", pixels=None, element_number=0x0010, vr="OW"):
    short = lambda n: struct.pack("<H", n)
    if pixels is None:
        pixels = bytes(i * 37 & 255 for i in range((columns * rows * samples * allocated + 7) // 8))
    head = element(0x0008, 0x0016, "UI", b"1.2.840.10008.5.1.4.1.1.7") + element(0x0008, 0x0018, "UI", b"2.25.1")
    head += element(0x0020, 0x000d, "UI", b"2.25.2") + element(0x0020, 0x000e, "UI", b"2.25.3")
    head += element(0x0028, 0x0002, "US", short(samples)) + element(0x0028, 0x0004, "CS", photometric.encode())
    if samples > 1:
        head += element(0x0028, 0x0006, "US", short(planar))
    for number, value in ((0x10, rows), (0x11, columns), (0x100, allocated), (0x101, stored), (0x102, high),
                          (0x103, signed)):
        head += element(0x0028, number, "US", short(value))
    meta = element(0x0002, 0x0010, "UI", b"1.2.840.10008.1.2.1")
    return b"\0" * 128 + b"DICM" + meta + head + extra + element(0x7fe0, element_number, vr, pixels)


def palette(count, first, bits, entries):
    out = b""
    for channel in range(3):
        out += element(0x0028, 0x1101 + channel, "US", struct.pack("<HHH", count, first, bits))
    for channel in range(3):
        out += element(0x0028, 0x1201 + channel, "OW", struct.pack(f"<{len(entries)}H", *entries))
    return out


def segmented(words):
    out = b""
    for channel in range(3):
        out += element(0x0028, 0x1101 + channel, "US", struct.pack("<HHH", 256, 0, 16))
    for channel in range(3):
        out += element(0x0028, 0x1221 + channel, "OW", struct.pack(f"<{len(words)}H", *words))
    return out


def add_native(seeds):
    seeds.add("native", native())
    seeds.add("native", native(allocated=1, stored=1, high=0))
    seeds.add("native", native(allocated=8, stored=8, high=7, samples=3, photometric="RGB", planar=1))
    seeds.add("native", native(allocated=8, stored=8, high=7, samples=3, photometric="YBR_FULL"))
    seeds.add("native", native(allocated=8, stored=8, high=7, samples=3, photometric="YBR_FULL_422"))
    seeds.add("native", native(allocated=32, stored=32, high=31, signed=1))
    seeds.add("native", native(allocated=32, stored=32, high=31, element_number=0x0008, vr="OF"))
    seeds.add("native", native(allocated=64, stored=64, high=63, element_number=0x0009, vr="OD"))
    seeds.add("native", native(allocated=16, stored=10, high=13, signed=1,
                               extra=element(0x0028, 0x1052, "DS", b"-1024") + element(0x0028, 0x1053, "DS", b"1")))
    seeds.add("native", native(allocated=8, stored=8, high=7, photometric="PALETTE COLOR",
                               extra=palette(4, 2, 16, (0, 256, 512, 65535))))
    seeds.add("native", native(allocated=8, stored=8, high=7, photometric="PALETTE COLOR",
                               extra=segmented((0, 2, 10, 20, 1, 50, 65535, 2, 2, 0, 0))))


def nifti(dim=(3, 4, 3, 2, 1, 1, 1, 1), datatype=4, bits=16, offset=352.0, order="<", pixels=None):
    header = bytearray(352)
    struct.pack_into(order + "i", header, 0, 348)
    struct.pack_into(order + "8h", header, 40, *dim)
    struct.pack_into(order + "2h", header, 70, datatype, bits)
    struct.pack_into(order + "8f", header, 76, 1, 1, 2, 3, 1, 1, 1, 1)
    struct.pack_into(order + "3f", header, 108, offset, 2, -1)
    struct.pack_into(order + "2h", header, 252, 1, 1)
    struct.pack_into(order + "12f", header, 280, 1, 0, 0, -9, 0, 2, 0, -8, 0, 0, 3, -7)
    header[344:348] = b"n+1\0"
    count = max(1, dim[1]) * max(1, dim[2]) * max(1, dim[3]) * max(1, dim[4]) * bits // 8
    return bytes(header) + (bytes(count) if pixels is None else pixels)


def nifti2():
    header = bytearray(544)
    struct.pack_into("<i", header, 0, 540)
    header[4:12] = b"n+2\0\r\n\x1a\n"
    struct.pack_into("<2h", header, 12, 16, 32)
    struct.pack_into("<8q", header, 16, 3, 4, 3, 2, 1, 1, 1, 1)
    struct.pack_into("<8d", header, 104, 1, 1, 2, 3, 1, 1, 1, 1)
    struct.pack_into("<q", header, 168, 544)
    return bytes(header) + bytes(4 * 3 * 2 * 4)


def add_nifti(seeds):
    seeds.add("nifti", nifti())
    seeds.add("nifti", nifti(order=">"))
    seeds.add("nifti", nifti(dim=(4, 4, 3, 2, 3, 1, 1, 1), datatype=64, bits=64))
    seeds.add("nifti", nifti(datatype=128, bits=24))
    seeds.add("nifti", nifti2())
    seeds.add("nifti", gzip.compress(nifti()))


def png(columns, rows, depth, colour, data, extra=b"", interlaced=0):
    def chunk(kind, content):
        return (struct.pack(">I", len(content)) + kind + content +
                struct.pack(">I", zlib.crc32(kind + content)))
    head = struct.pack(">IIBBBBB", columns, rows, depth, colour, 0, 0, interlaced)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(data)) +
            chunk(b"IEND", b""))


def tiff(columns, rows, samples, bits, data, compression=1, photometric=1, order="<", tiled=False):
    entries = [(256, 4, 1, columns), (257, 4, 1, rows), (258, 3, 1, bits), (259, 3, 1, compression),
               (262, 3, 1, photometric), (277, 3, 1, samples)]
    if tiled:
        entries += [(322, 3, 1, 16), (323, 3, 1, 16), (324, 4, 1, 0), (325, 4, 1, len(data))]
    else:
        entries += [(273, 4, 1, 0), (278, 4, 1, rows), (279, 4, 1, len(data))]
    entries.sort()
    begin = 8 + 2 + 12 * len(entries) + 4
    out = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, len(entries))
    for tag, kind, count, value in entries:
        value = begin if tag in (273, 324) else value
        out += struct.pack(order + "HHI", tag, kind, count)
        out += struct.pack(order + ("I" if kind == 4 else "HH"), *((value,) if kind == 4 else (value, 0)))
    return out + struct.pack(order + "I", 0) + data


def add_pictures(seeds):
    seeds.add("png_picture", png(4, 3, 8, 0, bytes(5 * 3)))
    seeds.add("png_picture", png(4, 3, 16, 2, bytes(25 * 3)))
    seeds.add("png_picture", png(4, 3, 1, 0, bytes(2 * 3)))
    seeds.add("png_picture", png(4, 3, 8, 6, bytes(17 * 3)))
    # A palette of one colour.
    plte = struct.pack(">I", 3) + b"PLTE\1\2\3" + struct.pack(">I", zlib.crc32(b"PLTE\1\2\3"))
    seeds.add("png_picture", png(4, 3, 8, 3, bytes(5 * 3), plte))
    seeds.add("png_picture", png(8, 8, 8, 0, bytes(120), interlaced=1))
    for order in "<>":
        seeds.add("tiff_picture", tiff(4, 3, 1, 8, bytes(12), order=order))
        seeds.add("tiff_picture", tiff(4, 3, 1, 16, bytes(24), order=order))
    seeds.add("tiff_picture", tiff(4, 3, 3, 8, bytes(36), photometric=2))
    seeds.add("tiff_picture", tiff(4, 3, 1, 8, b"\xf5\0" * 1, compression=32773))
    seeds.add("tiff_picture", tiff(4, 3, 1, 8, zlib.compress(bytes(12)), compression=8))
    seeds.add("tiff_picture", tiff(16, 16, 1, 8, bytes(256), tiled=True))
    seeds.add("tiff_picture", tiff(8, 3, 1, 1, bytes(3)))


def add_rle(seeds):
    head = struct.pack("<16I", 1, 64, *[0] * 14)
    seeds.add("rle", layout(4, 3, 1, 8, 8) + head + b"\xf5\x07")
    seeds.add("rle", layout(4, 3, 1, 8, 8) + head + b"\x0b" + bytes(range(12)))
    head = struct.pack("<16I", 2, 64, 66, *[0] * 13)
    seeds.add("rle", layout(4, 3, 1, 16, 12, 1) + head + b"\xf5\x07" * 2)


def add_archives(seeds):
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", compression) as archive:
            archive.writestr("folder/", b"")
            archive.writestr("folder/a.dcm", b"DICM" * 40)
            archive.writestr("b", b"")
        seeds.add("archive", content.getvalue())


def main(folder):
    warnings.simplefilter("ignore")  # many of the package's files are odd on purpose
    seeds = Seeds(folder)
    add_dicom(seeds)
    add_native(seeds)
    add_nifti(seeds)
    add_pictures(seeds)
    add_rle(seeds)
    add_archives(seeds)
    print(", ".join(f"{name} {count}" for name, count in sorted(seeds.counts.items())))


if __name__ == "__main__":
    main(*sys.argv[1:])
