"""Small images that the tests write, and the PNG pictures that they read; nothing of Candela's own code."""

import array
import struct
import zlib

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

AXIAL = ([1, 0, 0], [0, 1, 0])
CORONAL = ([1, 0, 0], [0, 0, -1])
SAGITTAL = ([0, 1, 0], [0, 0, -1])

STUDY = "2.25.4711"
SERIES = "2.25.4712"


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def write_marked_volume(folder, orientation=AXIAL, size=(20, 16, 12), spacing=(2.0, 3.0, 4.0), study=STUDY,
                        series=SERIES, patient="MARKED", intercept=-1024):
    """CT images of a block of 0 HU with 1000 HU where it is left, posterior and towards the head at once
    (a quarter of each axis). Files and instance numbers run against the positions. Returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    columns, rows, slices = size
    along = [*orientation, cross(*orientation)]

    def place(i, j, k):
        steps = (i - (columns - 1) / 2, j - (rows - 1) / 2, k - (slices - 1) / 2)
        return [sum(along[axis][c] * spacing[axis] * steps[axis] for axis in range(3)) for c in range(3)]

    first, last = place(0, 0, 0), place(columns - 1, rows - 1, slices - 1)
    # A quarter from the left (+x), posterior (+y) and head (+z) ends.
    bounds = [max(first[c], last[c]) - abs(first[c] - last[c]) / 4 for c in range(3)]
    files = []
    for k in range(slices):
        pixels = array.array("H")
        for j in range(rows):
            for i in range(columns):
                marked = all(value >= bound for value, bound in zip(place(i, j, k), bounds))
                pixels.append((1000 if marked else 0) - intercept)
        image = Dataset()
        image.file_meta = FileMetaDataset()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        image.file_meta.MediaStorageSOPClassUID = CTImageStorage
        image.file_meta.MediaStorageSOPInstanceUID = f"{series}.{k + 1}"
        image.is_little_endian, image.is_implicit_VR = True, False
        image.SpecificCharacterSet = "ISO_IR 192"
        image.SOPClassUID = CTImageStorage
        image.SOPInstanceUID = f"{series}.{k + 1}"
        image.StudyInstanceUID, image.SeriesInstanceUID = study, series
        image.FrameOfReferenceUID = series + ".0"
        image.PatientID, image.PatientName = patient, "Müller^Änne"
        image.PatientBirthDate, image.PatientSex = "19500203", "F"
        image.StudyDate, image.StudyTime, image.StudyID = "20240131", "142530", "1"
        image.StudyDescription, image.SeriesDescription = "Marked block", "Block"
        image.AccessionNumber, image.ReferringPhysicianName = "A-77", "Referrer^Rita"
        image.Modality, image.BodyPartExamined, image.SeriesNumber = "CT", "HEAD", 3
        image.InstanceNumber = slices - k
        image.ImagePositionPatient = [round(c, 6) for c in place(0, 0, k)]
        image.ImageOrientationPatient = [*orientation[0], *orientation[1]]
        image.PixelSpacing = [spacing[1], spacing[0]]
        image.SliceThickness = spacing[2]
        image.Columns, image.Rows, image.SamplesPerPixel = columns, rows, 1
        image.PhotometricInterpretation = "MONOCHROME2"
        image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 16, 15, 0
        image.RescaleIntercept, image.RescaleSlope = intercept, 1
        image.WindowCenter, image.WindowWidth = 500, 1000
        image.PixelData = pixels.tobytes()
        file = folder / f"{slices - k:03}.dcm"
        pydicom.dcmwrite(file, image, write_like_original=False)
        files.append(file)
    return files


def write_grey_png(file, columns, rows, value):
    """An 8-bit grey PNG; `value(x, y)` gives each pixel."""
    lines = b"".join(b"\0" + bytes(value(x, y) for x in range(columns)) for y in range(rows))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


class Picture:
    """A PNG of 8 bits a channel, without interlacing."""

    CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}

    def __init__(self, file):
        data = file.read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n", file
        packed, at = b"", 8
        while at < len(data):
            (length,), kind = struct.unpack(">I", data[at:at + 4]), data[at + 4:at + 8]
            content = data[at + 8:at + 8 + length]
            if kind == b"IHDR":
                self.width, self.height, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", content)
                assert bits == 8 and not interlaced, file
                self.channels = self.CHANNELS[colour]
            elif kind == b"IDAT":
                packed += content
            at += length + 12
        self.lines = self.unfilter(zlib.decompress(packed))

    def unfilter(self, raw):
        step, stride = self.channels, self.channels * self.width
        lines, above = [], bytearray(stride)
        for y in range(self.height):
            start = y * (stride + 1)
            kind, line = raw[start], bytearray(raw[start + 1:start + 1 + stride])
            for x in range(stride):
                left = line[x - step] if x >= step else 0
                corner = above[x - step] if x >= step else 0
                up = above[x]
                if kind == 1:
                    line[x] = (line[x] + left) & 255
                elif kind == 2:
                    line[x] = (line[x] + up) & 255
                elif kind == 3:
                    line[x] = (line[x] + (left + up) // 2) & 255
                elif kind == 4:
                    guess = left + up - corner
                    by = (abs(guess - left), abs(guess - up), abs(guess - corner))
                    line[x] = (line[x] + (left, up, corner)[by.index(min(by))]) & 255
            lines.append(line)
            above = line
        return lines

    def colour(self, x, y):
        at = x * self.channels
        return tuple(self.lines[y][at:at + min(self.channels, 3)])

    def share(self, accept, left=0.0, top=0.0, right=1.0, bottom=1.0):
        """Share of a part's pixels whose colour is accepted; the part as shares of width and height."""
        columns = range(int(left * self.width), int(right * self.width))
        rows = range(int(top * self.height), int(bottom * self.height))
        found = sum(1 for y in rows for x in columns if accept(self.colour(x, y)))
        return found / (len(columns) * len(rows))
