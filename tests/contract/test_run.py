"""run: several commands with one log-in."""

import json
import unittest

from images import STUDY, write_marked_volume
from workstation import Workstation


class Run(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "trainee")
        cls.files = write_marked_volume(cls.station.path("in put"))
        cls.station.ask("import", cls.station.path("in put"))

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def script(self, text):
        file = self.station.path("commands")
        file.write_text(text, encoding="utf-8")
        return file

    def test_answers_are_those_of_the_single_commands(self):
        series = self.station.ask("show", STUDY)["series"][0]["series_uid"]
        commands = [["show", STUDY], ["instances", series], ["stats"], ["user", "list"]]
        together = self.station.run_script(commands)
        for words, document in zip(commands, together):
            self.assertEqual(document.keys(), {"command", "status", "result", "error"})
            self.assertEqual((document["status"], document["error"]), (0, None))
            if words != ["user", "list"]: # holds the time of the last log-in
                self.assertEqual(document["result"], self.station.ask(*words))
        self.assertLessEqual({"admin", "radiologist", "trainee"},
                             {account["name"] for account in together[3]["result"]})

    def test_one_log_in(self):
        def log_ins():
            return sum(entry["action"] == "log-in" for entry in self.station.ask("audit")["entries"])
        before = log_ins()
        self.station.run_script([["stats"]] * 10)
        self.assertEqual(log_ins(), before + 2) # the script's and the one of `audit`

    def test_quotes_and_comments(self):
        file = self.script("# a comment\n\n"
                           f"  import '{self.files[0].parent}' # another\n"
                           f'studies --query "no such \\"name\\""\n'
                           f"import {str(self.files[1]).replace(' ', chr(92) + ' ')}\n")
        answer = self.station.run("run", file)
        self.assertEqual(answer.status, 0, answer)
        documents = [json.loads(line) for line in answer.out.splitlines()]
        self.assertEqual([document["status"] for document in documents], [0, 0, 0])
        self.assertEqual(documents[0]["result"]["duplicates"], len(self.files))
        self.assertEqual(documents[1]["result"]["total"], 0)
        self.assertEqual(documents[2]["result"]["duplicates"], 1)

    def test_the_worst_status_and_every_reason(self):
        broken = self.station.path("broken.dcm")
        broken.write_text("not an image", encoding="utf-8")
        answer = self.station.run("run", self.script(f"stats\nimport {broken}\nshow 1.2.3.4\nstats\n"))
        self.assertEqual(answer.status, 1, answer)
        documents = [json.loads(line) for line in answer.out.splitlines()]
        self.assertEqual([document["status"] for document in documents], [0, 4, 1, 0])
        self.assertEqual(documents[1]["result"]["rejected"][0]["path"], str(broken))
        self.assertIn("1.2.3.4", documents[2]["error"])
        self.assertIsNone(documents[2]["result"])
        self.assertRegex(answer.error, r"^candelactl: error: .*commands: 1 of 4 commands failed; "
                                       r"the first in line 3: 1\.2\.3\.4: ")
        self.assertEqual(self.station.run("run", self.script(f"stats\nimport {broken}\n")).status, 4)

    def test_wrong_usage_of_one_line(self):
        answer = self.station.run("run", self.script("no-such-command\nstats 'open\nrun other\nstats --limit\nstats\n"))
        self.assertEqual(answer.status, 2, answer)
        documents = [json.loads(line) for line in answer.out.splitlines()]
        self.assertEqual([document["status"] for document in documents], [2, 2, 2, 2, 0])
        self.assertIn("no-such-command", documents[0]["error"])
        self.assertIn("quotation", documents[1]["error"])

    def test_roles_hold(self):
        documents = self.station.run("run", self.script(f"show {STUDY}\nuser list\nimport '{self.files[0]}'\n"),
                                     user="trainee")
        self.assertEqual(documents.status, 3, documents)
        self.assertEqual([json.loads(line)["status"] for line in documents.out.splitlines()], [3, 3, 3])

    def test_another_user_in_a_line_logs_in_for_it_alone(self):
        file = self.script("--user radiologist user list\nuser list\n--user nobody stats\n")
        answer = self.station.run("run", file)
        self.assertEqual([json.loads(line)["status"] for line in answer.out.splitlines()], [3, 0, 3])

    def test_a_closed_account_is_refused_from_then_on(self):
        self.station.ask("user", "add", "brief", "--role", "administrator", "--new-password-file",
                         self.station.password_file)
        answer = self.station.run("run", self.script("stats\n--user admin user disable brief\nstats\n"), user="brief")
        self.assertEqual([json.loads(line)["status"] for line in answer.out.splitlines()], [0, 0, 3])

    def test_refused_log_in_runs_nothing(self):
        answer = self.station.run("run", self.script("stats\n"), user="nobody")
        self.assertEqual((answer.status, answer.out), (3, ""))

    def test_text_without_json(self):
        answer = self.station.run("run", self.script("stats\nshow 1.2.3.4\n"), json_output=False)
        self.assertEqual(answer.status, 1)
        self.assertIn("instances", answer.out)
        self.assertIn("candelactl: error: 1.2.3.4:", answer.err)

    def test_no_such_file(self):
        answer = self.station.run("run", "/no/such/script")
        self.assertEqual(answer.status, 1)
        self.assertIn("/no/such/script", answer.error)


if __name__ == "__main__":
    unittest.main()
