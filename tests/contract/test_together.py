"""Several programs at one library at once: everyone gets an answer, nobody hears of locks."""

import os
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from images import write_marked_volume
from workstation import PASSWORD, PROGRAM, Console, candelactl

MAKE_LIBRARY = os.environ["CANDELA_TEST_LIBRARY"]
STUDIES = 4
SLICES = 6


class Together(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="candela-together-"))
        self.library = self.folder / "library"
        self.password_file = self.folder / "password"
        self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        subprocess.run([MAKE_LIBRARY, self.library, "admin"], input=PASSWORD + "\n", text=True, check=True, timeout=60)
        for number in range(1, STUDIES + 1):
            write_marked_volume(self.folder / "in" / str(number), size=(24, 20, SLICES), study=f"2.25.{number}",
                                series=f"2.25.7{number}", patient=f"P{number}")
        self.complaints = []

    def tearDown(self):
        shutil.rmtree(self.folder)

    def options(self):
        return ("--library", self.library, "--user", "admin", "--password-file", self.password_file, "--json",
                "--quiet")

    def work(self, commands, may_be_gone):
        """One program with one log-in does all commands; what others delete meanwhile may be gone."""
        try:
            with Console([PROGRAM, *self.options(), "run", "-"]) as console:
                for words in commands:
                    answer = console.run(*words)
                    gone = answer["error"] and any(word in answer["error"] for word in may_be_gone)
                    if answer["status"] != 0 and not gone and not self.removed_meanwhile(answer):
                        self.complaints.append(answer)
        except AssertionError as failed:
            self.complaints.append(str(failed))

    @staticmethod
    def removed_meanwhile(answer):
        """Whether an import says of every file that it left out that it was removed at the same moment."""
        rejected = (answer["result"] or {}).get("rejected", [])
        return answer["status"] == 4 and rejected and all("import the file again" in entry["reason"] for entry in rejected)

    def test_everything_at_once(self):
        uids = [f"2.25.{number}" for number in range(1, STUDIES + 1)]
        gone = ("in the bin", "There is no", "not in the bin", "removed")
        importing = [("import", self.folder / "in")] * 4
        deleting = [words for _ in range(4) for uid in uids
                    for words in (("delete", "--study", uid), ("restore-study", uid), ("delete", "--study", uid),
                                  ("empty-bin",))]
        looking = [words for _ in range(6) for uid in uids
                   for words in (("studies", "--query", "P"), ("show", uid), ("pixels", uid.replace("2.25.", "2.25.7") + ".1"),
                                 ("history",), ("stats",), ("audit",))]
        saving = [("backup", "--to", self.folder / "backup")] * 3
        threads = [threading.Thread(target=self.work, args=(commands, gone))
                   for commands in (importing, importing, deleting, looking, saving)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(self.complaints, [])
        for words in (("empty-bin",), ("import", self.folder / "in"), ("backup", "--to", self.folder / "backup")):
            answer = candelactl(*self.options(), *words)
            self.assertEqual(answer.status, 0, answer)
        self.assertEqual(answer.document["objects"], STUDIES * SLICES)
        stats = candelactl(*self.options(), "stats").document
        self.assertEqual((stats["studies"], stats["instances"]), (STUDIES, STUDIES * SLICES))
        stored = [file for file in (self.library / "objects").rglob("*") if file.is_file()]
        self.assertEqual(len(stored), STUDIES * SLICES)


if __name__ == "__main__":
    unittest.main()
