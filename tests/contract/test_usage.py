"""Help, version, wrong usage, and what goes where."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from workstation import PROGRAM, Workstation, candelactl

COMMANDS = ["init", "user", "import", "studies", "show", "instances", "pixels", "render", "detect", "history",
            "detection", "feedback", "report", "similar", "evaluate", "export", "stats", "audit", "run", "delete",
            "export-feedback", "restore-study", "empty-bin", "verify", "compress", "backup", "restore", "seal",
            "rotate-key", "recover", "recovery-code"]


class Usage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def check_error(self, answer, status):
        self.assertEqual(answer.status, status, answer)
        self.assertRegex(answer.error, r"^candelactl: error: .+: .+$")
        self.assertEqual(answer.out, "")

    def test_version(self):
        answer = candelactl("--version")
        self.assertEqual(answer.status, 0)
        self.assertRegex(answer.out, r"^candelactl \d+\.\d+\.\d+\n$")

    def test_the_window_says_its_options_without_a_display(self):
        window = os.path.join(os.path.dirname(PROGRAM), "candela")
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        for option, expected in (("--help", "--library"), ("--version", "candela ")):
            done = subprocess.run([window, option], capture_output=True, text=True, env=environment, check=False)
            self.assertEqual(done.returncode, 0, done)
            self.assertIn(expected, done.stdout)
            self.assertEqual(done.stderr, "")

    def test_no_widget_library_is_linked(self):
        linked = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
        self.assertIn("libQt5Gui", linked)
        self.assertNotIn("libQt5Widgets", linked)

    def test_help_names_every_command_and_none_that_is_not_there(self):
        answer = candelactl("--help")
        self.assertEqual(answer.status, 0)
        listed = [line.split()[0] for line in answer.out.split("Subcommands:")[1].splitlines() if line.strip()]
        self.assertEqual(sorted(listed), sorted(COMMANDS))

    def test_every_command_has_help(self):
        for command in [*COMMANDS, "user add"]:
            with self.subTest(command=command):
                answer = candelactl(*command.split(), "--help")
                self.assertEqual(answer.status, 0, answer)
                self.assertIn("Usage: candelactl", answer.out)

    def test_wrong_usage(self):
        for arguments in ([], ["no-such-command"], ["studies", "--no-such-option"], ["studies", "--limit", "many"],
                          ["studies", "--from", "yesterday"], ["studies", "--from", "2024-02-31"], ["show"],
                          ["import"], ["init"], ["user"], ["user", "add", "x"],
                          ["user", "add", "x", "--role", "king"], ["detect", "--study", "1.2"],
                          ["detect", "--task", "liver", "--study", "1.2"], ["detect", "--task", "brain"],
                          ["detect", "--task", "nodule", "--series", "1.2"],
                          ["detect", "--task", "brain", "--study", "1.2", "--series", "1.3"],
                          ["feedback", "1"], ["feedback", "1", "--verdict", "perhaps"], ["similar"],
                          ["similar", "--study", "1.2", "-k", "0"], ["pixels", "1.2", "--frame", "-1"],
                          ["render", "--series", "1.2", "--view", "oblique", "--out", "x.png"],
                          ["render", "--series", "1.2", "--view", "axial", "--window", "40", "--out", "x.png"],
                          ["render", "--series", "1.2", "--view", "axial", "--size", "0x9", "--out", "x.png"],
                          ["export", "--study", "1.2"], ["export", "--study", "1.2", "--to", "x", "--shift-dates"],
                          ["export", "--study", "1.2", "--to", "x", "--anonymize", "--keep-dates", "--shift-dates"],
                          ["evaluate", "--task", "brain"], ["report"],
                          ["audit", "--verify", "--dicom", "x"], ["audit", "--plain"], ["user", "role", "eve", "boss"]):
            with self.subTest(arguments=arguments):
                self.check_error(candelactl(*arguments), 2)

    def test_no_library(self):
        with tempfile.TemporaryDirectory() as folder:
            answer = candelactl("--library", folder, "--user", "admin", "--password-file",
                                self.station.password_file, "--json", "stats")
            self.check_error(answer, 1)
            self.assertIn(folder, answer.error)

    def test_a_library_is_not_made_twice(self):
        answer = self.station.run("init", "--admin", "other")
        self.check_error(answer, 1)
        self.assertIn(str(self.station.library), answer.error)

    def test_unknown_objects_are_named(self):
        for arguments in (["show", "1.2.3.4"], ["instances", "1.2.3.4"], ["pixels", "1.2.3.4"],
                          ["detection", "no-such-1.2.3.4"], ["export", "--study", "1.2.3.4", "--to", "/tmp/none"],
                          ["detect", "--task", "brain", "--study", "1.2.3.4"], ["similar", "--study", "1.2.3.4"],
                          ["render", "--series", "1.2.3.4", "--view", "acquired", "--out", "/tmp/none.png"]):
            with self.subTest(arguments=arguments):
                answer = self.station.run(*arguments, user="radiologist")
                self.check_error(answer, 1)
                self.assertIn("1.2.3.4", answer.error)

    def test_global_options_may_follow_the_command(self):
        answer = candelactl("stats", "--library", self.station.library, "--user", "admin", "--password-file",
                            self.station.password_file, "--json", "--quiet")
        self.assertEqual(answer.status, 0, answer)
        self.assertIn("instances", answer.document)

    def test_environment_stands_in_for_options(self):
        answer = candelactl("--json", "stats", environment={
            "CANDELA_LIBRARY": str(self.station.library), "CANDELA_USER": "admin",
            "CANDELA_PASSWORD_FILE": str(self.station.password_file)})
        self.assertEqual(answer.status, 0, answer)

    def test_default_library_is_in_the_data_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            made = candelactl("--password-file", self.station.password_file, "--json", "init", "--admin", "admin",
                              environment={"XDG_DATA_HOME": folder})
            self.assertEqual(made.status, 0, made)
            self.assertEqual(Path(made.document["library"]), Path(folder) / "candela" / "library")
            self.assertEqual(made.document.keys() & {"library", "schema_version"}, {"library", "schema_version"})

    def test_without_json_a_table(self):
        answer = self.station.run("user", "list", json_output=False)
        self.assertEqual(answer.status, 0)
        self.assertIn("ROLE", answer.out)
        self.assertRaises(json.JSONDecodeError, json.loads, answer.out)

    def test_an_answer_that_cannot_be_written_is_a_failure(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, "--library", self.station.library, "--user", "admin", "--password-file",
                                   self.station.password_file, "--json", "stats"], stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"candelactl: error: standard output: .+\n$")


if __name__ == "__main__":
    unittest.main()
