"""backup and restore."""

import hashlib
import unittest

from images import write_marked_volume
from workstation import Workstation, candelactl


class Backup(unittest.TestCase):
    def setUp(self):
        self.station = Workstation("radiologist")
        self.backup = self.station.path("backup")
        self.restored = self.station.path("restored")
        self.add(1)

    def tearDown(self):
        self.station.remove()

    def add(self, number):
        folder = self.station.path("in") / str(number)
        write_marked_volume(folder, study=f"2.25.{number}", series=f"2.25.7{number}", patient=f"P{number}")
        self.station.ask("import", folder)

    def restore(self, *options):
        return candelactl("--library", self.restored, "--user", "admin", "--password-file",
                          self.station.password_file, "--json", "restore", "--from", self.backup, *options)

    def in_restored(self, *words):
        answer = candelactl("--library", self.restored, "--user", "admin", "--password-file",
                            self.station.password_file, "--json", *words)
        self.assertEqual(answer.status, 0, answer)
        return answer.document

    def test_incremental_and_back_again(self):
        report = self.station.ask("backup", "--to", self.backup)
        self.assertEqual((report["objects"], report["copied"], report["verified"]), (12, 12, True))
        self.assertGreater(report["bytes"], 0)
        self.assertGreater(report["seconds"], 0)
        self.add(2)
        report = self.station.ask("backup", "--to", self.backup)
        self.assertEqual((report["objects"], report["copied"]), (24, 12))
        stats = self.station.ask("stats")
        answer = self.restore()
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual((answer.document["objects"], answer.document["copied"], answer.document["verified"]),
                         (24, 24, True))
        self.assertEqual(self.in_restored("stats"), stats)
        out = self.station.path("out")
        self.in_restored("export", "--study", "2.25.2", "--to", out)
        self.assertEqual(self.hashes(out), self.hashes(self.station.path("in") / "2"))
        again = self.restore()
        self.assertEqual(again.status, 1, again)
        self.assertIn("a library already", again.error)

    @staticmethod
    def hashes(folder):
        return sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.rglob("*.dcm"))

    def test_who_may(self):
        answer = self.station.run("backup", "--to", self.backup, user="radiologist")
        self.assertEqual(answer.status, 3, answer)
        self.assertFalse(self.backup.exists())
        self.station.ask("backup", "--to", self.backup)
        wrong = self.station.path("wrong")
        wrong.write_text("this is not the password\n", encoding="utf-8")
        for user, password in (("admin", wrong), ("nobody", self.station.password_file),
                               ("radiologist", self.station.password_file)):
            answer = candelactl("--library", self.restored, "--user", user, "--password-file", password, "--json",
                                "restore", "--from", self.backup)
            self.assertEqual(answer.status, 3, answer)
        self.assertFalse((self.restored / "catalog.sqlite").exists())
        self.assertEqual(self.restore().status, 0)

    def test_a_place_that_cannot_be(self):
        answer = self.station.run("backup", "--to", "/proc/backup")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("/proc/backup", answer.error)
        answer = candelactl("--library", self.restored, "--user", "admin", "--password-file",
                            self.station.password_file, "restore", "--from", self.station.path("nothing"))
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("nothing", answer.error)


if __name__ == "__main__":
    unittest.main()
