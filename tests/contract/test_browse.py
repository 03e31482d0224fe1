"""studies, show, instances, pixels, stats."""

import hashlib
import unittest

import pydicom

from images import AXIAL, CORONAL, SAGITTAL, SERIES, STUDY, cross, write_marked_volume
from workstation import Workstation

STUDY_KEYS = {"study_uid", "patient_id", "patient_name", "patient_birth_date", "patient_sex", "study_date",
              "study_time", "description", "accession_number", "referring_physician", "modalities", "series_count",
              "instance_count"}
SERIES_KEYS = {"series_uid", "number", "modality", "description", "body_part", "instance_count", "stacks"}
STACK_KEYS = {"stack", "kind", "columns", "rows", "slices", "frames", "spacing", "direction", "origin",
              "value_unit", "warnings"}
OTHERS = {"coronal": (CORONAL, "2.25.5711", "2.25.5712"), "sagittal": (SAGITTAL, "2.25.6711", "2.25.6712")}


class Browse(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("clinician")
        cls.files = write_marked_volume(cls.station.path("axial"))
        for name, (orientation, study, series) in OTHERS.items():
            write_marked_volume(cls.station.path(name), orientation, study=study, series=series,
                                patient=name.upper())
        for name in ("axial", *OTHERS):
            cls.station.ask("import", cls.station.path(name))

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def test_studies(self):
        answer = self.station.ask("studies")
        self.assertEqual(answer["total"], 3)
        study = next(study for study in answer["studies"] if study["study_uid"] == STUDY)
        self.assertGreaterEqual(study.keys(), STUDY_KEYS)
        self.assertEqual({key: study[key] for key in STUDY_KEYS - {"study_time"}}, {
            "study_uid": STUDY, "patient_id": "MARKED", "patient_name": "Müller^Änne",
            "patient_birth_date": "1950-02-03", "patient_sex": "F", "study_date": "2024-01-31",
            "description": "Marked block", "accession_number": "A-77", "referring_physician": "Referrer^Rita",
            "modalities": ["CT"], "series_count": 1, "instance_count": 12})
        self.assertEqual(study["study_time"], "14:25:30")

    def test_studies_are_searched(self):
        for arguments, total in ((["--query", "mull"], 3), (["--query", "müll än"], 3), (["--query", "marked"], 3),
                                 (["--query", "sagit"], 1), (["--query", "A-77"], 3), (["--query", "nothing"], 0),
                                 (["--modality", "CT"], 3), (["--modality", "MR"], 0),
                                 (["--from", "2024-01-31", "--to", "20240131"], 3), (["--from", "2024-02-01"], 0),
                                 (["--to", "2024-01-30"], 0)):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.station.ask("studies", *arguments)["total"], total)
        page = self.station.ask("studies", "--limit", "1", "--offset", "1")
        self.assertEqual((page["total"], len(page["studies"])), (3, 1))

    def test_show(self):
        study = self.station.ask("show", STUDY, user="clinician")
        self.assertGreaterEqual(study.keys(), STUDY_KEYS | {"series"})
        series, = study["series"]
        self.assertGreaterEqual(series.keys(), SERIES_KEYS)
        self.assertEqual((series["series_uid"], series["number"], series["modality"], series["description"],
                          series["body_part"], series["instance_count"]), (SERIES, 3, "CT", "Block", "HEAD", 12))
        stack, = series["stacks"]
        self.assertGreaterEqual(stack.keys(), STACK_KEYS)
        self.assertEqual((stack["stack"], stack["kind"], stack["columns"], stack["rows"], stack["slices"],
                          stack["frames"], stack["value_unit"]), (0, "volume", 20, 16, 12, 1, "HU"))
        self.assertEqual(stack["warnings"], [])
        opened = [entry for entry in self.station.ask("audit", "--user", "clinician")["entries"]
                  if entry["action"] == "open study"]
        self.assertEqual([(entry["object"], entry["patient_id"]) for entry in opened], [(STUDY, "MARKED")])

    def test_geometry_of_every_orientation(self):
        volumes = {STUDY: AXIAL, **{study: orientation for orientation, study, _ in OTHERS.values()}}
        for study, (row, column) in volumes.items():
            with self.subTest(study=study):
                stack = self.station.ask("show", study)["series"][0]["stacks"][0]
                for got, wanted in zip(stack["spacing"], (2, 3, 4)):
                    self.assertAlmostEqual(got, wanted, places=4)
                for got, wanted in zip(stack["direction"], [*row, *column, *cross(row, column)]):
                    self.assertAlmostEqual(got, wanted, places=5)
                corner = [-(19 * 2 * row[c] + 15 * 3 * column[c] + 11 * 4 * cross(row, column)[c]) / 2
                          for c in range(3)]
                for got, wanted in zip(stack["origin"], corner):
                    self.assertAlmostEqual(got, wanted, places=4)

    def test_instances_are_in_order_of_position(self):
        instances = self.station.ask("instances", SERIES)
        self.assertEqual([instance["sop_instance_uid"] for instance in instances],
                         [f"{SERIES}.{k + 1}" for k in range(12)])
        self.assertEqual([instance["slice"] for instance in instances], list(range(12)))
        self.assertEqual([instance["instance_number"] for instance in instances], list(range(12, 0, -1)))
        for instance, file in zip(instances, self.files):
            self.assertEqual((instance["stack"], instance["frames"], instance["transfer_syntax"]),
                             (0, 1, "1.2.840.10008.1.2.1"))
            self.assertGreater(instance["stored_bytes"], 0)
            self.assertTrue(file.exists())

    def test_pixels(self):
        out = self.station.path("pixels.raw")
        for k in (0, 11):
            answer = self.station.ask("pixels", f"{SERIES}.{k + 1}", "--out", out)
            self.assertEqual({key: answer[key] for key in (
                "columns", "rows", "samples", "bits_allocated", "bits_stored", "signed", "photometric")}, {
                    "columns": 20, "rows": 16, "samples": 1, "bits_allocated": 16, "bits_stored": 16,
                    "signed": False, "photometric": "MONOCHROME2"})
            self.assertEqual(out.read_bytes(), pydicom.dcmread(self.files[k]).PixelData)
            self.assertEqual(answer["sha256"], hashlib.sha256(out.read_bytes()).hexdigest())
        one = self.station.ask("pixels", f"{SERIES}.12", "--frame", "0")
        self.assertEqual(one["sha256"], answer["sha256"])
        self.assertEqual(self.station.run("pixels", f"{SERIES}.12", "--frame", "1").status, 1)
        lost = self.station.run("pixels", f"{SERIES}.12", "--out", "/no/such/folder/pixels.raw")
        self.assertEqual(lost.status, 1)
        self.assertIn("/no/such/folder/pixels.raw", lost.error)

    def test_stats(self):
        stats = self.station.ask("stats")
        self.assertEqual({key: stats[key] for key in ("patients", "studies", "series", "instances")},
                         {"patients": 3, "studies": 3, "series": 3, "instances": 36})
        self.assertGreaterEqual(stats.keys(), {"by_modality", "bytes_original", "bytes_stored", "detections",
                                               "index_vectors"})

    def test_tables_without_json(self):
        for arguments, expected in ((["studies"], "Müller^Änne"), (["show", STUDY], "20 x 16 x 12 slices"),
                                    (["instances", SERIES], f"{SERIES}.7"), (["stats"], "instances"),
                                    (["pixels", f"{SERIES}.1"], "MONOCHROME2"), (["audit"], "log-in")):
            with self.subTest(arguments=arguments):
                answer = self.station.run(*arguments, json_output=False)
                self.assertEqual(answer.status, 0, answer)
                self.assertIn(expected, answer.out)


if __name__ == "__main__":
    unittest.main()
