"""init, user, log-in, roles and audit."""

import unittest

from workstation import PASSWORD, Workstation, candelactl

ROLES = ["administrator", "radiologist", "clinician", "trainee"]
UTC = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"


class Accounts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "clinician", "trainee")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def test_list(self):
        accounts = self.station.ask("user", "list")
        self.assertEqual({account["name"]: account["role"] for account in accounts}["admin"], "administrator")
        for account in accounts:
            self.assertGreaterEqual(account.keys(), {"name", "full_name", "role", "state", "last_login"})
        admin = next(account for account in accounts if account["name"] == "admin")
        self.assertEqual(admin["state"], "enabled")
        self.assertRegex(admin["last_login"], UTC)

    def test_add_disable_enable_password(self):
        new = self.station.path("new-password")
        new.write_text("another long password\r\nsecond line\n", encoding="utf-8")
        added = self.station.ask("user", "add", "dora", "--role", "clinician", "--full-name", "Dr. Dora Öz",
                                 "--new-password-file", new)
        self.assertEqual([(a["name"], a["full_name"], a["role"]) for a in added],
                         [("dora", "Dr. Dora Öz", "clinician")])
        self.assertIsNone(added[0]["last_login"])
        again = self.station.run("user", "add", "DORA", "--role", "trainee", "--new-password-file", new)
        self.assertEqual(again.status, 1, again)

        def log_in(password_file):
            return candelactl("--library", self.station.library, "--user", "dora", "--password-file",
                              password_file, "--json", "studies")

        self.assertEqual(log_in(new).status, 0)
        self.assertEqual(log_in(self.station.password_file).status, 3)
        self.assertEqual(self.station.ask("user", "disable", "dora")[0]["state"], "disabled")
        self.assertEqual(log_in(new).status, 3)
        self.assertEqual(self.station.ask("user", "enable", "dora")[0]["state"], "enabled")
        self.assertEqual(log_in(new).status, 0)
        self.station.ask("user", "password", "dora", "--new-password-file", self.station.password_file)
        self.assertEqual(log_in(self.station.password_file).status, 0)
        self.assertEqual(log_in(new).status, 3)

    def test_passwords_come_from_standard_input(self):
        options = ["--library", self.station.library, "--user", "admin", "--password-file", "-", "--json"]
        self.assertEqual(candelactl(*options, "stats", stdin=PASSWORD + "\n").status, 0)
        self.assertEqual(candelactl(*options, "stats", stdin="wrong\n").status, 3)
        both = candelactl(*options, "user", "add", "eve", "--role", "trainee", "--new-password-file", "-",
                          stdin=PASSWORD + "\na third long password\n")
        self.assertEqual(both.status, 0, both)

    def test_weak_passwords_are_refused(self):
        weak = self.station.path("weak")
        for password in ("short", "candela candela", "password1234"):
            with self.subTest(password=password):
                weak.write_text(password + "\n", encoding="utf-8")
                answer = self.station.run("user", "add", "weak", "--role", "trainee", "--new-password-file", weak)
                self.assertEqual(answer.status, 1, answer)
                self.assertTrue(answer.error.startswith("candelactl: error: weak: "), answer)

    def test_failed_log_ins_read_alike(self):
        wrong = self.station.path("wrong")
        wrong.write_text("not the right password\n", encoding="utf-8")
        self.station.ask("user", "add", "closed", "--role", "radiologist", "--new-password-file",
                         self.station.password_file)
        self.station.ask("user", "disable", "closed")
        answers = [
            candelactl("--library", self.station.library, "--user", "radiologist", "--password-file", wrong, "stats"),
            candelactl("--library", self.station.library, "--user", "nobody", "--password-file", wrong, "stats"),
            self.station.run("stats", user="closed"),
        ]
        self.assertEqual({answer.status for answer in answers}, {3})
        self.assertEqual(len({answer.err for answer in answers}), 1, answers)
        self.assertEqual({answer.out for answer in answers}, {""})

    def test_without_user_or_password_nobody_is_logged_in(self):
        self.assertEqual(self.station.run("stats", user=None).status, 3)
        nothing = candelactl("--library", self.station.library, "--user", "admin", "stats")
        self.assertEqual(nothing.status, 3, nothing)
        missing = candelactl("--library", self.station.library, "--user", "admin", "--password-file",
                             "/no/such/file", "stats")
        self.assertEqual(missing.status, 1, missing)
        self.assertIn("/no/such/file", missing.error)

    def test_roles_are_refused_by_the_library(self):
        file = self.station.path("anything.png")
        file.write_bytes(b"nothing")
        asked = {
            ("studies",): {"trainee"},
            ("show", "1.2.3"): {"trainee"},
            ("import", str(file)): {"trainee"},
            ("history",): {"trainee"},
            ("detect", "--task", "brain", "--study", "1.2.3"): {"trainee"},
            ("similar", "--study", "1.2.3"): {"trainee"},
            ("export", "--study", "1.2.3", "--to", str(self.station.path("out"))): {"trainee"},
            ("feedback", "1", "--verdict", "agree"): {"administrator", "clinician", "trainee"},
            ("user", "list"): {"radiologist", "clinician", "trainee"},
            ("audit",): {"radiologist", "clinician", "trainee"},
        }
        for arguments, refused in asked.items():
            for role in ROLES:
                with self.subTest(command=arguments[0], role=role):
                    answer = self.station.run(*arguments, user="admin" if role == "administrator" else role)
                    self.assertEqual(answer.status == 3, role in refused, answer)
                    if role in refused:
                        self.assertRegex(answer.error, r"^candelactl: error: .+: .+$")
                        self.assertEqual(answer.out, "")

    def test_a_clinician_may_not_add_accounts_but_may_change_the_own_password(self):
        added = self.station.run("user", "add", "mallory", "--role", "administrator", "--new-password-file",
                                 self.station.password_file, user="clinician")
        self.assertEqual(added.status, 3, added)
        own = self.station.run("user", "password", "clinician", "--new-password-file", self.station.password_file,
                               user="clinician")
        self.assertEqual(own.status, 0, own)

    def test_audit_tells_who_did_what(self):
        self.station.run("stats", user="radiologist")
        self.station.run("user", "list", user="trainee")
        entries = self.station.ask("audit")["entries"]
        for entry in entries:
            self.assertGreaterEqual(entry.keys(), {"id", "when", "user", "action", "object", "patient_id",
                                                   "outcome", "host"})
            self.assertRegex(entry["when"], UTC)
        self.assertEqual(len({entry["id"] for entry in entries}), len(entries))
        self.assertIn(("radiologist", "log-in", "success"),
                      {(entry["user"], entry["action"], entry["outcome"]) for entry in entries})
        self.assertTrue(any(entry["user"] == "trainee" and entry["outcome"] == "refused" for entry in entries),
                        entries)
        only = self.station.ask("audit", "--user", "trainee", "--from", "2000-01-01")["entries"]
        self.assertEqual({entry["user"] for entry in only}, {"trainee"})
        self.assertEqual(self.station.ask("audit", "--to", "2000-01-01")["entries"], [])


if __name__ == "__main__":
    unittest.main()
