"""init --sealed, seal, rotate-key, recover and recovery-code."""

import shutil
import subprocess
import time
import unittest
from pathlib import Path

from images import write_marked_volume
from workstation import PASSWORD, PROGRAM, Workstation, candelactl

OTHER_PASSWORD = "four brown umbrellas"
SECRETS = (b"QF-0815", b"2.25.815")


def readable(folder):
    """Files below a folder that show what a patient is called, or something of their images."""
    return [path for path in Path(folder).rglob("*")
            if path.is_file() and any(secret in path.read_bytes() for secret in SECRETS)]


class Sealed(unittest.TestCase):
    def setUp(self):
        self.station = Workstation("radiologist")
        self.other_password = self.station.path("other-password")
        self.other_password.write_text(OTHER_PASSWORD + "\n", encoding="utf-8")

    def tearDown(self):
        self.station.remove()

    def make_sealed(self):
        """Puts a sealed library in the place of the station's; returns its recovery code."""
        shutil.rmtree(self.station.library)
        made = candelactl("--library", self.station.library, "--password-file", self.station.password_file, "--json",
                          "init", "--sealed", "--admin", "admin")
        self.assertEqual(made.status, 0, made)
        self.assertTrue(made.document["sealed"])
        return made.document["recovery_code"]

    def fill(self):
        write_marked_volume(self.station.path("in"), study="2.25.815", series="2.25.8151", patient="QF-0815")
        self.station.ask("import", self.station.path("in"))

    def recover(self, code, password_file):
        file = self.station.path("code")
        file.write_text(code + "\n", encoding="utf-8")
        return candelactl("--library", self.station.library, "--user", "admin", "--json", "recover", "--code-file",
                          file, "--new-password-file", password_file)

    def test_a_new_library_is_sealed_when_asked(self):
        self.assertFalse(self.station.ask("stats")["sealed"])
        self.assertFalse(self.station.created["sealed"])
        self.make_sealed()
        self.fill()
        self.assertTrue(self.station.ask("stats")["sealed"])
        self.assertNotEqual(readable(self.station.path("in")), [])
        self.assertEqual(readable(self.station.library), [])
        wrong = candelactl("--library", self.station.library, "--user", "admin", "--password-file",
                           self.other_password, "studies")
        nobody = candelactl("--library", self.station.library, "--user", "nobody", "--password-file",
                            self.other_password, "studies")
        self.assertEqual((wrong.status, nobody.status), (3, 3))
        self.assertEqual(wrong.error, nobody.error)

    def test_upkeep_of_a_sealed_library(self):
        self.make_sealed()
        self.fill()
        self.station.ask("compress")
        verified = self.station.ask("verify")
        self.assertEqual((verified["objects"], verified["damaged"]), (12, []))
        self.station.ask("backup", "--to", self.station.path("backup"))
        self.assertEqual(readable(self.station.path("backup")), [])
        restored = candelactl("--library", self.station.path("again"), "--user", "admin", "--password-file",
                              self.station.password_file, "--json", "restore", "--from", self.station.path("backup"))
        self.assertEqual(restored.status, 0, restored)
        self.assertEqual(readable(self.station.path("again")), [])
        self.station.ask("export", "--study", "2.25.815", "--to", self.station.path("out"))
        came_in = sorted(path.read_bytes() for path in self.station.path("in").rglob("*.dcm"))
        went_out = sorted(path.read_bytes() for path in self.station.path("out").rglob("*.dcm"))
        self.assertEqual(came_in, went_out)

    def test_the_recovery_code_gives_a_new_password(self):
        code = self.make_sealed()
        self.assertEqual(self.recover("AAAA-BBBB", self.other_password).status, 1)
        self.assertEqual(self.recover(code.lower().replace("-", " "), self.other_password).status, 0)
        self.assertEqual(self.station.run("studies").status, 3)
        self.station.password_file.write_text(OTHER_PASSWORD, encoding="utf-8")
        self.assertEqual(self.station.run("studies").status, 0)
        renewed = self.station.ask("recovery-code")["recovery_code"]
        self.assertNotEqual(renewed, code)
        self.assertEqual(self.recover(code, self.other_password).status, 3)
        self.assertEqual(self.recover(renewed, self.other_password).status, 0)

    def test_an_unsealed_library_is_sealed(self):
        self.fill()
        self.assertNotEqual(readable(self.station.library), [])
        refused = self.station.run("seal", "--backup", self.station.path("backup"), user="radiologist")
        self.assertEqual(refused.status, 3, refused)
        report = self.station.ask("seal", "--backup", self.station.path("backup"))
        self.assertEqual(report["objects"], 12)
        self.assertEqual(report["need_passwords"], ["radiologist"])
        self.assertEqual(readable(self.station.library), [])
        self.assertEqual(self.station.run("seal", "--backup", self.station.path("backup")).status, 1)
        self.assertEqual(self.station.run("studies", user="radiologist").status, 3)
        self.station.ask("user", "password", "radiologist", "--new-password-file", self.station.password_file)
        self.assertEqual(self.station.ask("studies", user="radiologist")["total"], 1)
        self.assertEqual(self.station.ask("verify")["damaged"], [])
        self.assertEqual(self.recover(report["recovery_code"], self.other_password).status, 0)

    def test_killed_sealing_is_gone_on_with(self):
        self.fill()
        command = [PROGRAM, "--library", self.station.library, "--user", "admin", "--password-file",
                   self.station.password_file, "--json", "seal", "--backup", self.station.path("backup")]
        for delay in (0.3, 0.7, 1.1, 1.6):
            process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.kill()
            process.wait()
        self.station.run("seal", "--backup", self.station.path("backup"))
        self.assertTrue(self.station.ask("stats")["sealed"])
        self.assertEqual(readable(self.station.library), [])
        verified = self.station.ask("verify")
        self.assertEqual((verified["objects"], verified["damaged"], verified["missing"]), (12, [], []))

    def test_the_key_is_exchanged(self):
        self.assertEqual(self.station.run("rotate-key").status, 1) # not sealed
        code = self.make_sealed()
        self.fill()
        before = {path: path.read_bytes() for path in (self.station.library / "objects").rglob("*") if path.is_file()}
        self.assertEqual(self.station.ask("rotate-key")["objects"], 12)
        self.assertFalse(any(path.exists() for path in before))
        self.assertEqual(self.station.ask("verify")["damaged"], [])
        self.assertEqual(self.recover(code, self.other_password).status, 0)

    def test_the_password_is_in_no_file(self):
        self.make_sealed()
        for path in self.station.library.rglob("*"):
            if path.is_file():
                self.assertNotIn(PASSWORD.encode(), path.read_bytes())


if __name__ == "__main__":
    unittest.main()
