"""Hostile files: each is refused with a reason or does no harm, in little time and memory, and the good files among
them come in."""

import json
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

from images import STUDY, write_marked_volume
from workstation import PROGRAM, Workstation

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hostile"))
from corpus import REJECTED, TAKEN, add_special_files, hostile_files  # noqa: E402

OVERHEAD = float(os.environ.get("CANDELA_OVERHEAD", "1"))
LONGEST_SECONDS = 10 * OVERHEAD
MOST_MEGABYTES = 1024 * OVERHEAD
# Controls of terminals (line ends aside) and what turns the direction of text.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def family(process_id):
    """A process that runs and its descendants."""
    waiting = [process_id]
    while waiting:
        current = waiting.pop()
        yield Path(f"/proc/{current}")
        for task in Path(f"/proc/{current}/task").glob("*/children"):
            waiting += [int(child) for child in task.read_text().split()]


def peak_megabytes(process_id):
    """The most memory that the largest of them had so far."""
    found = [re.search(r"VmHWM:\s+(\d+) kB", (path / "status").read_text()) for path in family(process_id)]
    return max(int(match[1]) // 1024 for match in found if match)


def processor_seconds(process_id):
    """What all of them have worked so far, those that ended included: a busy machine makes nothing slow."""
    ticks = 0
    for path in family(process_id):
        fields = (path / "stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation()
        cls.folder = cls.station.path("in")
        cls.folder.mkdir()
        cls.fates = {}
        for name, (content, fate) in hostile_files().items():
            (cls.folder / name).write_bytes(content)
            cls.fates[name] = fate

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def test_1_each_file_by_itself(self):
        """Time and memory of each, and what became of it."""
        slow, refused = {}, {}
        with self.station.console() as console:
            for name, fate in self.fates.items():
                if "\n" in name:  # a command is a line
                    continue
                before = processor_seconds(console.process.pid)
                answer = console.run("import", self.folder / name)
                taken = processor_seconds(console.process.pid) - before
                if taken > LONGEST_SECONDS:
                    slow[name] = round(taken, 1)
                with self.subTest(file=name):
                    self.assertIn(answer["status"], (0, 4), answer)
                    report = answer["result"]
                    reasons = [entry["reason"] for entry in report["rejected"]]
                    self.assertEqual(report["files_seen"], 1, answer)
                    self.assertTrue(all(reasons), answer)
                    refused[name] = bool(reasons)
                    if fate == REJECTED:
                        self.assertEqual(report["imported"], 0, "came in")
                        self.assertTrue(reasons or report["duplicates"], answer)
                    elif fate == TAKEN:
                        self.assertEqual(report["imported"] + report["duplicates"] + len(report["conflicts"]), 1,
                                         answer)
            most = peak_megabytes(console.process.pid)
        self.assertEqual(slow, {})
        self.assertLess(most, MOST_MEGABYTES)
        self.assertGreater(most, 0)
        print(f"{len(self.fates)} hostile files, {sum(refused.values())} refused, at most {most} MiB")

    def test_2_a_folder_of_them_with_good_files_between(self):
        good = write_marked_volume(self.folder / "good")
        special = add_special_files(self.folder)
        with subprocess.Popen([PROGRAM, "--library", self.station.library, "--password-file",
                               self.station.password_file, "--user", "admin", "--json", "import", self.folder],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            out, err = process.communicate(timeout=300)
            self.assertEqual(process.returncode, 4, err[-2000:])
        report = json.loads(out)
        listed = {entry["path"] for name in ("rejected", "skipped") for entry in report[name]}
        self.assertGreaterEqual(listed, {str(self.folder / name) for name in special})
        self.assertEqual(self.station.ask("studies", "--query", "MARKED")["studies"][0]["instance_count"], len(good))

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_3_unreadable_file(self):
        file = self.station.path("unreadable")
        file.write_bytes(b"secret")
        file.chmod(0)
        answer = self.station.run("import", file)
        self.assertEqual(answer.status, 4, answer)
        self.assertTrue(answer.document["rejected"][0]["reason"])

    def check_text(self, *arguments):
        answer = self.station.run(*arguments, json_output=False)
        for stream in (answer.out, answer.err):
            found = OBEYED.search(stream)
            self.assertIsNone(found, f"{arguments}: {found and stream[max(0, found.start() - 60):found.end() + 20]!r}")
        return answer

    def test_4_text_is_text(self):
        """Nothing that a terminal obeys is printed, whatever headers and file names hold."""
        self.check_text("import", self.folder)
        self.check_text("studies", "--limit", "1000")
        studies = self.station.ask("studies", "--limit", "1000")["studies"]
        self.assertIn("<img src='file:///etc/passwd'><b>Name</b>", {study["description"] for study in studies},
                      "what is no control is kept as it is")
        for study in studies:
            for key, value in study.items():
                self.assertIsNone(OBEYED.search(str(value)), f"{key}: {value!r}")
        attacked = [s for s in studies if "Name" in s["patient_name"] or "owned" in s["patient_name"]]
        self.assertGreater(len(attacked), 5)
        for study in attacked:
            self.check_text("show", study["study_uid"])
            for series in self.station.ask("show", study["study_uid"])["series"]:
                self.check_text("instances", series["series_uid"])

    def test_5_exports_stay_in_their_folder(self):
        target = self.station.path("out") / "deep" / "target"
        target.mkdir(parents=True)
        around = {path for path in self.station.path("out").rglob("*")}
        exported = 0
        with self.station.console() as console:
            for study in console.ask("studies", "--limit", "1000")["studies"]:
                exported += console.ask("export", "--study", study["study_uid"], "--to", target)["files"]
        inside = {path for path in target.rglob("*")}
        self.assertEqual({path for path in self.station.path("out").rglob("*")} - around, inside)
        self.assertFalse([path for path in inside if path.is_symlink() or OBEYED.search(path.name)])
        self.assertEqual(sum(path.is_file() for path in inside), exported)
        self.assertGreater(exported, 20)
        self.assertFalse(Path("/tmp/owned").exists())
        # Of conflicts both are kept and exported.
        self.assertGreaterEqual(exported, self.station.ask("stats")["instances"])


if __name__ == "__main__":
    unittest.main()
