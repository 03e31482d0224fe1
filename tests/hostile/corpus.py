"""Hostile files: name → (content, what may become of it).

REJECTED must be refused with a reason, TAKEN must come in, EITHER may do what it can but does no harm.
"""

import os
import random
import struct
import zlib

from formats import (DEFLATED, EOI, EXPLICIT, IMPLICIT, ITEM_END, JPEG_2000, JPEG_BASELINE, JPEG_LOSSLESS, JPEG_LS, RLE,
                     SEQUENCE_END, SOI, UNDEFINED, compressed, element, identity, image, item, jpeg,
                     jpeg_2000, jpeg_frame, jpeg_ls, JPEG_SCAN, layout, nifti, packbits, palette, pixels, png, preamble,
                     rle, segment, segmented_palette, tag, tiff)

REJECTED, TAKEN, EITHER = "rejected", "taken", "either"

# What a terminal, a rich text label, a format or a path would obey, had it not been text.
ATTACKS = {
    "escape": "\x1b[2J\x1b]0;owned\x07Name",
    "c1": "\u009b2JName",
    "rich": "<img src='file:///etc/passwd'><b>Name</b>",
    "format": "%s%n%1$*2$d{0}%%",
    "path": "../../../../tmp/owned",
    "absolute": "/tmp/owned",
    "nul": "Name\0hidden",
    "override": "Name\u202egnp.exe\u2066",
    "newline": "Name\ncandelactl: error: forged: line",
    "sql": "'; DROP TABLE studies; --",
}


def deflated(content, zeros=0):
    """A raw deflate stream of `content` and so many MiB of zeros, of which each takes a thousandth."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + block * zeros + b"\x03\0"


def gzipped(content, zeros):
    """The same as gzip. Its check sum is wrong, but whoever gets so far has unpacked the bomb."""
    return b"\x1f\x8b\x08\0" + bytes(6) + deflated(content, zeros) + bytes(8)


def implicit(group, number, value, length=None):
    return tag(group, number) + struct.pack("<I", len(value) if length is None else length) + value


class Corpus:
    def __init__(self):
        self.files = {}
        self.studies = 0

    def add(self, name, content, fate):
        assert name not in self.files, name
        self.files[name] = (content, fate)

    def number(self):
        """A study of its own."""
        self.studies += 1
        return self.studies

    # ---- the structure of a data set

    def truncations(self):
        """One file cut in each element: in its tag, its length, its value and behind it."""
        nested = element(0x0008, 0x1115, "SQ", item(element(0x0020, 0x000E, "UI", "2.25.5")))
        open_ended = (element(0x0008, 0x1140, "SQ", b"", UNDEFINED) +
                      item(element(0x0008, 0x1155, "UI", "2.25.6") + ITEM_END, UNDEFINED) + SEQUENCE_END)
        parts = [bytes(128), b"DICM", element(0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1")]
        parts += [*identity(self.number()), nested, open_ended, *layout(), element(0x7FE0, 0x0010, "OW", pixels())]
        whole = b"".join(parts)
        self.add("cut-nowhere", whole, TAKEN)
        at, cuts = 0, set()
        for part in parts:
            cuts |= {at, at + 2, at + 4, at + 6, at + 8, at + (len(part) + 8) // 2, at + len(part) - 1}
            at += len(part)
        for cut in sorted(cuts):
            if 0 < cut < len(whole):
                # Half of the pixels are shown with a warning; a file of zeros is nothing.
                fate = EITHER if cut >= len(whole) - len(pixels()) // 2 else REJECTED
                self.add(f"cut-at-{cut:04}", whole[:cut], fate)
        self.add("empty", b"", REJECTED)

        coded = compressed(self.number(), RLE, [rle([packbits(pixels())])] * 2, struct.pack("<II", 0, 90), frames=2)
        begin = coded.index(tag(0x7FE0, 0x0010))
        for cut in range(begin, len(coded), 13):
            self.add(f"cut-fragments-at-{cut:04}", coded[:cut], EITHER)

    def lengths(self):
        nothing = [element(0x0010, 0x0030, "DA"), element(0x0018, 0x0050, "DS"), element(0x0020, 0x0032, "DS"),
                   element(0x0020, 0x0037, "DS"), element(0x0028, 0x1050, "DS")]
        self.add("zero-length-values", image(self.number(), sorted(nothing, key=lambda e: e[:4])), TAKEN)
        self.add("zero-length-rows", image(self.number(), [element(0x0028, 0x0010, "US")]), EITHER)
        odd = tag(0x0008, 0x103E) + b"LO" + struct.pack("<H", 3) + b"odd"
        content = preamble() + b"".join(identity(self.number())[:6])
        self.add("odd-length-value", content + odd + b"".join(identity(self.studies)[6:]) + b"".join(layout()) +
                 element(0x7FE0, 0x0010, "OB", pixels(3, 3)[:9], 9), EITHER)
        for name, length in (("2G", 0x80000000), ("4G-less-2", 0xFFFFFFFE), ("2G-less-2", 0x7FFFFFFE)):
            self.add(f"value-of-{name}", preamble() + b"".join(identity(self.number())) +
                     element(0x0029, 0x1010, "UN", b"short", length), REJECTED)
            self.add(f"pixels-of-{name}", image(self.number(), length=length), EITHER)
            self.add(f"item-of-{name}", preamble() + b"".join(identity(self.number())) +
                     element(0x0040, 0x0275, "SQ", item(b"short", length)) + b"".join(layout()) +
                     element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        self.add("undefined-without-end", preamble() + b"".join(identity(self.number())) +
                 element(0x0040, 0x0275, "SQ", b"", UNDEFINED) + item(b"", UNDEFINED), REJECTED)
        self.add("undefined-pixels", image(self.number(), data=pixels(), length=UNDEFINED), REJECTED)
        self.add("undefined-text", preamble() + b"".join(identity(self.number())) +
                 element(0x0040, 0xA160, "UT", b"endless", UNDEFINED), REJECTED)
        inner = element(0x0008, 0x1190, "UT", b"short", 1_212_696_648)
        self.add("nested-value-of-1G", image(self.number(), [element(0x0040, 0x0275, "SQ", item(inner))]), TAKEN)

    def media(self):
        """A DICOMDIR whose record holds what one reader takes for a value and another for elements of huge length."""
        huge = element(0x0008, 0x1190, "UT", b"short", 1_207_959_552)
        end = SEQUENCE_END + huge
        empty = item(b"") + SEQUENCE_END
        inside = {
            "value": huge,
            "sequence-end-early": element(0x0040, 0x0275, "SQ", end),
            "sequence-of-four-bytes": element(0x0040, 0x0275, "SQ", tag(0xFFFE, 0xE000)) + huge,
            "sequence-end-in-item": tag(0xFFFE, 0xE0DD) + struct.pack("<I", len(huge)) + huge,
            "text-without-length": element(0x0040, 0xA160, "UT", empty, UNDEFINED),
            "floats-without-length": element(0x0066, 0x0016, "OF", empty, UNDEFINED),
            "bytes-without-length": element(0x0042, 0x0011, "OB", item(huge) + SEQUENCE_END, UNDEFINED),
        }
        start = (bytes(128) + b"DICM" + element(0x0002, 0x0002, "UI", "1.2.840.10008.1.3.10") +
                 element(0x0002, 0x0010, "UI", EXPLICIT) + element(0x0004, 0x1130, "CS", "HOSTILE"))
        for name, content in inside.items():
            for length, record in (("stated", item(content)), ("open", item(content + ITEM_END, UNDEFINED))):
                self.add(f"dicomdir-{name}-{length}", start +
                         element(0x0004, 0x1220, "SQ", record + SEQUENCE_END, UNDEFINED), EITHER)

    def nesting(self):
        number = self.number()
        level = element(0x0040, 0x0275, "SQ", b"", UNDEFINED) + item(b"", UNDEFINED)
        start = preamble() + b"".join(identity(number))
        self.add("nested-10000-undefined", start + level * 10_000, REJECTED)
        self.add("nested-10000-closed", start + level * 10_000 + (ITEM_END + SEQUENCE_END) * 10_000, REJECTED)
        defined = b""
        for _ in range(3000):
            defined = element(0x0040, 0x0275, "SQ", item(defined))
        self.add("nested-3000-defined", start + defined, REJECTED)
        unknown = b""
        for _ in range(3000):
            unknown = implicit(0x0040, 0x0275, item(unknown))
        self.add("nested-3000-unknown", start + element(0x0040, 0x0275, "UN", unknown), REJECTED)
        self.add("nested-10000-behind-unknown-vr",
                 start + tag(0x0009, 0x1001) + b"\x01\x02\0\0" + level * 10_000, REJECTED)
        content = b"".join(implicit(int.from_bytes(e[:2], "little"), int.from_bytes(e[2:4], "little"), e[8:])
                           for e in identity(self.number()))
        self.add("nested-10000-implicit", preamble(IMPLICIT) + content +
                 (implicit(0x0040, 0x0275, b"", UNDEFINED) + item(b"", UNDEFINED)) * 10_000, REJECTED)
        self.add("items-100000", image(self.number(), [element(0x5200, 0x9230, "SQ", item(b"") * 100_000)],
                                       columns=1, rows=1, frames=100_000, data=bytes(100_000)), EITHER)
        many = b"".join(element(0x0029 + 2 * (i >> 16), i & 0xFFFF, "UN") for i in range(0x1000, 0x1000 + 200_000))
        self.add("elements-200000", image(self.number(), [many]), TAKEN)

    def oddities(self):
        number = self.number()
        twice = identity(number)
        twice[2:2] = [element(0x0008, 0x0018, "UI", "2.25.1234567")]
        self.add("duplicate-tags", preamble() + b"".join(twice) + b"".join(layout() * 2) +
                 element(0x7FE0, 0x0010, "OW", pixels()) * 2, EITHER)
        falling = list(reversed(identity(self.number())))
        self.add("falling-tags", preamble() + b"".join(falling) + b"".join(layout()) +
                 element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        shape = [e.replace(b"US\2\0", b"SQ\2\0") for e in layout()]
        self.add("wrong-vr-sequence", preamble() + b"".join(identity(self.number())) + b"".join(shape) +
                 element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        shape = [e.replace(b"US\2\0", b"UI\2\0") for e in layout()]
        self.add("wrong-vr-text", preamble() + b"".join(identity(self.number())) + b"".join(shape) +
                 element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        self.add("huge-private-element", image(self.number(), [element(0x0029, 0x1010, "OB", bytes(80 << 20))]), TAKEN)
        self.add("huge-name", preamble() + b"".join(e if e[:4] != tag(0x0010, 0x0010) else
                                                    tag(0x0010, 0x0010) + b"UT\0\0" + struct.pack("<I", 20 << 20) +
                                                    b"N" * (20 << 20) for e in identity(self.number())) +
                 b"".join(layout()) + element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        numbers = b"\\".join([b"1"] * 4_000_000)
        self.add("millions-of-numbers", image(self.number(), [element(0x3004, 0x000C, "UT", numbers)], columns=1,
                                              rows=1, frames=2, data=bytes(2)), EITHER)
        self.add("deflated-garbage", preamble(DEFLATED) + b"\xff" * 500, REJECTED)
        bomb = b"".join(identity(self.number())) + element(0x0029, 0x1010, "OB", b"", 4000 << 20)
        self.add("deflated-bomb", preamble(DEFLATED) + deflated(bomb, 4000), REJECTED)
        self.add("gzip-bomb", gzipped(b"", 8000), REJECTED)
        self.add("gzip-bomb-dicom", gzipped(image(self.number(), data=b"", length=4000 << 20), 4000), REJECTED)
        self.add("gzip-bomb-nifti", gzipped(nifti((3, 32767, 32767, 2, 1, 1, 1, 1), data=b""), 4096), REJECTED)
        self.add("gzip-garbage", b"\x1f\x8b\x08\0" + b"\xff" * 400, REJECTED)

    # ---- claims of pixels

    def claims(self):
        self.add("pixels-65535-cubed", image(self.number(), columns=65535, rows=65535, frames=65535,
                                             data=bytes(400)), REJECTED)
        self.add("pixels-65535-rgb16", image(self.number(), columns=65535, rows=65535, samples=3, allocated=16,
                                             photometric="RGB", data=bytes(400)), REJECTED)
        for frames in ("-1", "0", "1e300", "-1e300", "99999999999", "nan", "1\\2", "two"):
            self.add(f"frames-{frames}".replace("\\", "_"), image(self.number(), frames=frames, data=pixels()), EITHER)
        self.add("frames-million", image(self.number(), columns=1, rows=1, frames=1_000_000, data=bytes(1_000_000)),
                 REJECTED)
        for name, shape in (("stored-above-allocated", {"allocated": 8, "stored": 12}),
                            ("stored-zero", {"allocated": 8, "stored": 0, "high": 0}),
                            ("high-bit-above", {"allocated": 8, "stored": 8, "high": 200}),
                            ("high-bit-below", {"allocated": 16, "stored": 12, "high": 3}),
                            ("allocated-0", {"allocated": 0, "stored": 0, "high": 0, "data": bytes(64)}),
                            ("allocated-7", {"allocated": 7, "data": bytes(64)}),
                            ("allocated-65535", {"allocated": 65535, "data": bytes(64)}),
                            ("samples-0", {"samples": 0, "data": bytes(64)}),
                            ("samples-65535", {"samples": 65535, "data": bytes(64)}),
                            ("rows-0", {"rows": 0, "data": bytes(64)}),
                            ("colour-of-one-bit", {"samples": 3, "allocated": 1, "photometric": "RGB",
                                                   "data": bytes(64)}),
                            ("float-of-16", {"allocated": 16, "pixel_element": 0x0008, "vr": "OF",
                                             "data": bytes(64)}),
                            ("double-of-32", {"allocated": 32, "pixel_element": 0x0009, "vr": "OD",
                                              "data": bytes(128)})):
            self.add(name, image(self.number(), **shape), REJECTED)
        odd = {"columns": 3, "rows": 3, "samples": 3, "photometric": "YBR_FULL_422", "data": bytes(18)}
        self.add("ybr-422-odd", image(self.number(), **odd), EITHER)

    def palettes(self):
        shape = {"photometric": "PALETTE COLOR"}
        self.add("palette-good", image(self.number(), palette(), **shape), TAKEN)
        self.add("palette-missing", image(self.number(), **shape), EITHER)
        self.add("palette-empty", image(self.number(), palette(entries=[]), **shape), EITHER)
        self.add("palette-short", image(self.number(), palette(65535, entries=[1, 2]), **shape), EITHER)
        self.add("palette-first-above", image(self.number(), palette(256, 65535), **shape), EITHER)
        self.add("palette-bits-65535", image(self.number(), palette(256, 0, 65535), **shape), EITHER)
        self.add("palette-indices-outside", image(self.number(), palette(2, 3, 16, [0, 65535]), **shape), EITHER)
        repeats = [0, 0] + [2, 65535, 0, 0] * 8000
        self.add("palette-endless-repeats", image(self.number(), segmented_palette(repeats), **shape), EITHER)
        self.add("palette-repeats-itself", image(self.number(), segmented_palette([2, 1, 0, 0]), **shape), EITHER)
        self.add("palette-repeats-outside", image(self.number(), segmented_palette([0, 1, 7, 2, 9, 65535, 65535]),
                                                  **shape), EITHER)
        table = (element(0x0028, 0x3002, "US", struct.pack("<HHH", 0, 65535, 16)) +
                 element(0x0028, 0x3006, "OW", b"\1\0"))
        self.add("modality-table-short", image(self.number(), [element(0x0028, 0x3000, "SQ", item(table))]), EITHER)

    # ---- encapsulated pixels

    def fragments(self):
        frame = rle([packbits(pixels())])
        even = frame + bytes(len(frame) % 2)
        self.add("rle-good", compressed(self.number(), RLE, [frame]), TAKEN)
        self.add("fragments-missing", compressed(self.number(), RLE, [frame], frames=3), REJECTED)
        self.add("fragments-none", compressed(self.number(), RLE, []), REJECTED)
        self.add("fragments-doubled", compressed(self.number(), RLE, [frame] * 2, frames=1), EITHER)
        self.add("fragments-empty", compressed(self.number(), RLE, [b""] * 2, frames=2), REJECTED)
        many = compressed(self.number(), RLE, [], frames=2)[:-8] + item(b"") * 1_500_000 + SEQUENCE_END
        self.add("fragments-million", many, REJECTED)
        for name, offsets in (("outside", (0, 0xFFFFFFF0)), ("falling", (100, 0)), ("inside", (0, 4)),
                              ("same", (0, 0)), ("late", (4, len(even) + 8))):
            self.add(f"offset-table-{name}", compressed(self.number(), RLE, [frame] * 2, struct.pack("<II", *offsets),
                                                        frames=2), EITHER)
            self.add(f"offset-table-{name}-split", compressed(
                self.number(), RLE, [even[:32], even[32:], even[:32], even[32:]], struct.pack("<II", *offsets),
                frames=2), EITHER)
        self.add("offset-table-long", compressed(self.number(), RLE, [frame] * 2, bytes(4000), frames=2), EITHER)
        huge = element(0x7FE0, 0x0001, "OV", struct.pack("<QQ", 1 << 63, (1 << 64) - 1))
        self.add("offset-table-extended", compressed(self.number(), RLE, [frame] * 2, extra=[huge], frames=2), EITHER)
        content = compressed(self.number(), RLE, [frame])
        cut = content[:-len(even) - 16] + item(even, 0x7FFFFFF0)
        self.add("fragment-of-2G", cut, REJECTED)

    def run_lengths(self):
        good = packbits(pixels())
        for name, frame in (("segments-0", struct.pack("<I", 0) + bytes(60) + good),
                            ("segments-16", struct.pack("<I", 16) + bytes(60) + good),
                            ("segments-4G", struct.pack("<I", 0xFFFFFFFF) + bytes(60) + good),
                            ("segment-past-the-end", rle([good], [1000])),
                            ("segment-4G", rle([good], [0xFFFFFFFF])),
                            ("segment-in-the-table", rle([good], [4])),
                            ("segment-short", rle([b"\x05abc"])),
                            ("segment-of-nothing", rle([b"\x80" * 100])),
                            ("too-short", b"\1\0\0\0")):
            self.add(f"rle-{name}", compressed(self.number(), RLE, [frame]), REJECTED)
        self.add("rle-bomb", compressed(self.number(), RLE, [rle([b"\x81\0" * 300_000])], columns=65535, rows=65535),
                 REJECTED)

    def codestreams(self):
        small = {"columns": 8, "rows": 8}
        large = {"columns": 10_000, "rows": 10_000}
        self.add("jpeg-good", compressed(self.number(), JPEG_BASELINE, [jpeg()], **small), TAKEN)
        for name, syntax, frame, shape in (
                ("jpeg-other-size", JPEG_BASELINE, jpeg(16, 16), small),
                ("jpeg-65535", JPEG_BASELINE, jpeg(65535, 65535), {"columns": 65535, "rows": 65535}),
                ("jpeg-large", JPEG_BASELINE, jpeg(10_000, 10_000), large),
                ("jpeg-large-progressive", JPEG_BASELINE, jpeg(10_000, 10_000, 0xC2), large),
                ("jpeg-large-lossless", JPEG_LOSSLESS, jpeg(10_000, 10_000, 0xC3), large),
                ("jpeg-no-frame", JPEG_BASELINE, SOI + JPEG_SCAN + bytes(64) + EOI, small),
                ("jpeg-end-before-frame", JPEG_BASELINE, SOI + segment(0xD9, b"") + jpeg()[2:], small),
                ("jpeg-no-tables", JPEG_BASELINE, SOI + jpeg_frame(0xC0, 8, 8) + JPEG_SCAN + bytes(64) + EOI, small),
                ("jpeg-only-start", JPEG_BASELINE, SOI, small),
                ("jpeg-garbage", JPEG_BASELINE, b"\xff" * 200, small),
                ("jpeg-thousand-scans", JPEG_BASELINE,
                 SOI + jpeg_frame(0xC2, 8, 8) + (JPEG_SCAN + bytes(8)) * 5000 + EOI, small),
                ("jpegls-other-size", JPEG_LS, jpeg_ls(16, 16), small),
                ("jpegls-reset-1", JPEG_LS, jpeg_ls(presets=segment(
                    0xF8, struct.pack(">B5H", 1, 255, 3, 7, 21, 1))), small),
                ("jpegls-thresholds", JPEG_LS, jpeg_ls(presets=segment(
                    0xF8, struct.pack(">B5H", 1, 255, 200, 100, 50, 64))), small),
                ("jpegls-two-frames", JPEG_LS, SOI + jpeg_frame(0xF7, 8, 8) + jpeg_ls(65535, 65535)[2:], small),
                ("jpegls-no-scan", JPEG_LS, SOI + jpeg_frame(0xF7, 8, 8), small),
                ("j2k-other-size", JPEG_2000, jpeg_2000(16, 16, (16, 16)), small),
                ("j2k-tiles", JPEG_2000, jpeg_2000(8192, 8192, (1, 1)), {"columns": 8192, "rows": 8192}),
                ("j2k-tile-0", JPEG_2000, jpeg_2000(tile=(0, 0)), small),
                ("j2k-components", JPEG_2000, jpeg_2000(components=16_384), small),
                ("j2k-no-tile", JPEG_2000, jpeg_2000(), small),
                ("j2k-garbage", JPEG_2000, b"\xff\x4f\xff\x51" + b"\xff" * 200, small),
                ("j2k-box-without-codestream", JPEG_2000, b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(200), small)):
            self.add(name, compressed(self.number(), syntax, [frame], **shape), REJECTED)
        for name, syntax, frame in (("jpeg", JPEG_BASELINE, jpeg()), ("jpegls", JPEG_LS, jpeg_ls())):
            for cut in range(4, len(frame) - 1, 9):
                self.add(f"{name}-cut-at-{cut:03}", compressed(self.number(), syntax, [frame[:cut]], **small), EITHER)
        blank = jpeg_ls(10_000, 10_000, scan=b"\x7f" * 4000)
        self.add("jpegls-large", compressed(self.number(), JPEG_LS, [blank], **large), EITHER)
        self.add("float-compressed", compressed(self.number(), JPEG_BASELINE, [jpeg()], allocated=32, **small),
                 EITHER)

    # ---- other formats

    def other_formats(self):
        self.add("nifti-good", nifti(), TAKEN)
        whole = nifti()
        for cut in (4, 40, 70, 108, 344, 348, 351, 352, len(whole) - 1):
            self.add(f"nifti-cut-at-{cut:03}", whole[:cut], REJECTED)
        for name, changes in (("dim-huge", {"dim": (7, *[32767] * 7), "data": bytes(64)}),
                              ("dim-negative", {"dim": (3, -4, 3, 2, 1, 1, 1, 1), "data": bytes(64)}),
                              ("dim-0", {"dim": (0, 4, 3, 2, 1, 1, 1, 1), "data": bytes(64)}),
                              ("dim-count", {"dim": (9, 4, 3, 2, 1, 1, 1, 1), "data": bytes(64)}),
                              ("offset-far", {"offset": 1e15}),
                              ("type", {"datatype": 1536}),
                              ("slices", {"dim": (4, 1, 1, 32767, 10, 1, 1, 1), "datatype": 2, "bits": 8,
                                          "data": bytes(327_670)})):
            fate = EITHER if name == "offset-far" else REJECTED
            self.add(f"nifti-{name}", nifti(**changes), fate)
        self.add("nifti-offset-nan", nifti(offset=float("nan")), EITHER)
        self.add("nifti-origin-nan", nifti(origin=(float("nan"),) * 3), TAKEN)
        self.add("nifti-origin-infinite", nifti(origin=(float("inf"),) * 3, order=">"), TAKEN)

        good = png(4, 3, bytes(15))
        self.add("png-good", good, TAKEN)
        for cut in (8, 16, 20, 33, 41, len(good) - 13):
            self.add(f"png-cut-at-{cut:03}", good[:cut], EITHER if cut > 41 else REJECTED)
        self.add("png-65535", png(65535, 65535, bytes(100)), REJECTED)
        self.add("png-2G", png(0x7FFFFFFF, 0x7FFFFFFF, bytes(100)), REJECTED)
        self.add("png-bomb", png(30_000, 30_000, b"", packed=zlib.compress(bytes(1 << 20), 9) * 100), REJECTED)
        self.add("tiff-good", tiff(4, 3, bytes(range(12))), TAKEN)
        for name, changes in (("65535", {"columns": 65535, "rows": 65535}),
                              ("4G", {"columns": 0xFFFFFFFF, "rows": 0xFFFFFFFF}),
                              ("strip-4G", {"strip_bytes": 0xFFFFFFF0}),
                              ("page-outside", {"next_page": 0xFFFFFFF0}),
                              ("page-loop", {"next_page": 8}),
                              ("rows-per-strip-0", {"rows_per_strip": 0}),
                              ("deflated-bomb", {"columns": 9000, "rows": 9000, "compression": 8,
                                                 "data": zlib.compress(bytes(81_000_000), 9)}),
                              ("samples-65535", {"samples": 65535}),
                              ("samples-of-4G", {"columns": 62980, "samples": 65280, "photometric": 8,
                                                 "compression": 8, "data": zlib.compress(bytes(12))}),
                              ("bits-65535", {"bits": 65535}),
                              ("tiled-large", {"columns": 60_000, "rows": 60_000, "tiled": True})):
            fate = REJECTED if name in ("65535", "4G", "bits-65535", "samples-65535", "samples-of-4G",
                                        "tiled-large") else EITHER
            self.add(f"tiff-{name}", tiff(**{"columns": 4, "rows": 3, "data": bytes(12), **changes}), fate)
        self.add("jpeg-picture-65535", jpeg(65535, 65535), REJECTED)
        self.add("jpeg-picture-large", jpeg(9_000, 9_000), REJECTED)
        self.add("jpeg-picture-good", jpeg(16, 16, scan=b"\0" * 64), EITHER)

    # ---- text

    def texts(self):
        for name, text in ATTACKS.items():
            described = [element(0x0008, 0x1030, "LO", text), element(0x0008, 0x103E, "LO", text),
                         element(0x0008, 0x0050, "SH", text), element(0x0018, 0x0015, "CS", text)]
            content = identity(self.number(), text) + described
            content = [e for e in content if e[:4] != tag(0x0008, 0x0060)] + [element(0x0008, 0x0060, "CS", text)]
            content.sort(key=lambda e: struct.unpack("<HH", e[:4]))
            self.add(f"text-{name}", preamble() + b"".join(content) + b"".join(layout()) +
                     element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
            uids = [element(0x0020, 0x000D, "UI", text) if e[:4] == tag(0x0020, 0x000D) else e
                    for e in identity(self.number())]
            self.add(f"uid-{name}", preamble() + b"".join(uids) + b"".join(layout()) +
                     element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        for name, uid in (("up", "../../../owned"), ("dots", ".."), ("long", "1." * 40 + "1"), ("slash", "/etc/owned")):
            for number in (0x000D, 0x000E):
                uids = [element(0x0020, number, "UI", uid) if e[:4] == tag(0x0020, number) else e
                        for e in identity(self.number())]
                self.add(f"uid-{name}-{number:x}", preamble() + b"".join(uids) + b"".join(layout()) +
                         element(0x7FE0, 0x0010, "OW", pixels()), EITHER)
        # Names of files are hostile too.
        for name in ("\x1b]0;owned\x07", "%s%n", "<b>bold<b>", "line\nforged", "over\u202ednac"):
            self.add(name, image(self.number()), TAKEN)

    def noise(self):
        """Good files with some bytes changed, the same each time."""
        chance = random.Random(4711)
        for name, content in (("native", image(self.number())), ("nifti", nifti()), ("tiff", tiff(4, 3, bytes(12))),
                              ("rle", compressed(self.number(), RLE, [rle([packbits(pixels())])])),
                              ("jpeg", compressed(self.number(), JPEG_BASELINE, [jpeg()], columns=8, rows=8))):
            for turn in range(10):
                changed = bytearray(content)
                for _ in range(1 + turn):
                    changed[chance.randrange(len(changed))] = chance.randrange(256)
                self.add(f"noise-{name}-{turn}", bytes(changed), EITHER)


def hostile_files():
    """{name: (content, fate)} of every file."""
    corpus = Corpus()
    for part in (corpus.truncations, corpus.lengths, corpus.media, corpus.nesting, corpus.oddities, corpus.claims,
                 corpus.palettes, corpus.fragments, corpus.run_lengths, corpus.codestreams, corpus.other_formats,
                 corpus.texts, corpus.noise):
        part()
    return corpus.files


def add_special_files(folder):
    """What is no file: a FIFO, links to a device, to nowhere and in a circle. Returns their names."""
    os.mkfifo(folder / "fifo")
    (folder / "device").symlink_to("/dev/zero")
    (folder / "nowhere").symlink_to("not-there")
    (folder / "circle").symlink_to("circle")
    (folder / "loop").mkdir()
    (folder / "loop" / "again").symlink_to("..")
    return ["fifo", "device", "nowhere", "circle", "loop/again"]
