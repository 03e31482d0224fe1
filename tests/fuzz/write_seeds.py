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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hostile"))
from formats import (element, image, jpeg, jpeg_2000, jpeg_ls, nifti, nifti2, packbits, palette, png, png_chunk, rle,
                     segment, segmented_palette, tiff)

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


def add_native(seeds):
    def native(samples=1, allocated=16, stored=12, **more):
        seeds.add("native", image(1, columns=6, rows=4, samples=samples, allocated=allocated, stored=stored, **more))

    native()
    native(allocated=1, stored=1)
    for photometric in ("RGB", "YBR_FULL", "YBR_FULL_422"):
        native(samples=3, allocated=8, stored=8, photometric=photometric)
    native(samples=3, allocated=8, stored=8, photometric="RGB", planar=1)
    native(allocated=32, stored=32, signed=1)
    native(allocated=32, stored=32, pixel_element=0x0008, vr="OF")
    native(allocated=64, stored=64, pixel_element=0x0009, vr="OD")
    native(allocated=16, stored=10, high=13, signed=1,
           extra=[element(0x0028, 0x1052, "DS", "-1024"), element(0x0028, 0x1053, "DS", "1")])
    native(allocated=8, stored=8, photometric="PALETTE COLOR", extra=palette(4, 2, 16, (0, 256, 512, 65535)))
    native(allocated=8, stored=8, photometric="PALETTE COLOR",
           extra=segmented_palette((0, 2, 10, 20, 1, 50, 65535, 2, 2, 0, 0)))


def add_nifti(seeds):
    seeds.add("nifti", nifti())
    seeds.add("nifti", nifti(order=">"))
    seeds.add("nifti", nifti(dim=(4, 4, 3, 2, 3, 1, 1, 1), datatype=64, bits=64))
    seeds.add("nifti", nifti(datatype=128, bits=24))
    seeds.add("nifti", nifti2())
    seeds.add("nifti", gzip.compress(nifti()))


def add_pictures(seeds):
    seeds.add("png_picture", png(4, 3, bytes(5 * 3)))
    seeds.add("png_picture", png(4, 3, bytes(25 * 3), 16, 2))
    seeds.add("png_picture", png(4, 3, bytes(2 * 3), 1))
    seeds.add("png_picture", png(4, 3, bytes(17 * 3), 8, 6))
    seeds.add("png_picture", png(4, 3, bytes(5 * 3), 8, 3, png_chunk(b"PLTE", b"\1\2\3")))
    seeds.add("png_picture", png(8, 8, bytes(120), interlaced=1))
    for order in "<>":
        seeds.add("tiff_picture", tiff(4, 3, bytes(12), order=order))
        seeds.add("tiff_picture", tiff(4, 3, bytes(24), bits=16, order=order))
    seeds.add("tiff_picture", tiff(4, 3, bytes(36), samples=3, photometric=2))
    seeds.add("tiff_picture", tiff(4, 3, b"\xf5\0", compression=32773))
    seeds.add("tiff_picture", tiff(4, 3, zlib.compress(bytes(12)), compression=8))
    seeds.add("tiff_picture", tiff(16, 16, bytes(256), tiled=True))
    seeds.add("tiff_picture", tiff(8, 3, bytes(3), bits=1))


def add_codestreams(seeds):
    grey = layout(4, 3, 1, 8, 8)
    seeds.add("rle", grey + rle([b"\xf5\x07"]))
    seeds.add("rle", grey + rle([packbits(bytes(range(12)))]))
    seeds.add("rle", layout(4, 3, 1, 16, 12, 1) + rle([b"\xf5\x07"] * 2))
    grey = layout(8, 8, 1, 8, 8)
    deep = layout(8, 8, 1, 16, 12)
    for marker in (0xC0, 0xC1, 0xC2, 0xC3):
        seeds.add("jpeg", grey + jpeg(marker=marker))
        seeds.add("jpeg", deep + jpeg(marker=marker, precision=12))
    seeds.add("jpegls", grey + jpeg_ls())
    seeds.add("jpegls", deep + jpeg_ls(precision=12))
    presets = segment(0xF8, struct.pack(">B5H", 1, 255, 3, 7, 21, 64))
    seeds.add("jpegls", grey + jpeg_ls(presets=presets))
    # Coding style, quantization, and one tile of an empty packet.
    style = segment(0x52, struct.pack(">BBHB5B", 0, 0, 1, 0, 0, 4, 4, 0, 1)) + segment(0x5C, b"\x40\x40")
    tile = segment(0x90, struct.pack(">HIBB", 0, 15, 0, 1)) + b"\xff\x93\0"
    seeds.add("jpeg2000", grey + jpeg_2000(rest=style + tile + b"\xff\xd9"))


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
    add_codestreams(seeds)
    add_archives(seeds)
    print(", ".join(f"{name} {count}" for name, count in sorted(seeds.counts.items())))


if __name__ == "__main__":
    main(*sys.argv[1:])
