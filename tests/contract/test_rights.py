"""Each command × each role, from the program's own list of commands."""

import re
import unittest

from workstation import Workstation, candelactl

ADMINISTRATOR, RADIOLOGIST, CLINICIAN, TRAINEE = ROLES = ("administrator", "radiologist", "clinician", "trainee")
EVERYBODY = set(ROLES)
VIEWERS = {ADMINISTRATOR, RADIOLOGIST, CLINICIAN}

# Who may, and one way to ask: for things that are not there, so that nothing changes. "{…}" are files of the test.
COMMANDS = {
    "user add": ({ADMINISTRATOR}, ["admin", "--role", "trainee", "--new-password-file", "{password}"]),
    "user list": ({ADMINISTRATOR}, []),
    "user disable": ({ADMINISTRATOR}, ["nobody"]),
    "user enable": ({ADMINISTRATOR}, ["nobody"]),
    "user unlock": ({ADMINISTRATOR}, ["nobody"]),
    "user role": ({ADMINISTRATOR}, ["nobody", "trainee"]),
    "user password": ({ADMINISTRATOR}, ["nobody", "--new-password-file", "{password}"]),
    "import": (VIEWERS, ["{nothing}"]),
    "export": (VIEWERS, ["--study", "1.2.3", "--to", "{out}"]),
    "studies": (VIEWERS, []),
    "show": (VIEWERS, ["1.2.3"]),
    "instances": (VIEWERS, ["1.2.3"]),
    "pixels": (VIEWERS, ["1.2.3"]),
    "stats": (VIEWERS, []),
    "audit": ({ADMINISTRATOR}, []),
    "delete": ({ADMINISTRATOR, RADIOLOGIST}, ["--study", "1.2.3"]),
    "restore-study": ({ADMINISTRATOR, RADIOLOGIST}, ["1.2.3"]),
    "empty-bin": ({ADMINISTRATOR}, []),
    "backup": ({ADMINISTRATOR}, ["--to", "{backup}"]),
    "recovery-code": ({ADMINISTRATOR}, []),
    "verify": ({ADMINISTRATOR}, []),
    "compress": (VIEWERS, []),
    "render": (VIEWERS, ["--series", "1.2.3", "--view", "axial", "--out", "{out}.png"]),
    "detect": (VIEWERS, ["--task", "brain", "--study", "1.2.3"]),
    "history": (VIEWERS, []),
    "detection": (VIEWERS, ["1"]),
    "feedback": ({RADIOLOGIST}, ["1", "--verdict", "agree"]),
    "export-feedback": (VIEWERS, ["--to", "{answers}"]),
    "report": (VIEWERS, ["1", "--to", "{out}.json"]),
    "similar": (VIEWERS, ["--study", "1.2.3"]),
}
# Without a library, with the log-in of what they run, or while nobody has the library open (see test_sealed).
NO_ROLE = {"init", "evaluate", "run", "restore", "seal", "rotate-key", "recover"}


def listed(*command):
    """Names of the commands that the program's help lists."""
    text = candelactl(*command, "--help").out
    names = re.findall(r"^  ([a-z][a-z-]*)\b", text.split("Subcommands:")[1], re.MULTILINE)
    assert len(names) > 3, text
    return names


class Rights(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation(RADIOLOGIST, CLINICIAN, TRAINEE)
        cls.files = {"password": cls.station.password_file, "nothing": cls.station.path("nothing.png"),
                     "out": cls.station.path("out"), "answers": cls.station.path("answers"), "backup": cls.station.path("backup")}
        cls.files["nothing"].write_bytes(b"nothing")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def words(self, command):
        return command.split() + [word.format(**self.files) for word in COMMANDS[command][1]]

    def test_each_command_has_its_row(self):
        names = {name for name in listed() if name != "user"} | {f"user {name}" for name in listed("user")}
        self.assertEqual(names - NO_ROLE, set(COMMANDS))

    def test_each_role(self):
        for role in ROLES:
            user = "admin" if role == ADMINISTRATOR else role
            with self.station.console(user) as console:
                for command, (may, _) in COMMANDS.items():
                    with self.subTest(command=command, role=role):
                        answer = console.run(*self.words(command))
                        self.assertEqual(answer["status"] == 3, role not in may, answer)

    def test_refusals_are_in_the_audit(self):
        with self.station.console(TRAINEE) as console:
            for command in COMMANDS:
                if TRAINEE in COMMANDS[command][0]:
                    continue
                with self.subTest(command=command):
                    console.run(*self.words(command))
                    entry = self.station.ask("audit", "--user", TRAINEE)["entries"][0]
                    self.assertEqual((entry["outcome"], entry["event"]), ("refused", "110113"), command)

    def test_every_way_to_the_audit(self):
        ways = [["--verify"], ["--dicom", self.station.path("messages.xml")], ["--send", "localhost:1"],
                ["--allow-plain", "localhost:1"], ["--forbid-plain", "localhost:1"], ["--patient", "P1"]]
        for way in ways:
            for role in (RADIOLOGIST, CLINICIAN, TRAINEE):
                with self.subTest(way=way[0], role=role):
                    self.assertEqual(self.station.run("audit", *way, user=role).status, 3)
        self.assertFalse(self.station.path("messages.xml").exists())

    def test_everybody_changes_the_own_password(self):
        for role in (RADIOLOGIST, CLINICIAN, TRAINEE):
            own = self.station.run("user", "password", role, "--new-password-file", self.files["password"], user=role)
            self.assertEqual(own.status, 0, own)

    def test_a_role_holds_at_once(self):
        self.station.ask("user", "add", "max", "--role", CLINICIAN, "--new-password-file", self.files["password"])
        with self.station.console("max") as console:
            self.assertEqual(console.run("studies")["status"], 0)
            self.assertEqual(self.station.ask("user", "role", "max", TRAINEE)[0]["role"], TRAINEE)
            self.assertEqual(console.run("studies")["status"], 3)
            self.station.ask("user", "role", "max", ADMINISTRATOR)
            self.assertEqual(console.run("user", "list")["status"], 0)
            self.station.ask("user", "disable", "max")
            self.assertEqual(console.run("user", "list")["status"], 3)
        last = self.station.run("user", "role", "admin", TRAINEE)
        self.assertEqual(last.status, 1, last)
        self.assertIn("last active administrator", last.error)

    def test_unlock(self):
        self.station.ask("user", "add", "lee", "--role", CLINICIAN, "--new-password-file", self.files["password"])
        wrong = self.station.path("wrong")
        wrong.write_text("not the right password\n", encoding="utf-8")
        for _ in range(10):
            candelactl("--library", self.station.library, "--user", "lee", "--password-file", wrong, "stats")
        self.assertEqual(self.station.run("stats", user="lee").status, 3, "slowed down")
        slowed = {account["name"]: account["slowed_until"] for account in self.station.ask("user", "list")}
        self.assertRegex(slowed["lee"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertIsNone(slowed["admin"])
        self.assertIsNone(self.station.ask("user", "unlock", "lee")[0]["slowed_until"])
        self.assertEqual(self.station.run("stats", user="lee").status, 0)
        self.assertEqual(self.station.run("user", "unlock", "nobody").status, 1)


if __name__ == "__main__":
    unittest.main()
