"""import and export."""

import array
import hashlib
import unittest
from pathlib import Path

import pydicom.data
from pydicom.uid import ExplicitVRBigEndian

from images import SERIES, STUDY, write_grey_png, write_marked_volume
from workstation import Workstation

PACKAGED = Path(pydicom.data.__file__).parent / "test_files"
REPORT_KEYS = {"files_seen", "imported", "duplicates", "conflicts", "same_pixels", "rejected", "skipped", "new",
               "bytes_read", "bytes_stored", "seconds", "stages", "warnings"}


def contents(folder):
    """SHA-256 of every file below a folder, sorted."""
    return sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.rglob("*") if file.is_file())


class Import(unittest.TestCase):
    def setUp(self):
        self.station = Workstation()

    def tearDown(self):
        self.station.remove()

    def check_whole(self, report):
        """Every file seen is in exactly one list."""
        self.assertGreaterEqual(report.keys(), REPORT_KEYS)
        self.assertEqual(report["files_seen"], report["imported"] + report["duplicates"] +
                         sum(len(report[name]) for name in ("conflicts", "rejected", "skipped")), report)

    def test_folder_then_again(self):
        files = write_marked_volume(self.station.path("in"))
        report = self.station.ask("import", self.station.path("in"))
        self.check_whole(report)
        self.assertEqual(report["imported"], len(files))
        self.assertEqual(report["new"], {"patients": 1, "studies": 1, "series": 1, "instances": len(files)})
        self.assertEqual(report["bytes_read"], sum(file.stat().st_size for file in files))
        again = self.station.ask("import", *files)
        self.check_whole(again)
        self.assertEqual((again["imported"], again["duplicates"]), (0, len(files)))
        self.assertEqual(again["new"], {"patients": 0, "studies": 0, "series": 0, "instances": 0})
        stats = self.station.ask("stats")
        self.assertEqual((stats["patients"], stats["studies"], stats["series"], stats["instances"]),
                         (1, 1, 1, len(files)))
        self.assertEqual(stats["by_modality"], {"CT": len(files)})
        self.assertEqual(stats["bytes_original"], report["bytes_read"])

    def test_partly_rejected(self):
        files = write_marked_volume(self.station.path("in"))
        broken = self.station.path("in") / "broken.dcm"
        whole = files[0].read_bytes().replace(b"2.25.4712.1", b"2.25.4712.9")
        broken.write_bytes(whole[:len(whole) // 2])
        note = self.station.path("in") / "note.txt"
        note.write_text("not an image\n", encoding="utf-8")
        answer = self.station.run("import", self.station.path("in"))
        self.assertEqual(answer.status, 4, answer)
        report = answer.document
        self.check_whole(report)
        self.assertEqual(report["imported"], len(files))
        reasons = {entry["path"]: entry["reason"] for entry in [*report["rejected"], *report["skipped"]]}
        self.assertEqual(reasons.keys(), {str(broken), str(note)})
        self.assertTrue(all(reasons.values()), reasons)
        self.assertIn(str(broken), [entry["path"] for entry in report["rejected"]])
        self.assertIn(str(broken), answer.err)

    def test_same_uid_with_other_content_is_a_conflict(self):
        files = write_marked_volume(self.station.path("in"))
        self.station.ask("import", self.station.path("in"))
        other = self.station.path("other.dcm")
        image = bytearray(files[3].read_bytes())
        image[-2:] = b"\x12\x34"
        other.write_bytes(image)
        answer = self.station.run("import", other)
        self.assertEqual(answer.status, 4, answer)
        report = answer.document
        self.check_whole(report)
        self.assertEqual([(entry["path"], entry["sop_instance_uid"]) for entry in report["conflicts"]],
                         [(str(other), "2.25.4712.4")])
        self.assertIn("pixels differ", report["conflicts"][0]["reason"])
        stored = {row["sop_instance_uid"]: row for row in self.station.ask("instances", SERIES)}
        self.assertTrue(any("conflict" in text for text in stored["2.25.4712.4"]["warnings"]))
        self.assertFalse(any("conflict" in text for text in stored["2.25.4712.5"]["warnings"]))
        self.assertTrue(any("in conflict" in text for stack in self.station.ask("show", STUDY)["series"][0]["stacks"]
                            for text in stack["warnings"]))
        self.station.ask("export", "--study", STUDY, "--to", self.station.path("out"))
        beside = [file for file in self.station.path("out").rglob("*") if ".conflict-1." in file.name]
        self.assertEqual([file.read_bytes() for file in beside], [bytes(image)])
        self.assertEqual(self.station.ask("import", other)["duplicates"], 1)

    def test_the_same_image_re_encoded_is_a_conflict_that_says_so(self):
        files = write_marked_volume(self.station.path("in"))
        self.station.ask("import", self.station.path("in"))
        image = pydicom.dcmread(files[0])
        image.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
        image.is_little_endian = False
        words = array.array("H", image.PixelData)
        words.byteswap()
        image.PixelData = words.tobytes()
        other = self.station.path("big.dcm")
        pydicom.dcmwrite(other, image, write_like_original=False)
        answer = self.station.run("import", other)
        self.assertEqual(answer.status, 4, answer)
        self.assertIn("the same pixels, re-encoded", answer.document["conflicts"][0]["reason"])
        self.assertEqual({name: (stage["compared"], stage["matched"])
                          for name, stage in answer.document["stages"].items()},
                         {"identifiers": (1, 1), "checksums": (1, 1), "pixel_hashes": (1, 1)})

    def test_the_same_pixels_under_another_uid_are_linked(self):
        files = write_marked_volume(self.station.path("in"))
        self.station.ask("import", files[0])
        image = pydicom.dcmread(files[0])
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = "2.25.4712.99"
        image.SeriesInstanceUID = "2.25.4712.98"
        other = self.station.path("other.dcm")
        pydicom.dcmwrite(other, image, write_like_original=False)
        report = self.station.ask("import", other)
        self.check_whole(report)
        self.assertEqual(report["imported"], 1)
        self.assertEqual([(entry["path"], entry["sop_instance_uid"]) for entry in report["same_pixels"]],
                         [(str(other), "2.25.4712.99")])
        first = str(pydicom.dcmread(files[0]).SOPInstanceUID)
        self.assertIn(first, report["same_pixels"][0]["reason"])
        rows = {row["sop_instance_uid"]: row["warnings"] for series in (SERIES, "2.25.4712.98")
                for row in self.station.ask("instances", series)}
        self.assertIn("2.25.4712.99", rows[first][0])
        self.assertIn(first, rows["2.25.4712.99"][0])

    def test_what_images_without_header_are_told(self):
        file = self.station.path("knee.bin")
        write_grey_png(file, 40, 30, lambda x, y: (x * 5 + y) & 255)
        report = self.station.ask("import", file, "--patient-id", "P-9", "--modality", "XC", "--description",
                                  "Knee photograph", "--body-part", "KNEE", "--patient-name", "Walker^Wanda")
        self.check_whole(report)
        self.assertEqual(report["imported"], 1)
        studies = self.station.ask("studies", "--query", "knee")["studies"]
        self.assertEqual([(s["patient_id"], s["patient_name"], s["description"], s["modalities"]) for s in studies],
                         [("P-9", "Walker^Wanda", "Knee photograph", ["XC"])])
        self.assertTrue(studies[0]["study_uid"].startswith("2.25."))
        series = self.station.ask("show", studies[0]["study_uid"])["series"][0]
        self.assertEqual(series["body_part"], "KNEE")
        instance = self.station.ask("instances", series["series_uid"])[0]
        self.assertEqual(instance["transfer_syntax"], "PNG")
        pixels = self.station.ask("pixels", instance["sop_instance_uid"])
        expected = bytes((x * 5 + y) & 255 for y in range(30) for x in range(40))
        self.assertEqual(pixels["sha256"], hashlib.sha256(expected).hexdigest())
        self.assertEqual(self.station.ask("import", file)["duplicates"], 1)

    def test_files_of_the_package(self):
        answer = self.station.run("import", PACKAGED)
        self.assertIn(answer.status, (0, 4), answer)
        report = answer.document
        self.check_whole(report)
        self.assertGreater(report["imported"], 60)
        for entry in [*report["rejected"], *report["skipped"], *report["conflicts"]]:
            self.assertTrue(Path(entry["path"]).exists(), entry)
            self.assertTrue(entry["reason"].strip(), entry)
        stats = self.station.ask("stats")
        self.assertEqual(stats["instances"], report["imported"])
        self.assertEqual(sum(stats["by_modality"].values()), stats["instances"])

    def test_export_gives_the_files_back(self):
        files = write_marked_volume(self.station.path("in"))
        self.station.ask("import", self.station.path("in"))
        out = self.station.path("out")
        report = self.station.ask("export", "--study", STUDY, "--to", out)
        self.assertEqual(report, {"files": len(files), "bytes": sum(file.stat().st_size for file in files)})
        self.assertEqual(contents(out), contents(self.station.path("in")))
        actions = {entry["action"] for entry in self.station.ask("audit")["entries"]}
        self.assertLessEqual({"import", "export", "log-in"}, actions)

    def test_a_path_that_is_not_there(self):
        answer = self.station.run("import", "/no/such/folder")
        self.assertIn(answer.status, (1, 4), answer)
        self.assertIn("/no/such/folder", answer.err)


if __name__ == "__main__":
    unittest.main()
