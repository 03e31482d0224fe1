"""Copies of studies that name nobody."""

import unittest

from workstation import Workstation


class Deidentified(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "trainee")
        cls.station.ask("import", cls.station.phantoms())
        cls.studies = cls.station.ask("studies")["studies"]

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def export(self, study, folder, *options, status=0, user="radiologist"):
        answer = self.station.run("export", "--study", study["study_uid"], "--to", self.station.path(folder),
                                  "--anonymize", *options, user=user)
        self.assertEqual(answer.status, status, answer)
        return answer

    def files(self, folder):
        return sorted(path for path in self.station.path(folder).rglob("*") if path.is_file())

    def test_nothing_of_the_patient_is_in_the_files(self):
        written = 0
        for number, study in enumerate(self.studies):
            with self.subTest(study=study["description"]):
                folder = f"copies-{number}"
                document = self.export(study, folder, "--shift-dates", "--clean-pixels").document
                self.assertEqual(set(document), {"files", "bytes", "patient_id", "study_uid", "burned_in", "defaced",
                                                 "skipped"})
                self.assertRegex(document["patient_id"], r"^CANDELA-[2-9A-Z]{8}$")
                self.assertEqual(document["skipped"], [])
                files = self.files(folder)
                self.assertEqual(document["files"], len(files))
                self.assertEqual(document["bytes"], sum(path.stat().st_size for path in files))
                words = [study["patient_id"], study["study_uid"], *study["patient_name"].split("^")]
                for path in files:
                    content = path.read_bytes().lower()
                    for word in words:
                        self.assertNotIn(word.lower().encode(), content, path)
                        self.assertNotIn(word, str(path.relative_to(self.station.path(folder))))
                written += len(files)
        self.assertGreater(written, 20)

    def test_a_copy_is_a_study_that_can_be_imported(self):
        study = self.studies[0]
        document = self.export(study, "once", "--keep-dates", "--keep-descriptors").document
        other = Workstation()
        try:
            report = other.ask("import", self.station.path("once"))
            self.assertEqual(report["imported"], document["files"])
            copy = other.ask("studies")["studies"][0]
            self.assertEqual(copy["study_uid"], document["study_uid"])
            self.assertEqual(copy["patient_id"], document["patient_id"])
            self.assertEqual(copy["patient_name"], document["patient_id"])
            self.assertEqual(copy["study_date"], study["study_date"])
            self.assertEqual(copy["patient_birth_date"], "")
            self.assertEqual(copy["instance_count"], study["instance_count"])
        finally:
            other.remove()

    def test_what_is_left_out_is_named(self):
        picture = self.station.path("picture")
        picture.mkdir()
        # The smallest PNG: one grey pixel.
        (picture / "dot.png").write_bytes(bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001"
            "48afa4710000000049454e44ae426082"))
        report = self.station.ask("import", "--patient-id", "P-1", picture)
        study = {"study_uid": report["studies"][0]}
        document = self.export(study, "left", status=4).document
        self.assertEqual(document["files"], 0)
        self.assertEqual(len(document["skipped"]), 1)
        self.assertEqual(set(document["skipped"][0]), {"sop_instance_uid", "reason"})

    def test_trainees_may_not(self):
        self.export(self.studies[0], "refused", status=3, user="trainee")
        self.assertEqual(self.files("refused"), [])

    def test_it_is_in_the_audit_with_its_options(self):
        study = self.studies[0]
        self.export(study, "audited", "--shift-dates")
        entries = self.station.ask("audit")["entries"]
        entry = next(each for each in entries if each["action"] == "export" and study["study_uid"] in each["object"])
        self.assertIn("dates shifted", entry["object"])
        self.assertEqual(entry["patient_id"], study["patient_id"])


if __name__ == "__main__":
    unittest.main()
