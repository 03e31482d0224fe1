"""Real studies: a chest CT and a coronal head MR, whose geometry index.csv states."""

import csv
import os
import re
import unittest
from pathlib import Path

from images import Picture
from workstation import Workstation

DATA = Path(os.environ.get("CANDELA_DATA") or "/nonexistent") / "studies"
NUMBER = r"-?\d+(?:\.\d+)?"
EXPECTED = {
    "01_ct_chest": ("CT", "HU", "lung"),
    "04_mr_brain_coronal": ("MR", "US", "brain"),
}


def stated(folder):
    """Series UID, counts, spacing and first position of a set, as the index states them."""
    with (DATA / "index.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["path"].split("/")[0] == folder]
    series = next(row for row in rows if row["kind"] == "series")
    numbers = [float(number) for number in re.findall(NUMBER, series["spacing"])]
    first = re.search(r"first \[([^\]]*)\]", series["position"]).group(1)
    return {
        "set": next(row for row in rows if row["kind"] == "set"),
        "series_uid": series["series_uid"],
        "study_uid": series["study_uid"],
        "size": [int(number) for number in series["dimension"].split("x")],
        "spacing": numbers[:3],
        "orientation": [float(number) for number in
                        re.search(r"IOP \[([^\]]*)\]", series["orientation"]).group(1).split(",")],
        "first": [float(number) for number in first.split(",")],
    }


@unittest.skipUnless((DATA / "index.csv").is_file(), "needs real studies: set CANDELA_DATA to their folder")
class Studies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist")
        cls.reports = {folder: cls.station.ask("import", DATA / folder) for folder in EXPECTED}

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def test_import_and_geometry(self):
        for folder, (modality, unit, _) in EXPECTED.items():
            with self.subTest(folder=folder):
                index = stated(folder)
                self.assertEqual(self.reports[folder]["new"], {
                    key: int(index["set"][key]) for key in ("patients", "studies", "series", "instances")})
                study = self.station.ask("show", index["study_uid"])
                series = next(each for each in study["series"] if each["series_uid"] == index["series_uid"])
                self.assertEqual(series["modality"], modality)
                stack = max(series["stacks"], key=lambda each: each["slices"])
                self.assertEqual((stack["kind"], stack["value_unit"]), ("volume", unit))
                self.assertEqual([stack["columns"], stack["rows"], stack["slices"]], index["size"])
                for got, wanted in zip(stack["spacing"], index["spacing"]):
                    self.assertAlmostEqual(got, wanted, places=3)
                for got, wanted in zip(stack["direction"], index["orientation"]):
                    self.assertAlmostEqual(got, wanted, places=4)
                for got, wanted in zip(stack["origin"], index["first"]):
                    self.assertAlmostEqual(got, wanted, places=2)

    def test_pictures_in_all_planes(self):
        for folder in EXPECTED:
            for view in ("axial", "coronal", "sagittal", "mip"):
                with self.subTest(folder=folder, view=view):
                    out = self.station.path("picture.png")
                    self.station.ask("render", "--series", stated(folder)["series_uid"], "--view", view, "--size",
                                     "300x240", "--out", out)
                    picture = Picture(out)
                    self.assertEqual((picture.width, picture.height), (300, 240))
                    self.assertGreater(picture.share(lambda colour: max(colour) > 60), 0.05)

    def test_detection_history_and_similar_cases(self):
        for folder, (_, _, task) in EXPECTED.items():
            with self.subTest(folder=folder):
                study = stated(folder)["study_uid"]
                detection = self.station.ask("detect", "--task", task, "--study", study, user="radiologist")
                self.assertEqual(detection["study_uid"], study)
                history = self.station.ask("history", "--study", study)
                self.assertEqual([each["detection_id"] for each in history["detections"]],
                                 [detection["detection_id"]])
                self.assertEqual(self.station.ask("detection", detection["detection_id"])["result"],
                                 detection["result"])
                similar = self.station.ask("similar", "--study", study, "--task", task)
                self.assertEqual(similar["query"]["study_uid"], study)


if __name__ == "__main__":
    unittest.main()
