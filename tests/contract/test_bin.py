"""delete, restore-study and empty-bin."""

import unittest

from images import write_marked_volume
from workstation import Workstation


class Bin(unittest.TestCase):
    def setUp(self):
        self.station = Workstation("radiologist", "clinician")
        self.sizes = {}
        for number in (1, 2):
            study = f"2.25.{number}"
            files = write_marked_volume(self.station.path("in") / study, study=study, series=f"2.25.7{number}",
                                        patient=f"P{number}")
            self.sizes[study] = sum(file.stat().st_size for file in files)
        self.station.ask("import", self.station.path("in"))

    def tearDown(self):
        self.station.remove()

    def listed(self, *options):
        page = self.station.ask("studies", *options)
        self.assertEqual(page["total"], len(page["studies"]))
        return sorted(study["study_uid"] for study in page["studies"])

    def test_there_and_back(self):
        before = self.station.ask("stats")
        report = self.station.ask("delete", "--study", "2.25.1", user="radiologist")
        self.assertEqual((report["instances"], report["bytes"]), (12, self.sizes["2.25.1"]))
        self.assertEqual(self.listed(), ["2.25.2"])
        self.assertEqual(self.listed("--in-bin"), ["2.25.1"])
        stats = self.station.ask("stats")
        self.assertEqual((stats["patients"], stats["studies"], stats["instances"]), (1, 1, 12))
        self.assertEqual(stats["bin"], {"studies": 1, "instances": 12, "bytes": self.sizes["2.25.1"]})
        for command in (("show", "2.25.1"), ("instances", "2.25.71"), ("pixels", "2.25.71.1"),
                        ("export", "--study", "2.25.1", "--to", self.station.path("out")),
                        ("detect", "--task", "lung", "--study", "2.25.1"), ("delete", "--study", "2.25.1")):
            answer = self.station.run(*command)
            self.assertEqual(answer.status, 1, answer)
            self.assertIn("in the bin", answer.error)
        report = self.station.ask("restore-study", "2.25.1")
        self.assertEqual((report["instances"], report["bytes"]), (12, self.sizes["2.25.1"]))
        self.assertEqual(self.station.ask("stats"), before)

    def test_emptied_it_is_gone(self):
        report = self.station.ask("delete", "--study", "2.25.1", "2.25.2")
        self.assertEqual((report["studies"], report["instances"]), (2, 24))
        report = self.station.ask("empty-bin")
        self.assertEqual((report["instances"], report["bytes"]), (24, sum(self.sizes.values())))
        stats = self.station.ask("stats")
        self.assertEqual([stats[key] for key in ("patients", "studies", "series", "instances", "bytes_original")],
                         [0] * 5)
        self.assertEqual([file for file in (self.station.library / "objects").rglob("*") if file.is_file()], [])
        answer = self.station.run("restore-study", "2.25.1")
        self.assertEqual(answer.status, 1, answer)
        self.assertEqual(self.station.ask("import", self.station.path("in"))["imported"], 24)

    def test_one_of_two_is_partly_done(self):
        answer = self.station.run("delete", "--study", "2.25.1", "1.2.3")
        self.assertEqual(answer.status, 4, answer)
        self.assertEqual(answer.document["studies"], 1)
        self.assertIn("1.2.3", answer.error)
        self.assertEqual(self.listed(), ["2.25.2"])

    def test_who_may(self):
        for command in (("delete", "--study", "2.25.1"), ("restore-study", "2.25.1"), ("empty-bin",),
                        ("studies", "--in-bin")):
            self.assertEqual(self.station.run(*command, user="clinician").status, 3, command)
        self.station.ask("delete", "--study", "2.25.1", user="radiologist")
        self.assertEqual(self.station.run("empty-bin", user="radiologist").status, 3)
        actions = [(entry["user"], entry["action"], entry["patient_id"], entry["outcome"])
                   for entry in self.station.ask("audit")["entries"]]
        self.assertIn(("radiologist", "study deleted", "P1", "success"), actions)
        self.assertIn(("clinician", "study deleted", "", "refused"), actions)


if __name__ == "__main__":
    unittest.main()
