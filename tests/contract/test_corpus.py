"""Every row of the index of real files, through the program: what each file, folder and series must come out as.

The index is the one of the folder that CANDELA_DATA names; without it these tests are skipped. Files that share
a SOP Instance UID (one image in many encodings) go into libraries of their own, so that each is imported by itself.
"""

import csv
import hashlib
import itertools
import math
import os
import re
import struct
import unittest
from collections import defaultdict
from pathlib import Path

from workstation import Workstation

STUDIES = Path(os.environ.get("CANDELA_DATA", "/nonexistent")) / "studies"

# Rows that are held to be wrong or to allow more than one outcome, each with the reason.
OTHER_OUTCOME = {
    "14_corrupt/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm":
        ("imported", "explicit big endian, but its private sequences of undefined length and unknown representation "
                     "are in implicit little endian, as PS3.5 6.2.2 note 2 and A.3 foresee; its pixels are bit for "
                     "bit those of the sound CT1 of 09_transfer_syntax"),
}
OTHER_NAME = {
    "11_charset/chrGB2312.dcm":
        ("Zhang^XiaoDong=张^小东=", "the row holds the bytes of the escape ESC $ ) A, which designate GB 2312 "
                                    "(PS3.5 K.2 and table C.12-3 of PS3.3)"),
}
# Mosaics: the index has one image as large as all slices, whose position (PS3.3 C.7.6.2.1.1) is that of no pixel of
# any of them. The program unfolds them by the scanners' private elements: columns, rows and slices of each volume.
UNFOLDED = {
    "06_mr_mosaic/": (64, 64, 36),
    "05b_mr_brain_axial/uih_dti/": (64, 64, 20),
}


def unfolded(path):
    return next((size for folder, size in UNFOLDED.items() if f"{path}/".startswith(folder)), None)


def rows(kind):
    with open(STUDIES / "index.csv", newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["kind"] == kind]


def size_of(row):
    """[columns, rows] or [columns, rows, frames] of a row that states them."""
    stated = row["modality"] != "NIfTI" and re.fullmatch(r"\d+x\d+(x\d+)?", row["dimension"])
    return [int(number) for number in row["dimension"].split("x")] if stated else []


def number_after(word, text):
    found = re.search(word + r" (-?[\d.]+)", text)
    return float(found.group(1)) if found else None


def vectors(text):
    return [[float(number) for number in part.split(",")] for part in re.findall(r"\[([^\]]*)\]", text)]


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def file_outcome(row):
    """"imported", "rejected" or "either" (the row leaves it open)."""
    if row["path"] in OTHER_OUTCOME:
        return OTHER_OUTCOME[row["path"]][0]
    expected = row["expected"]
    if expected.startswith("imports") and "rejected" not in expected:
        return "imported"
    if expected == "rejected with a clear error":
        return "rejected"
    return "either"


def is_media_index(row):
    return row["sop_class"] == "Media Storage Directory Storage"


def libraries_of(files):
    """The files in groups in which no two claim one identity for different things."""
    # Indexes of media bring all files beside them; rows of another outcome do not tell what their files claim.
    groups = [([row], {}) for row in files if is_media_index(row) or row["path"] in OTHER_OUTCOME]
    alone = len(groups)
    for row in files:
        if is_media_index(row) or row["path"] in OTHER_OUTCOME:
            continue
        claims = {("sop", row["sop_uid"]): row["path"], ("study", row["study_uid"]): row["patient_id"],
                  ("series", row["series_uid"]): row["study_uid"], ("bytes", row["file_sha256"]): row["path"]}
        claims = {claim: value for claim, value in claims.items() if claim[1]}
        for group, taken in groups[alone:]:
            if all(taken.get(claim, value) == value for claim, value in claims.items()):
                group.append(row)
                taken.update(claims)
                break
        else:
            groups.append(([row], dict(claims)))
    return [group for group, _ in groups]


def place_of(stack, plane):
    """Centre of the first pixel of a plane."""
    along = stack["direction"][6:]
    step = stack["slice_offsets"][plane] if stack["slice_offsets"] else plane * stack["spacing"][2]
    return [origin + step * component for origin, component in zip(stack["origin"], along)]


def orientation_of(stack):
    """The class and the angle that the index gives an orientation."""
    normal = cross(stack["direction"][:3], stack["direction"][3:6])
    axis = max(range(3), key=lambda i: abs(normal[i]))
    return ("sagittal", "coronal", "axial")[axis], abs(normal[axis])


@unittest.skipUnless((STUDIES / "index.csv").exists(), "CANDELA_DATA does not name the folder of studies")
class Corpus(unittest.TestCase):
    def test_files(self):
        files = rows("file")
        self.assertEqual(len(files), 594)
        seen = 0
        lossless = 0
        for group in libraries_of(files):
            station = Workstation()
            try:
                with station.console() as console:
                    for row in group:
                        seen += 1
                        with self.subTest(file=row["path"]):
                            lossless += self.check_file(station, console, row)
            finally:
                station.remove()
        self.assertEqual(seen, len(files))
        self.assertGreater(lossless, 450)

    def check_file(self, station, console, row):
        """One file by itself; 1 when its pixels are those of the index."""
        path = STUDIES / row["path"]
        answer = console.run("import", path)
        report = answer["result"]
        self.assertIsNotNone(report, answer["error"])
        if is_media_index(row):
            self.check_media_index(row, report)
            return 0
        self.assertEqual(report["files_seen"], 1)
        imported = report["imported"] == 1
        outcome = file_outcome(row)
        if outcome != "either":
            self.assertEqual("imported" if imported else "rejected", outcome, report)
        if not imported:
            reasons = report["rejected"] + report["skipped"]
            self.assertEqual(len(reasons), 1, report)
            self.assertGreater(len(reasons[0]["reason"]), 10)
            self.assertEqual(answer["status"], 4 if report["rejected"] else 0)
            return 0
        study = console.ask("show", report["studies"][0])
        series = next(each for each in study["series"] if each["series_uid"] == report["series"][0])
        instance = self.instance_of(row, console.ask("instances", series["series_uid"]))
        if row["sop_uid"] and row["path"] != "14_corrupt/derived_mr_ffblock.dcm":
            self.check_header(row, study, series)
        self.check_export(station, console, row, study)
        if instance["stack"] < 0:
            self.assertFalse(row["dimension"] and outcome == "imported" and "non-image" not in row["expected"])
            self.assertTrue(instance["kind"])
            self.assertEqual(console.run("pixels", instance["sop_instance_uid"])["status"], 1)
            return 0
        stack = series["stacks"][instance["stack"]]
        self.check_geometry(row, stack, instance)
        if row["expected"] == "rejected, or imported with a visible warning; no crash":
            self.assertTrue(stack["warnings"])
        return self.check_pixels(station, console, row, instance, stack)

    def check_media_index(self, row, report):
        """An index stands for the files of its medium and is no instance itself."""
        beside = [each for each in rows("file") if not is_media_index(each) and
                  each["path"].startswith(row["path"].rsplit("/", 1)[0] + "/")]
        expected = sum(file_outcome(each) == "imported" for each in beside)
        self.assertEqual(report["imported"], expected)
        if not expected:
            self.assertTrue(report["rejected"] + report["skipped"])

    def instance_of(self, row, instances):
        if not row["sop_uid"]:
            self.assertEqual(len(instances), 1)
            if row["expected"].startswith("imports (UIDs missing"):
                self.assertTrue(instances[0]["sop_instance_uid"].startswith("2.25."))
            return instances[0]
        found = [each for each in instances if each["sop_instance_uid"] == row["sop_uid"]]
        self.assertEqual(len(found), 1)
        return found[0]

    def check_header(self, row, study, series):
        name = OTHER_NAME.get(row["path"], (row["patient_name"],))[0]
        self.assertEqual(study["patient_id"], row["patient_id"].strip())
        self.assertEqual(study["patient_name"], name.strip().rstrip("="))
        self.assertEqual(series["modality"], row["modality"])
        self.assertEqual(study["study_uid"], row["study_uid"] or study["study_uid"])

    def check_export(self, station, console, row, study):
        """What came in goes out byte for byte."""
        out = station.path("out")
        console.ask("export", "--study", study["study_uid"], "--to", out)
        hashes = {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in out.rglob("*") if file.is_file()}
        self.assertIn(row["file_sha256"] or hashlib.sha256((STUDIES / row["path"]).read_bytes()).hexdigest(), hashes)
        for file in hashes.values():
            file.unlink()

    def check_geometry(self, row, stack, instance):
        size = size_of(row)
        mosaic = unfolded(row["path"])
        if size:
            self.assertEqual([stack["columns"], stack["rows"]], list(mosaic[:2]) if mosaic else size[:2])
            self.assertEqual(instance["frames"], size[2] if len(size) > 2 else 1)
        if row["spacing"].startswith("[") and stack["length_calibration"] == "patient":
            rows_apart, columns_apart = vectors(row["spacing"])[0]
            self.assertAlmostEqual(stack["spacing"][0], columns_apart, 4)
            self.assertAlmostEqual(stack["spacing"][1], rows_apart, 4)
        if not stack["orientation_known"] or not row["position"] or not row["orientation"]:
            return
        kind, cosine = orientation_of(stack)
        self.assertEqual(kind, row["orientation"].split()[0])
        angle = number_after("oblique", row["orientation"])
        if angle is not None:
            self.assertAlmostEqual(cosine, math.cos(math.radians(angle)), 2)
        if mosaic:
            self.assertEqual((stack["kind"], stack["slices"]), ("volume", mosaic[2]))
            self.assertIn(f"unfolded from a mosaic of {mosaic[2]}", stack["warnings"])
        elif stack["kind"] == "volume" or stack["slices"] == 1:
            place = place_of(stack, instance["slice"])
            for got, wanted in zip(place, vectors(row["position"])[0]):
                self.assertAlmostEqual(got, wanted, 1)

    def check_pixels(self, station, console, row, instance, stack):
        if not row["pixel_sha256"]:
            return 0
        out = station.path("pixels")
        words = ["pixels", instance["sop_instance_uid"], "--out", out]
        if "frame 0" in row["pixel_note"]:
            words += ["--frame", "0"]
        pixels = console.ask(*words)
        size = size_of(row)
        if size:
            self.assertEqual([pixels["columns"], pixels["rows"]], size[:2])
        self.assertEqual(pixels["sha256"], hashlib.sha256(out.read_bytes()).hexdigest())
        lossy = any(word in row["pixel_note"] for word in ("lossy", "toleran"))
        if lossy: # another decoder may round otherwise, but not give another picture
            self.assertTrue(stack["value_unit"])
            self.check_range(row, pixels, out.read_bytes())
            return 0
        self.assertEqual(pixels["sha256"], row["pixel_sha256"], row["pixel_note"])
        return 1

    def check_range(self, row, pixels, data):
        """Least and greatest value are those of the index, within what decoders may differ by."""
        if not row["pixel_min"] or pixels["bits_allocated"] not in (8, 16):
            return
        code = {8: "b" if pixels["signed"] else "B", 16: "h" if pixels["signed"] else "H"}[pixels["bits_allocated"]]
        values = struct.unpack(f"<{len(data) * 8 // pixels['bits_allocated']}{code}", data)
        tolerance = 3
        self.assertLessEqual(abs(min(values) - float(row["pixel_min"])), tolerance)
        self.assertLessEqual(abs(max(values) - float(row["pixel_max"])), tolerance)

    def test_sets(self):
        files = rows("file")
        sets = rows("set")
        self.assertEqual(len(sets), 24)
        for row in sets:
            with self.subTest(folder=row["path"]):
                station = Workstation()
                try:
                    self.check_set(station, row, files)
                finally:
                    station.remove()

    def check_set(self, station, row, files):
        # A folder that lies in another set's folder is a set of its own; the outer one is imported without it.
        inner = [each["path"] for each in rows("set") if each["path"].startswith(row["path"] + "/")]
        own = [each for each in files if each["path"].startswith(row["path"] + "/") and
               not any(each["path"].startswith(path + "/") for path in inner)]
        paths = [STUDIES / row["path"]] if not inner else [STUDIES / each["path"] for each in own]
        with station.console() as console:
            report = console.run("import", *paths)["result"]
            missing = [each for each in report["rejected"] if not Path(each["path"]).exists()] # a medium lists them
            self.assertEqual(report["files_seen"] - len(missing), int(row["files"]))
            counts = {name: report["new"][name] for name in ("patients", "studies", "series", "instances")}
            stats = console.ask("stats")
            self.assertEqual(counts, {name: stats[name] for name in counts})
        wanted = {name: int(row[name]) for name in counts}
        refused = {each["path"] for each in report["rejected"] + report["skipped"]}
        for each in own:
            if file_outcome(each) == "imported":
                self.assertNotIn(str(STUDIES / each["path"]), refused)
        # The row counts what must come in; where files may come in or not, and where they have no UIDs, more may.
        exact = all(each["expected"] == "imports" and each["sop_uid"] for each in own)
        for name, count in counts.items():
            if exact:
                self.assertEqual(count, wanted[name], name)
            else:
                self.assertGreaterEqual(count, wanted[name], name)

    def test_series(self):
        series = rows("series")
        self.assertEqual(len(series), 13)
        files = rows("file")
        by_folder = defaultdict(list)
        for row in series:
            by_folder[row["path"]].append(row)
        for folder, entries in by_folder.items():
            station = Workstation()
            try:
                with station.console() as console:
                    console.run("import", STUDIES / folder)
                    for row in entries:
                        with self.subTest(series=row["series_uid"]):
                            self.check_series(console, row, files)
            finally:
                station.remove()

    def check_series(self, console, row, files):
        study = console.ask("show", row["study_uid"])
        self.assertEqual((study["patient_id"], study["patient_name"]), (row["patient_id"], row["patient_name"]))
        series = next(each for each in study["series"] if each["series_uid"] == row["series_uid"])
        self.assertEqual((series["modality"], series["instance_count"]), (row["modality"], int(row["instances"])))
        instances = console.ask("instances", row["series_uid"])
        checksums = {each["sop_uid"]: each["pixel_sha256"] for each in files
                     if each["path"].startswith(row["path"] + "/")}
        in_order = [checksums[each["sop_instance_uid"]] for each in instances]
        # Of images at one place the order is not the index's to say: either is right.
        orders = itertools.permutations(in_order) if row["dimension"].endswith("x1") else [in_order]
        self.assertIn(row["pixel_sha256"],
                      [hashlib.sha256("".join(order).encode()).hexdigest() for order in orders], "order of the instances")
        for each in instances:
            self.assertEqual(console.ask("pixels", each["sop_instance_uid"])["sha256"],
                             checksums[each["sop_instance_uid"]])
        columns, lines, slices = (int(number) for number in row["dimension"].split("x"))
        mosaic = unfolded(row["path"])
        if mosaic:
            columns, lines = mosaic[:2]
        for stack in series["stacks"]:
            self.assertEqual((stack["columns"], stack["rows"]), (columns, lines))
            self.assertAlmostEqual(stack["spacing"][0], number_after("col", row["spacing"]), 4)
            self.assertAlmostEqual(stack["spacing"][1], number_after("row", row["spacing"]), 4)
            for got, wanted in zip(stack["direction"][:6], vectors(row["orientation"])[0]):
                self.assertAlmostEqual(got, wanted, 4)
        if mosaic:
            self.assertEqual([(stack["kind"], stack["slices"]) for stack in series["stacks"]],
                             [("volume", mosaic[2])] * int(row["instances"]))
            return
        if slices == 1: # all at one place: not a volume
            self.assertEqual({stack["kind"] for stack in series["stacks"]}, {"image"})
            self.assertEqual(sum(stack["slices"] for stack in series["stacks"]), int(row["instances"]))
            return
        self.assertEqual(len(series["stacks"]), 1)
        stack = series["stacks"][0]
        self.assertEqual(stack["slices"], slices)
        self.assertEqual(stack["kind"], "volume" if slices > 2 else "image")
        self.assertEqual([each["slice"] for each in instances], list(range(slices)))
        first, last = vectors(row["position"])
        for got, wanted in zip(place_of(stack, 0) + place_of(stack, slices - 1), first + last):
            self.assertAlmostEqual(got, wanted, 1)
        normal = cross(stack["direction"][:3], stack["direction"][3:6])
        height = stack["spacing"][2] * dot(normal, stack["direction"][6:])
        self.assertAlmostEqual(height, number_after("slice", row["spacing"]), 3)
        self.check_steps(row, stack, dot(normal, stack["direction"][6:]))

    def check_steps(self, row, stack, cosine):
        uneven = "NON-UNIFORM" in row["expected"]
        self.assertEqual(bool(stack["slice_offsets"]), uneven)
        self.assertEqual(any("uneven" in warning for warning in stack["warnings"]), uneven)
        if uneven:
            steps = defaultdict(int)
            for before, after in zip(stack["slice_offsets"], stack["slice_offsets"][1:]):
                steps[round((after - before) * cosine, 2)] += 1
            wanted = {round(float(step), 2): int(count)
                      for step, count in re.findall(r"([\d.]+) x(\d+)", row["expected"])}
            self.assertEqual(dict(steps), wanted)
        tilt = number_after("gantry tilt", row["expected"])
        warnings = [warning for warning in stack["warnings"] if "gantry tilt" in warning]
        self.assertEqual(len(warnings), 0 if tilt is None else 1)
        if tilt is not None:
            self.assertAlmostEqual(number_after("gantry tilt", warnings[0]), tilt, 1)


if __name__ == "__main__":
    unittest.main()
