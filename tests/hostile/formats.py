"""Foreign files built byte by byte, so that any part of them can lie. Nothing of Candela's own code."""

import struct
import zlib

EXPLICIT = "1.2.840.10008.1.2.1"
IMPLICIT = "1.2.840.10008.1.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
RLE = "1.2.840.10008.1.2.5"
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70"
JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_2000 = "1.2.840.10008.1.2.4.90"

UNDEFINED = 0xFFFFFFFF
LONG = ("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV")


def tag(group, number):
    return struct.pack("<HH", group, number)


def element(group, number, vr, value=b"", length=None):
    """An explicit little-endian element; `length` is what it claims, its own by default."""
    if isinstance(value, int):
        value = struct.pack("<H", value)
    elif isinstance(value, str):
        value = value.encode()
    if length is None:
        value += (b" " if vr not in LONG and vr != "UI" else b"\0") * (len(value) % 2)
        length = len(value)
    if vr in LONG:
        return tag(group, number) + vr.encode() + struct.pack("<HI", 0, length) + value
    return tag(group, number) + vr.encode() + struct.pack("<H", length) + value


def item(content, length=None):
    return tag(0xFFFE, 0xE000) + struct.pack("<I", len(content) if length is None else length) + content


ITEM_END = tag(0xFFFE, 0xE00D) + bytes(4)
SEQUENCE_END = tag(0xFFFE, 0xE0DD) + bytes(4)


def preamble(syntax=EXPLICIT):
    return bytes(128) + b"DICM" + element(0x0002, 0x0010, "UI", syntax)


def identity(number, name="Hostile^File", sop_class="1.2.840.10008.5.1.4.1.1.7"):
    """Elements of groups 0008 to 0020; every `number` is a study of its own."""
    return [
        element(0x0008, 0x0005, "CS", "ISO_IR 192"), element(0x0008, 0x0016, "UI", sop_class),
        element(0x0008, 0x0018, "UI", f"2.25.9{number:06}.1"), element(0x0008, 0x0060, "CS", "OT"),
        element(0x0010, 0x0010, "PN", name), element(0x0010, 0x0020, "LO", f"HOSTILE-{number}"),
        element(0x0020, 0x000D, "UI", f"2.25.9{number:06}.2"), element(0x0020, 0x000E, "UI", f"2.25.9{number:06}.3"),
    ]


def layout(columns=4, rows=4, samples=1, allocated=8, stored=None, high=None, signed=0, photometric="MONOCHROME2",
           planar=0, frames=None):
    """Elements of group 0028 that say how the pixels lie."""
    stored = allocated if stored is None else stored
    high = stored - 1 if high is None else high
    elements = [element(0x0028, 0x0002, "US", samples), element(0x0028, 0x0004, "CS", photometric)]
    if samples > 1:
        elements.append(element(0x0028, 0x0006, "US", planar))
    if frames is not None:
        elements.append(element(0x0028, 0x0008, "IS", str(frames)))
    for number, value in ((0x10, rows), (0x11, columns), (0x100, allocated), (0x101, stored), (0x102, high),
                          (0x103, signed)):
        elements.append(element(0x0028, number, "US", value))
    return elements


def pixels(columns=4, rows=4, samples=1, allocated=8, frames=1):
    return bytes(i * 37 & 255 for i in range((columns * rows * samples * allocated * frames + 7) // 8))


def image(number, extra=(), data=None, length=None, vr="OW", pixel_element=0x0010, **shape):
    """A whole file; `extra` are elements between the layout and the pixels."""
    if data is None:
        data = pixels(**{name: shape[name] for name in ("columns", "rows", "samples", "allocated") if name in shape})
    return (preamble() + b"".join(identity(number)) + b"".join(layout(**shape)) + b"".join(extra) +
            element(0x7FE0, pixel_element, vr, data, length))


def encapsulated(fragments, offsets=b""):
    return (element(0x7FE0, 0x0010, "OB", b"", UNDEFINED) + item(offsets) +
            b"".join(item(fragment + bytes(len(fragment) % 2)) for fragment in fragments) + SEQUENCE_END)


def compressed(number, syntax, fragments, offsets=b"", extra=(), **shape):
    return (preamble(syntax) + b"".join(identity(number)) + b"".join(layout(**shape)) + b"".join(extra) +
            encapsulated(fragments, offsets))


def palette(count=256, first=0, bits=16, entries=None):
    entries = [i << 8 for i in range(256)] if entries is None else entries
    return ([element(0x0028, 0x1101 + c, "US", struct.pack("<HHH", count, first, bits)) for c in range(3)] +
            [element(0x0028, 0x1201 + c, "OW", struct.pack(f"<{len(entries)}H", *entries)) for c in range(3)])


def segmented_palette(words):
    return ([element(0x0028, 0x1101 + c, "US", struct.pack("<HHH", 256, 0, 16)) for c in range(3)] +
            [element(0x0028, 0x1221 + c, "OW", struct.pack(f"<{len(words)}H", *words)) for c in range(3)])


# ---- codestreams

def rle(segments, offsets=None):
    """An RLE frame of PackBits segments; `offsets` are what its table claims."""
    if offsets is None:
        offsets, at = [], 64
        for segment in segments:
            offsets.append(at)
            at += len(segment)
    table = [len(segments), *offsets]
    return struct.pack("<16I", *(table + [0] * 16)[:16]) + b"".join(segments)


def packbits(data):
    return b"".join(bytes([len(data[i:i + 128]) - 1]) + data[i:i + 128] for i in range(0, len(data), 128))


SOI = b"\xff\xd8"
EOI = b"\xff\xd9"


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg_frame(marker, columns, rows, components=1, precision=8):
    ids = b"".join(bytes([i + 1, 0x11, 0]) for i in range(components))
    return segment(marker, struct.pack(">BHHB", precision, rows, columns, components) + ids)


JPEG_SCAN = segment(0xDA, b"\1\1\0\0\x3f\0")


def jpeg(columns=8, rows=8, marker=0xC0, precision=8, scan=b"\xff\x00" * 32):
    """A grey JPEG of one table whose every code is one bit: mid-grey, as far as `scan` reaches."""
    quantize = segment(0xDB, b"\0" + b"\1" * 64)
    codes = b"".join(segment(0xC4, bytes([kind]) + b"\1" + bytes(15) + b"\0") for kind in (0x00, 0x10))
    return SOI + quantize + jpeg_frame(marker, columns, rows, precision=precision) + codes + JPEG_SCAN + scan + EOI


def jpeg_ls(columns=8, rows=8, presets=b"", precision=8, scan=b"\x7f" * 64):
    return (SOI + jpeg_frame(0xF7, columns, rows, precision=precision) + presets +
            segment(0xDA, b"\1\1\0\0\0\0") + scan + EOI)


def jpeg_2000(columns=8, rows=8, tile=(8, 8), components=1, rest=b""):
    size = struct.pack(">HIIIIIIIIH", 0, columns, rows, 0, 0, tile[0], tile[1], 0, 0, components)
    return b"\xff\x4f" + segment(0x51, size + b"\x07\x01\x01" * components) + rest


# ---- other formats

def nifti(dim=(3, 4, 3, 2, 1, 1, 1, 1), datatype=4, bits=16, offset=352.0, order="<", origin=(-9.0, -8.0, -7.0),
          data=None):
    header = bytearray(352)
    struct.pack_into(order + "i", header, 0, 348)
    struct.pack_into(order + "8h", header, 40, *dim)
    struct.pack_into(order + "2h", header, 70, datatype, bits)
    struct.pack_into(order + "8f", header, 76, 1, 1, 2, 3, 1, 1, 1, 1)
    struct.pack_into(order + "3f", header, 108, offset, 2, -1)
    struct.pack_into(order + "2h", header, 252, 1, 1)
    struct.pack_into(order + "12f", header, 280, 1, 0, 0, origin[0], 0, 2, 0, origin[1], 0, 0, 3, origin[2])
    header[344:348] = b"n+1\0"
    if data is None:
        data = bytes(max(1, dim[1]) * max(1, dim[2]) * max(1, dim[3]) * max(1, dim[4]) * bits // 8)
    return bytes(header) + data


def nifti2():
    header = bytearray(544)
    struct.pack_into("<i", header, 0, 540)
    header[4:12] = b"n+2\0\r\n\x1a\n"
    struct.pack_into("<2h", header, 12, 16, 32)
    struct.pack_into("<8q", header, 16, 3, 4, 3, 2, 1, 1, 1, 1)
    struct.pack_into("<8d", header, 104, 1, 1, 2, 3, 1, 1, 1, 1)
    struct.pack_into("<q", header, 168, 544)
    return bytes(header) + bytes(4 * 3 * 2 * 4)


def png_chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(columns, rows, data, depth=8, colour=0, extra=b"", interlaced=0, packed=None):
    """`data` are the filtered lines, `packed` what stands in their place."""
    head = struct.pack(">IIBBBBB", columns, rows, depth, colour, 0, 0, interlaced)
    packed = zlib.compress(data, 9) if packed is None else packed
    return (b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", head) + extra + png_chunk(b"IDAT", packed) +
            png_chunk(b"IEND", b""))


def tiff(columns, rows, data, samples=1, bits=8, compression=1, photometric=1, order="<", tiled=False, next_page=0,
         strip_bytes=None, rows_per_strip=None):
    length = len(data) if strip_bytes is None else strip_bytes
    entries = [(256, 4, columns), (257, 4, rows), (258, 3, bits), (259, 3, compression), (262, 3, photometric),
               (277, 3, samples)]
    if tiled:
        entries += [(322, 3, 16), (323, 3, 16), (324, 4, None), (325, 4, length)]
    else:
        entries += [(273, 4, None), (278, 4, rows if rows_per_strip is None else rows_per_strip), (279, 4, length)]
    begin = 8 + 2 + 12 * len(entries) + 4
    out = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, len(entries))
    for number, kind, value in sorted(entries, key=lambda entry: entry[0]):
        value = begin if value is None else value
        out += struct.pack(order + "HHI", number, kind, 1)
        out += struct.pack(order + "I", value) if kind == 4 else struct.pack(order + "HH", value, 0)
    return out + struct.pack(order + "I", next_page) + data
