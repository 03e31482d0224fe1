"""compress, verify and verify --repair."""

import hashlib
import unittest

from images import write_marked_volume
from workstation import Workstation


def digests(folder):
    return sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.rglob("*") if file.is_file())


class Verify(unittest.TestCase):
    def setUp(self):
        self.station = Workstation("radiologist")
        self.files = write_marked_volume(self.station.path("in"), study="2.25.1", series="2.25.71", patient="P1")
        self.objects = self.station.library / "objects"

    def tearDown(self):
        self.station.remove()

    def stored(self, ending=""):
        found = [file for file in self.objects.rglob("*") if file.is_file() and len(file.parent.name) == 2]
        return [file for file in found if file.name.endswith(ending)]

    def damage(self, file):
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)

    def test_compressed_later_everything_comes_out_as_it_came_in(self):
        report = self.station.ask("import", "--later", self.station.path("in"))
        self.assertEqual(report["seconds_compressing"], 0)
        stats = self.station.ask("stats")
        self.assertEqual(stats["bytes_stored"], stats["bytes_original"])
        self.assertEqual(stats["bytes_to_compress"], stats["bytes_original"])
        done = self.station.ask("compress", user="radiologist")
        self.assertEqual((done["objects"], done["kept"]), (len(self.files), 0))
        self.assertEqual(done["bytes_before"], stats["bytes_original"])
        self.assertLess(done["bytes_after"], done["bytes_before"])
        after = self.station.ask("stats")
        self.assertEqual(after["bytes_to_compress"], 0)
        self.assertEqual(after["bytes_stored"], done["bytes_after"])
        self.assertEqual(after["bytes_stored"], sum(file.stat().st_size for file in self.stored(".packed")))
        self.station.ask("export", "--study", "2.25.1", "--to", self.station.path("out"))
        self.assertEqual(digests(self.station.path("out")), digests(self.station.path("in")))
        checked = self.station.ask("verify")
        self.assertEqual(checked["objects"], len(self.files))
        self.assertEqual([checked["damaged"], checked["missing"], checked["orphaned"]], [[], [], []])

    def test_an_import_compresses_what_it_brought(self):
        report = self.station.ask("import", self.station.path("in"))
        self.assertGreater(report["seconds_compressing"], 0)
        self.assertEqual(self.station.ask("stats")["bytes_to_compress"], 0)
        self.assertEqual(self.station.ask("compress")["objects"], 0)

    def test_each_fault_is_found_and_repair_says_what_it_did(self):
        self.station.ask("import", self.station.path("in"))
        damaged, missing = self.stored()[:2]
        self.damage(damaged)
        missing.unlink()
        names = [file.parent.name + file.name.removesuffix(".packed") for file in (damaged, missing)]
        stranger = self.objects / "ab" / ("c" * 62)
        stranger.parent.mkdir(exist_ok=True)
        stranger.write_text("not what its name says", encoding="utf-8")
        answer = self.station.run("verify")
        self.assertEqual(answer.status, 1, answer)
        self.assertEqual(answer.document["damaged"], names[:1])
        self.assertEqual(answer.document["missing"], names[1:])
        self.assertEqual(answer.document["orphaned"], ["ab" + "c" * 62])
        self.assertTrue(answer.error.startswith("candelactl: error: verify: "), answer)
        self.assertIn(names[0], answer.error)
        repaired = self.station.run("verify", "--repair")
        self.assertEqual(repaired.status, 1, repaired)
        self.assertEqual(len(repaired.document["repaired"]), 3)
        self.assertTrue((self.station.library / "damaged" / damaged.name).exists()
                        or (self.station.library / "damaged" / (names[0] + ".packed")).exists())
        self.assertFalse(stranger.exists())
        self.assertEqual(self.station.ask("stats")["instances"], len(self.files))
        self.assertEqual(self.station.ask("import", self.station.path("in"))["duplicates"], len(self.files))
        whole = self.station.ask("verify")
        self.assertEqual([whole["damaged"], whole["missing"], whole["orphaned"]], [[], [], []])
        self.station.ask("export", "--study", "2.25.1", "--to", self.station.path("out"))
        self.assertEqual(digests(self.station.path("out")), digests(self.station.path("in")))

    def test_it_is_for_administrators(self):
        self.assertEqual(self.station.run("verify", user="radiologist").status, 3)


if __name__ == "__main__":
    unittest.main()
