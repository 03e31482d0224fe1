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
from formats import (element, identity, image, item, jpeg, jpeg_2000, jpeg_ls, nifti, nifti2, packbits, palette, png,
                     png_chunk, preamble, rle, segment, segmented_palette, tiff)
from formats import layout as layout_elements

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
            if "PixelData" not in dataset or "SegmentSequence" in dataset:
                seeds.add("document", content)
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


def sequence(group, number, *items):
    return element(group, number, "SQ", b"".join(item(content) for content in items))


def code(value, meaning):
    return element(0x0008, 0x0100, "SH", value) + element(0x0008, 0x0104, "LO", meaning)


def add_documents(seeds):
    """A report, a presentation state with drawings, a segmentation of two segments, and overlays."""
    text = (element(0x0040, 0xA010, "CS", "CONTAINS") + element(0x0040, 0xA040, "CS", "TEXT") +
            sequence(0x0040, 0xA043, code("121071", "Finding")) + element(0x0040, 0xA160, "UT", "A shadow"))
    number = (element(0x0040, 0xA010, "CS", "CONTAINS") + element(0x0040, 0xA040, "CS", "NUM") +
              sequence(0x0040, 0xA043, code("121206", "Distance")) +
              sequence(0x0040, 0xA300, sequence(0x0040, 0x08EA, code("mm", "millimetre")) +
                       element(0x0040, 0xA30A, "DS", "12.5")))
    report = (preamble() + b"".join(identity(1, sop_class="1.2.840.10008.5.1.4.1.1.88.22")) +
              element(0x0040, 0xA040, "CS", "CONTAINER") + sequence(0x0040, 0xA043, code("18782-3", "Report")) +
              sequence(0x0040, 0xA730, text, number))
    seeds.add("document", report)
    image_reference = sequence(0x0008, 0x1140, element(0x0008, 0x1150, "UI", "1.2.840.10008.5.1.4.1.1.7") +
                               element(0x0008, 0x1155, "UI", "2.25.9000001.1"))
    line = (element(0x0070, 0x0005, "CS", "PIXEL") + element(0x0070, 0x0020, "US", 2) +
            element(0x0070, 0x0021, "US", 2) + element(0x0070, 0x0022, "FL", struct.pack("<4f", 1, 1, 8, 8)) +
            element(0x0070, 0x0023, "CS", "POLYLINE") + element(0x0070, 0x0024, "CS", "N"))
    label = (element(0x0070, 0x0003, "CS", "PIXEL") + element(0x0070, 0x0006, "ST", "here") +
             element(0x0070, 0x0010, "FL", struct.pack("<2f", 1, 1)) +
             element(0x0070, 0x0011, "FL", struct.pack("<2f", 9, 9)))
    area = (element(0x0070, 0x0052, "SL", struct.pack("<2i", 1, 1)) +
            element(0x0070, 0x0053, "SL", struct.pack("<2i", 8, 8)) + element(0x0070, 0x0100, "CS", "SCALE TO FIT"))
    window = element(0x0028, 0x1050, "DS", "40") + element(0x0028, 0x1051, "DS", "400")
    state = (preamble() + b"".join(identity(2, sop_class="1.2.840.10008.5.1.4.1.1.11.1")) +
             sequence(0x0008, 0x1115, image_reference + element(0x0020, 0x000E, "UI", "2.25.9000001.3")) +
             element(0x0018, 0x1600, "CS", "RECTANGULAR") + element(0x0018, 0x1602, "IS", "1") +
             element(0x0018, 0x1604, "IS", "8") + element(0x0018, 0x1606, "IS", "1") +
             element(0x0018, 0x1608, "IS", "8") + sequence(0x0028, 0x3110, window) +
             sequence(0x0070, 0x0001, element(0x0070, 0x0002, "CS", "ONE") + sequence(0x0070, 0x0008, label) +
                      sequence(0x0070, 0x0009, line)) +
             sequence(0x0070, 0x005A, area) + sequence(0x0070, 0x0060, element(0x0070, 0x0002, "CS", "ONE") +
                                                       element(0x0070, 0x0062, "IS", "1")))
    seeds.add("document", state)
    segments = [element(0x0062, 0x0004, "US", k) + element(0x0062, 0x0005, "LO", "Liver") +
                element(0x0062, 0x0008, "CS", "MANUAL") for k in (1, 2)]
    frames = [sequence(0x0020, 0x9113, element(0x0020, 0x0032, "DS", f"0\\0\\{k}")) +
              sequence(0x0062, 0x000A, element(0x0062, 0x000B, "US", k)) for k in (1, 2)]
    shared = (sequence(0x0020, 0x9116, element(0x0020, 0x0037, "DS", "1\\0\\0\\0\\1\\0")) +
              sequence(0x0028, 0x9110, element(0x0018, 0x0050, "DS", "1") + element(0x0028, 0x0030, "DS", "1\\1")))
    for kind, bits in (("BINARY", 1), ("FRACTIONAL", 8), ("LABELMAP", 8)):
        seeds.add("document", preamble() + b"".join(identity(3, sop_class="1.2.840.10008.5.1.4.1.1.66.4")) +
                  b"".join(layout_elements(columns=8, rows=4, allocated=bits, frames=2)) +
                  element(0x0062, 0x0001, "CS", kind) + sequence(0x0062, 0x0002, *segments) +
                  sequence(0x5200, 0x9229, shared) + sequence(0x5200, 0x9230, *frames) +
                  element(0x7FE0, 0x0010, "OB", bytes(range(8 * bits))))
    overlay = [element(0x6000, 0x0010, "US", 4), element(0x6000, 0x0011, "US", 4), element(0x6000, 0x0040, "CS", "G"),
               element(0x6000, 0x0050, "SS", struct.pack("<2h", 1, 1)), element(0x6000, 0x0100, "US", 1),
               element(0x6000, 0x0102, "US", 0), element(0x6000, 0x3000, "OW", b"\x5a\xa5")]
    seeds.add("document", image(4, overlay))


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
    add_documents(seeds)
    add_nifti(seeds)
    add_pictures(seeds)
    add_codestreams(seeds)
    add_archives(seeds)
    print(", ".join(f"{name} {count}" for name, count in sorted(seeds.counts.items())))


if __name__ == "__main__":
    main(*sys.argv[1:])
