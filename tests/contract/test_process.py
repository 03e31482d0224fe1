"""What a running or a dying program gives away."""

import os
import resource
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from workstation import PROGRAM, Workstation, candelactl

WATCHED = int(os.environ.get("CANDELA_OVERHEAD", "1")) > 1  # a sanitizer reads the memory itself


class Process(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist")
        cls.station.ask("import", cls.station.phantoms(), "--quiet")
        cls.studies = cls.station.ask("studies")["studies"]

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def start(self, folder, **others):
        process = subprocess.Popen([PROGRAM, "--library", self.station.library, "--password-file",
                                    self.station.password_file, "--user", "admin", "--json", "run", "-"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                   cwd=folder, **others)
        process.stdin.write("studies\n")
        process.stdin.flush()
        self.assertIn(self.studies[0]["patient_id"], process.stdout.readline())
        return process

    def end(self, process):
        process.kill()
        process.communicate(timeout=30)

    def test_a_crash_leaves_no_core(self):
        def allow():
            hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
            resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

        with tempfile.TemporaryDirectory() as folder:
            process = self.start(folder, preexec_fn=allow)
            limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
            self.assertRegex(limits, r"Max core file size\s+0\s+0\s")
            process.send_signal(signal.SIGSEGV)
            process.communicate(timeout=60)
            self.assertNotEqual(process.returncode, 0)
            self.assertEqual(list(Path(folder).iterdir()), [])

    def test_the_window_leaves_no_core_either(self):
        window = Path(PROGRAM).parent / "candela"
        if not window.exists():
            self.skipTest("the window's program is not built")
        with tempfile.TemporaryDirectory() as folder:
            process = subprocess.Popen([window, "--library", Path(folder) / "library"], cwd=folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder})
            try:
                limits = ""
                deadline = time.monotonic() + 60
                while time.monotonic() < deadline and "Max core file size         0 " not in limits:
                    time.sleep(0.05)
                    limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
                self.assertRegex(limits, r"Max core file size\s+0\s+0\s")
            finally:
                process.kill()
                process.wait(timeout=30)

    @unittest.skipIf(WATCHED, "a sanitizer needs the memory to be readable")
    def test_memory_is_not_readable_for_others_of_the_same_user(self):
        with tempfile.TemporaryDirectory() as folder:
            process = self.start(folder)
            try:
                # What may not be dumped belongs to root in /proc, whoever runs it; a root's own is told apart by
                # what another user's program sees.
                if os.getuid() != 0:
                    self.assertEqual(os.stat(f"/proc/{process.pid}/mem").st_uid, 0)
                else:
                    self.check_as_another_user()
            finally:
                self.end(process)

    def check_as_another_user(self):
        nobody = 65534
        process = subprocess.Popen([PROGRAM, "run", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, user=nobody, group=nobody, extra_groups=[], cwd="/")
        try:
            plain = subprocess.Popen(["sleep", "60"], user=nobody, group=nobody, extra_groups=[])
            try:
                deadline = time.monotonic() + 20
                while time.monotonic() < deadline and os.stat(f"/proc/{process.pid}/environ").st_uid != 0:
                    time.sleep(0.05)
                self.assertEqual(os.stat(f"/proc/{process.pid}/environ").st_uid, 0)
                self.assertEqual(os.stat(f"/proc/{plain.pid}/environ").st_uid, nobody, "or this shows nothing")
            finally:
                self.end(plain)
        finally:
            self.end(process)

    def test_passwords_are_no_arguments(self):
        with tempfile.TemporaryDirectory() as folder:
            process = self.start(folder)
            try:
                password = self.station.password_file.read_text(encoding="utf-8").strip().encode()
                for part in ("cmdline", "environ"):
                    self.assertNotIn(password, Path(f"/proc/{process.pid}/{part}").read_bytes())
            finally:
                self.end(process)

    def test_messages_name_no_patient(self):
        identities = {str(study[key]) for study in self.studies
                      for key in ("patient_id", "patient_name") if study[key]}
        identities |= {part for study in self.studies for part in study["patient_name"].split("^") if len(part) > 2}
        self.assertTrue(identities)
        uid = self.studies[0]["study_uid"]
        out = self.station.path("out")
        commands = [["import", self.station.phantoms()], ["studies"], ["show", uid], ["show", "1.2.3"],
                    ["export", "--study", uid, "--to", out],
                    ["detect", "--task", "brain", "--study", uid], ["delete", "--study", uid],
                    ["restore-study", uid], ["verify"], ["backup", "--to", self.station.path("backup")],
                    ["audit", "--verify"], ["stats"]]
        for command in commands:
            with self.subTest(command=command[0]):
                answer = self.station.run(*command)
                for identity in identities:
                    self.assertNotIn(identity, answer.err, answer)

    def test_nothing_is_written_beside_the_library(self):
        with tempfile.TemporaryDirectory() as folder:
            answer = candelactl("--library", self.station.library, "--user", "admin", "--password-file",
                                self.station.password_file, "--json", "studies",
                                environment={"TMPDIR": folder, "HOME": folder})
            self.assertEqual(answer.status, 0, answer)
            self.assertEqual(list(Path(folder).rglob("*")), [])


if __name__ == "__main__":
    unittest.main()
