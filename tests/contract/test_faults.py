"""What is left when a disk fails or fills up, or the program is killed, at any instant.

A shim in front of the system's calls counts the writing ones on files of one folder and makes the N-th fail or kills
the process there. Each case is tried at several N, spread over the whole run; CANDELA_FAULT_TRIALS sets how many
(some hundreds take the better part of an hour). After each the library must be whole, and the same command again
must bring it to its end.
"""

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from images import write_marked_volume
from workstation import PASSWORD, PROGRAM, candelactl

SHIM = os.environ["CANDELA_FAULTS"]
MAKE_LIBRARY = os.environ["CANDELA_TEST_LIBRARY"]
TRIALS = int(os.environ.get("CANDELA_FAULT_TRIALS", "3"))
SEED = int(os.environ.get("CANDELA_FAULT_SEED", "1"))
KINDS = ("EIO", "ENOSPC", "FULL", "KILL")
SLICES = 6
SIZE = (24, 20, SLICES)


def make_library(library, version=None):
    subprocess.run([MAKE_LIBRARY, library, "admin", *([str(version)] if version else [])], input=PASSWORD + "\n",
                   text=True, check=True, timeout=60)


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def query(catalogue, sql):
    with sqlite3.connect(catalogue, timeout=30) as connection:
        rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


class Site(unittest.TestCase):
    """Libraries and backups below a temporary folder, in states that every trial starts from."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="candela-faults-"))
        cls.password_file = cls.folder / "password"
        cls.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        cls.now = cls.folder / "now"
        cls.library = cls.now / "library"
        cls.backup = cls.now / "backup"
        cls.restored = cls.now / "restored"
        for number in (1, 2, 3):
            write_marked_volume(cls.input(number), size=SIZE, study=f"2.25.{number}", series=f"2.25.7{number}",
                                patient=f"P{number}")
        cls.now.mkdir()
        make_library(cls.library)
        cls.must("import", cls.input(1), cls.input(2))
        cls.keep("two studies")
        cls.must("delete", "--study", "2.25.2")
        cls.keep("one in the bin")
        cls.take("two studies")
        cls.must("backup", "--to", cls.backup)
        cls.must("import", cls.input(3))
        cls.must("delete", "--study", "2.25.1")
        cls.must("empty-bin")
        cls.keep("older backup")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def input(cls, number):
        return cls.folder / "in" / str(number)

    @classmethod
    def keep(cls, state):
        shutil.copytree(cls.now, cls.folder / "states" / state)

    @classmethod
    def take(cls, state):
        shutil.rmtree(cls.now, ignore_errors=True)
        shutil.copytree(cls.folder / "states" / state, cls.now)

    @classmethod
    def options(cls, library=None):
        return ("--library", library or cls.library, "--user", "admin", "--password-file", cls.password_file, "--json",
                "--quiet")

    @classmethod
    def run_program(cls, *words, library=None, environment=None):
        return candelactl(*cls.options(library), *words, environment=environment)

    @classmethod
    def must(cls, *words, library=None):
        answer = cls.run_program(*words, library=library)
        assert answer.status == 0, (words, answer)
        return answer.document

    # What must hold at any time -------------------------------------------------------------------

    def check_catalogue(self, catalogue, objects):
        """The catalogue is sound, and each object that it names is there whole (in either form)."""
        self.assertEqual(query(catalogue, "PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(query(catalogue, "PRAGMA foreign_key_check"), [])
        for (name,) in query(catalogue, "SELECT hash FROM objects"):
            file = objects / name[:2] / name[2:]
            if file.exists():
                self.assertEqual(sha256(file), name, file)
            else:
                self.assertTrue(file.with_name(file.name + ".packed").exists(), f"{name} is not in the store")

    def check_library(self, library, instances, stored=None):
        """Whole and with so many instances; when `stored` is given, with just so many objects."""
        self.check_catalogue(library / "catalog.sqlite", library / "objects")
        self.assertEqual(query(library / "catalog.sqlite", "SELECT count(*) FROM instances"), [(instances,)])
        if stored is not None:
            found = {file.parent.name + file.stem for file in (library / "objects").rglob("*")
                     if file.is_file() and file.parent.name != "incoming"}
            self.assertEqual(len(found), stored, found)

    def check_clean(self, library=None):
        """`verify` has nothing to say."""
        report = self.must("verify", library=library)
        self.assertEqual([report[name] for name in ("damaged", "missing", "orphaned")], [[], [], []], report)

    def check_answer(self, answer, place):
        """Done, or an error that names what failed."""
        if answer.status in (0, -signal.SIGKILL):
            return
        self.assertIn(answer.status, (1, 4), answer)
        self.assertNotIn("locked", answer.err)
        if answer.status == 1:
            self.assertTrue(answer.error.startswith("candelactl: error: "), answer)
        self.assertIn(str(place), answer.err)

    # Trials ---------------------------------------------------------------------------------------

    def calls(self, state, command, place, library=None):
        """How many writing calls a run without faults makes."""
        self.take(state)
        count = self.folder / "count"
        count.unlink(missing_ok=True)
        answer = self.faulty(command, place, library, {"CANDELA_FAULT_COUNT": str(count)})
        self.assertEqual(answer.status, 0, answer)
        return int(count.read_text(encoding="ascii"))

    def faulty(self, command, place, library, faults):
        return self.run_program(*command, library=library,
                                environment={"LD_PRELOAD": SHIM, "CANDELA_FAULT_FOLDER": str(place), **faults})

    def each_fault(self, state, command, check, place=None, library=None):
        """Runs the command from `state` with one fault after the other, and `check(answer)` after each."""
        place = place or self.library
        total = self.calls(state, command, place, library)
        self.assertGreater(total, 5)
        chosen = random.Random(f"{SEED} {command[0]} {place.name}")
        for kind in KINDS:
            for trial in range(TRIALS):
                at = 1 + int((trial + chosen.random()) * total / TRIALS)
                self.take(state)
                with self.subTest(kind=kind, at=at, total=total):
                    answer = self.faulty(command, place, library, {"CANDELA_FAULT_AT": str(at),
                                                                   "CANDELA_FAULT_KIND": kind})
                    self.check_answer(answer, place)
                    check(answer)

    def again(self, *command, already="", library=None):
        """The same command must come to its end now, unless it was there before."""
        answer = self.run_program(*command, library=library)
        if answer.status == 1 and already:
            self.assertIn(already, answer.error)
        else:
            self.assertEqual(answer.status, 0, answer)
        return answer


class Faults(Site):
    def test_import(self):
        command = ("import", self.input(3))
        def check(answer):
            found = query(self.library / "catalog.sqlite", "SELECT count(*) FROM instances")[0][0]
            self.assertLessEqual(2 * SLICES, found)
            self.check_library(self.library, found)
            if answer.status == 0:
                self.assertEqual(found, 3 * SLICES)
            report = self.again(*command).document
            self.assertEqual(report["imported"] + report["duplicates"], SLICES)
            self.check_library(self.library, 3 * SLICES, stored=3 * SLICES)
            self.check_clean()
            planes = query(self.library / "catalog.sqlite", "SELECT count(*) FROM stack_frames")
            self.assertEqual(planes, [(3 * SLICES,)])

        self.each_fault("two studies", command, check)

    def test_delete(self):
        command = ("delete", "--study", "2.25.1")
        def check(answer):
            self.check_library(self.library, 2 * SLICES)
            again = self.again(*command, already="in the bin already")
            if answer.status == 0:
                self.assertEqual(again.status, 1)
            self.assertEqual(self.must("stats")["bin"]["studies"], 1)

        self.each_fault("two studies", command, check)

    def test_restore_study(self):
        command = ("restore-study", "2.25.2")
        def check(_answer):
            self.check_library(self.library, 2 * SLICES)
            self.again(*command, already="not in the bin")
            self.assertEqual(self.must("stats")["studies"], 2)

        self.each_fault("one in the bin", command, check)

    def test_empty_bin(self):
        def check(answer):
            found = query(self.library / "catalog.sqlite", "SELECT count(*) FROM instances")[0][0]
            self.assertIn(found, (SLICES, 2 * SLICES))
            self.check_library(self.library, found, stored=SLICES if answer.status == 0 else None)
            self.check_clean()
            self.again("empty-bin")
            self.check_library(self.library, SLICES, stored=SLICES)

        self.each_fault("one in the bin", ("empty-bin",), check)

    def test_compress(self):
        self.take("two studies")
        self.must("import", "--later", self.input(3))
        self.keep("three uncompressed")

        def check(_answer):
            self.check_library(self.library, 3 * SLICES)
            self.check_clean()
            self.again("compress")
            self.check_library(self.library, 3 * SLICES, stored=3 * SLICES)
            self.assertEqual(query(self.library / "catalog.sqlite",
                                   "SELECT count(*) FROM objects WHERE form = 'original' AND compressible"), [(0,)])
            self.check_clean()
            for number in (1, 3):
                out = self.now / "out"
                self.must("export", "--study", f"2.25.{number}", "--to", out)
                self.assertEqual(sorted(sha256(file) for file in out.rglob("*.dcm")),
                                 sorted(sha256(file) for file in self.input(number).iterdir()))
                shutil.rmtree(out)

        self.each_fault("three uncompressed", ("compress",), check)

    def check_backup_trial(self, command):
        """Whatever happened: there is one good backup, the earlier or the new one, and the next is good."""
        objects = {name for name, in query(self.backup / "backup.sqlite", "SELECT hash FROM objects")}
        self.check_catalogue(self.backup / "backup.sqlite", self.backup / "objects")
        self.assertEqual(len(objects), 2 * SLICES)
        self.check_library(self.library, 2 * SLICES)
        report = self.again(*command).document
        self.assertTrue(report["verified"])
        self.must("restore", "--from", self.backup, library=self.restored)
        self.check_library(self.restored, 2 * SLICES, stored=2 * SLICES)
        self.assertEqual(query(self.restored / "catalog.sqlite", "SELECT study_uid FROM studies ORDER BY 1"),
                         [("2.25.2",), ("2.25.3",)])

    def test_backup_on_a_failing_disk(self):
        command = ("backup", "--to", self.backup)
        def check(_answer):
            self.check_backup_trial(command)

        self.each_fault("older backup", command, check, place=self.backup)

    def test_backup_of_a_failing_library(self):
        command = ("backup", "--to", self.backup)
        def check(_answer):
            self.check_backup_trial(command)

        self.each_fault("older backup", command, check, place=self.library)

    def test_restore(self):
        command = ("restore", "--from", self.backup)
        def check(answer):
            if answer.status == 0:
                self.check_library(self.restored, 2 * SLICES)
            self.again(*command, already="a library already", library=self.restored)
            self.check_library(self.restored, 2 * SLICES, stored=2 * SLICES)
            self.check_clean(library=self.restored)
            self.must("stats", library=self.restored)

        self.each_fault("older backup", command, check, place=self.restored, library=self.restored)

    def test_migration(self):
        self.take("two studies")
        shutil.rmtree(self.now)
        make_library(self.library, version=1)
        with sqlite3.connect(self.library / "catalog.sqlite") as connection:
            connection.executemany("INSERT INTO patients (patient_id, name, birth_date, sex) VALUES (?, ?, '', '')",
                                   [(f"P{number}", f"Name^{number}") for number in range(3000)])
        connection.close()
        self.keep("older program")
        def check(_answer):
            for copy in self.library.glob("catalog-v1-*.sqlite"):
                self.assertEqual(query(copy, "PRAGMA integrity_check"), [("ok",)])
                self.assertEqual(query(copy, "SELECT count(*) FROM patients"), [(3000,)])
            self.again("stats")
            self.check_library(self.library, 0)
            self.assertEqual(query(self.library / "catalog.sqlite", "SELECT count(*) FROM patients"), [(3000,)])
            self.assertGreaterEqual(len(list(self.library.glob("catalog-v1-*.sqlite"))), 1)

        self.each_fault("older program", ("stats",), check)


class Kills(Site):
    """Killed from outside, whatever it is doing."""

    def each_kill(self, state, command, check):
        self.take(state)
        began = time.monotonic()
        answer = self.run_program(*command)
        self.assertEqual(answer.status, 0, answer)
        longest = time.monotonic() - began
        chosen = random.Random(f"{SEED} {command[0]}")
        for _ in range(TRIALS):
            self.take(state)
            wait = chosen.random() * longest
            with self.subTest(wait=wait):
                with subprocess.Popen([PROGRAM, *map(str, self.options()), *map(str, command)],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
                    time.sleep(wait)
                    program.kill()
                check(program.returncode)

    def test_import(self):
        command = ("import", self.input(3))
        def check(_answer):
            found = query(self.library / "catalog.sqlite", "SELECT count(*) FROM instances")[0][0]
            self.check_library(self.library, found)
            self.again(*command)
            self.check_library(self.library, 3 * SLICES, stored=3 * SLICES)
            self.check_clean()

        self.each_kill("two studies", command, check)

    def test_empty_bin(self):
        def check(_answer):
            found = query(self.library / "catalog.sqlite", "SELECT count(*) FROM instances")[0][0]
            self.assertIn(found, (SLICES, 2 * SLICES))
            self.again("empty-bin")
            self.check_library(self.library, SLICES, stored=SLICES)

        self.each_kill("one in the bin", ("empty-bin",), check)

    def test_backup(self):
        command = ("backup", "--to", self.backup)
        def check(_answer):
            self.check_catalogue(self.backup / "backup.sqlite", self.backup / "objects")
            self.again(*command)
            self.must("restore", "--from", self.backup, library=self.restored)
            self.check_library(self.restored, 2 * SLICES, stored=2 * SLICES)

        self.each_kill("older backup", command, check)


if __name__ == "__main__":
    unittest.main()
