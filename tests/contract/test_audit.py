"""The audit: its chain, its messages, and what may leave the machine."""

import re
import shutil
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from workstation import Workstation

SCHEMA = Path(__file__).parent / "schema" / "audit-message.rng"
COLUMNS = "at, user, action, object, patient_id, outcome, host, link"


class Chain(unittest.TestCase):
    """Entries changed in the database file by somebody who has SQLite but not the key."""

    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "clinician", "trainee")
        for _ in range(4):
            cls.station.ask("studies", user="radiologist")
        cls.station.run("user", "list", user="trainee")
        cls.kept = cls.station.path("kept")
        cls.settle()
        shutil.copytree(cls.station.library, cls.kept)

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    @classmethod
    def settle(cls):
        """One file that holds everything."""
        with sqlite3.connect(cls.station.library / "catalog.sqlite") as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()

    def setUp(self):
        shutil.rmtree(self.station.library)
        shutil.copytree(self.kept, self.station.library)

    def tamper(self, script):
        database = sqlite3.connect(self.station.library / "catalog.sqlite")
        try:
            last = database.execute("SELECT max(id) FROM audit").fetchone()[0]
            database.executescript(script.format(last=last))
        finally:
            database.close()
        return last

    def expect_broken(self, where):
        answer = self.station.run("audit", "--verify", "--quiet")
        self.assertEqual(answer.status, 1, answer)
        document = answer.document
        self.assertIs(document["intact"], False)
        self.assertEqual(document["first_broken"], where, answer)
        self.assertTrue(answer.error.startswith(f"candelactl: error: entry {where}: "), answer)
        # That was written too, and the next look still finds the same place.
        self.assertEqual(self.station.run("audit", "--verify", "--quiet").document["first_broken"], where)

    def test_untouched(self):
        document = self.station.ask("audit", "--verify", "--quiet")
        self.assertEqual((document["intact"], document["first_broken"]), (True, None))
        self.assertGreater(document["entries"], 8)

    def test_changed(self):
        for column in ("at", "user", "action", "object", "patient_id", "outcome", "host"):
            with self.subTest(column=column):
                self.setUp()
                self.tamper(f"UPDATE audit SET {column} = 'x' || {column} WHERE id = 5")
                self.expect_broken(5)

    def test_removed(self):
        self.tamper("DELETE FROM audit WHERE id = 4")
        self.expect_broken(4)

    def test_removed_and_renumbered(self):
        self.tamper("DELETE FROM audit WHERE id = 4; UPDATE audit SET id = id - 1 WHERE id > 4;")
        self.expect_broken(4)

    def test_swapped(self):
        self.tamper("UPDATE audit SET id = -1 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 6;"
                    "UPDATE audit SET id = 6 WHERE id = -1;")
        self.expect_broken(3)

    def test_inserted(self):
        self.tamper("UPDATE audit SET id = -id WHERE id > 4; UPDATE audit SET id = 1 - id WHERE id < 0;"
                    f"INSERT INTO audit (id, {COLUMNS}) SELECT 5, {COLUMNS} FROM audit WHERE id = 2;")
        self.expect_broken(5)

    def test_added_at_the_end(self):
        last = self.tamper(f"INSERT INTO audit ({COLUMNS}) SELECT {COLUMNS} FROM audit WHERE id = 2;")
        # The log-in of who looks comes after it.
        self.expect_broken(last + 1)

    def test_cut_off(self):
        last = self.tamper("DELETE FROM audit WHERE id > {last} - 3;")
        self.expect_broken(last - 2)

    def test_last_one_removed(self):
        last = self.tamper("DELETE FROM audit WHERE id = {last};")
        self.expect_broken(last)

    def test_cut_off_with_a_head_to_match(self):
        last = self.tamper("""
            DELETE FROM audit WHERE id > {last} - 3;
            UPDATE audit_head SET entries = (SELECT count(*) FROM audit), last_entry = {last} - 3,
                last_link = (SELECT link FROM audit WHERE id = {last} - 3);
            UPDATE sqlite_sequence SET seq = {last} - 3 WHERE name = 'audit';""")
        self.expect_broken(last - 2)

    def test_all_removed(self):
        self.tamper("DELETE FROM audit;")
        self.expect_broken(1)

    def test_all_removed_with_the_head(self):
        self.tamper("DELETE FROM audit; DELETE FROM audit_head; DELETE FROM sqlite_sequence WHERE name = 'audit';")
        self.expect_broken(1)

    def test_head_changed(self):
        last = self.tamper("UPDATE audit_head SET seal = zeroblob(32);")
        self.expect_broken(last + 1)

    def test_trigger_that_changes_what_is_written(self):
        last = self.tamper("CREATE TRIGGER quiet AFTER INSERT ON audit BEGIN "
                           "UPDATE audit SET user = 'somebody' WHERE id = new.id; END;")
        self.expect_broken(last + 1)

    def test_only_administrators_check(self):
        for role in ("radiologist", "clinician", "trainee"):
            self.assertEqual(self.station.run("audit", "--verify", user=role).status, 3)


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "trainee")
        cls.station.ask("import", cls.station.phantoms(), "--quiet")
        study = cls.station.ask("studies")["studies"][0]
        cls.study = study["study_uid"]
        cls.patient = study["patient_id"]
        cls.station.ask("export", "--study", cls.study, "--to", cls.station.path("out"), "--quiet")
        cls.station.ask("user", "role", "trainee", "clinician")
        cls.station.ask("user", "role", "trainee", "trainee")
        cls.station.run("studies", user="trainee")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def messages(self, *options):
        file = self.station.path("messages.xml")
        written = self.station.ask("audit", "--dicom", file, "--quiet", *options)
        lines = file.read_text(encoding="utf-8").splitlines()
        self.assertEqual(written, {"file": str(file), "messages": len(lines)})
        return lines

    def test_schema(self):
        if not shutil.which("xmllint"):
            self.skipTest("xmllint (package libxml2-utils) holds messages against the schema")
        lines = self.messages()
        self.assertGreater(len(lines), 10)
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, line in enumerate(lines):
                files.append(Path(folder) / f"{number}.xml")
                files[-1].write_text(line, encoding="utf-8")
            done = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, *files], capture_output=True,
                                  text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr[-2000:])
            # What is no message of the standard is seen.
            files[0].write_text(lines[0].replace("<AuditSourceIdentification", "<Audit"), encoding="utf-8")
            bad = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, files[0]], capture_output=True,
                                 check=False)
            self.assertNotEqual(bad.returncode, 0)

    def test_events(self):
        found = {}
        for line in self.messages():
            root = ElementTree.fromstring(line)
            event = root.find("EventIdentification")
            description = event.findtext("EventOutcomeDescription")
            found[description] = (event.find("EventID").get("csd-code"), event.get("EventOutcomeIndicator"))
        self.assertEqual(found["log-in: success"], ("110114", "0"))
        self.assertEqual(found["import: success"], ("110107", "0"))
        self.assertEqual(found["export: success"], ("110106", "0"))
        self.assertEqual(found["role changed: success"], ("110113", "0"))
        self.assertEqual(found["list studies: refused"], ("110113", "4"))

    def test_filters(self):
        for line in self.messages("--patient", self.patient):
            self.assertIn(f'ParticipantObjectID="{self.patient}"', line)
        exports = self.messages("--action", "export")
        self.assertEqual(len(exports), 1)
        self.assertIn(self.study, exports[0])
        self.assertEqual(len(self.messages("--outcome", "refused")), 1)

    def test_entries_carry_their_event(self):
        entries = self.station.ask("audit", "--action", "export")["entries"]
        self.assertEqual([entry["event"] for entry in entries], ["110106"])

    def test_a_file_that_cannot_be_written(self):
        answer = self.station.run("audit", "--dicom", self.station.path("none") / "messages.xml")
        self.assertEqual(answer.status, 1)
        self.assertIn("none", answer.error)


class Receiver:
    """A syslog receiver on this machine that keeps what it is sent."""

    def __init__(self, context=None):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(20)
        self.port = self.socket.getsockname()[1]
        self.context = context
        self.received = b""
        self.failure = None
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        try:
            connection, _ = self.socket.accept()
            connection.settimeout(20)
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection:
                while part := connection.recv(65536):
                    self.received += part
        except (OSError, ssl.SSLError) as error:
            self.failure = error

    def messages(self):
        """What came, taken apart by its length prefixes."""
        self.thread.join(timeout=30)
        self.socket.close()
        rest = self.received
        messages = []
        while rest:
            length, _, rest = rest.partition(b" ")
            messages.append(rest[:int(length)].decode("utf-8"))
            rest = rest[int(length):]
        return messages


class Sending(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("openssl"):
            raise unittest.SkipTest("openssl makes the certificates of this test")
        cls.station = Workstation()
        cls.folder = cls.station.folder
        for name in ("authority", "stranger"):
            cls.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                        "-keyout", f"{name}.key", "-out", f"{name}.pem")
        cls.certificate("right", "authority", "IP:127.0.0.1,DNS:localhost")
        cls.certificate("other-name", "authority", "DNS:elsewhere.example")
        cls.certificate("forged", "stranger", "IP:127.0.0.1,DNS:localhost")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    @classmethod
    def openssl(cls, *arguments):
        subprocess.run(["openssl", *arguments], cwd=cls.folder, check=True, capture_output=True)

    @classmethod
    def certificate(cls, name, authority, names):
        (cls.folder / f"{name}.ext").write_text(f"subjectAltName={names}\n", encoding="ascii")
        cls.openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", f"{name}.key",
                    "-out", f"{name}.csr")
        cls.openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{authority}.pem", "-CAkey",
                    f"{authority}.key", "-CAcreateserial", "-days", "2", "-extfile", f"{name}.ext", "-out",
                    f"{name}.pem")

    def context(self, name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        return context

    def send(self, receiver, *options, host="127.0.0.1"):
        return self.station.run("audit", "--send", f"{host}:{receiver.port}", "--quiet", *options)

    def test_over_tls(self):
        for host in ("127.0.0.1", "localhost"):
            with self.subTest(host=host):
                receiver = Receiver(self.context("right"))
                answer = self.send(receiver, "--ca", self.folder / "authority.pem", host=host)
                messages = receiver.messages()
                self.assertEqual(answer.status, 0, answer)
                self.assertEqual(answer.document["messages"], len(messages))
                self.assertIs(answer.document["tls"], True)
                self.assertGreater(len(messages), 2)
                for message in messages:
                    self.assertRegex(message, r"^<8[45]>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \S+ candela - "
                                              r"DICOM\+RFC3881 - \ufeff<\?xml ")
                    ElementTree.fromstring(message.partition("?>")[2])
        self.assertEqual(self.station.ask("audit", "--action", "send audit")["entries"][0]["outcome"], "success")

    def test_certificates_that_do_not_hold(self):
        for name, options in (("forged", ["--ca", self.folder / "authority.pem"]),
                              ("other-name", ["--ca", self.folder / "authority.pem"]),
                              ("right", [])):  # an authority that the system does not know
            with self.subTest(certificate=name):
                receiver = Receiver(self.context(name))
                answer = self.send(receiver, *options)
                self.assertEqual(receiver.messages(), [])
                self.assertEqual(answer.status, 1, answer)
                self.assertIn("certificate does not hold", answer.error)
        outcomes = {entry["outcome"] for entry in self.station.ask("audit", "--action", "send audit")["entries"]}
        self.assertIn("failed", outcomes)

    def test_a_receiver_without_tls_gets_nothing(self):
        receiver = Receiver()
        receiver.socket.settimeout(5)
        answer = self.send(receiver, "--ca", self.folder / "authority.pem", "--plain")
        self.assertEqual(answer.status, 3, answer)
        self.assertIn("TLS only", answer.error)
        receiver.thread.join(timeout=30)
        self.assertEqual(receiver.received, b"")
        receiver.socket.close()

    def test_plain_when_an_administrator_allows_it(self):
        receiver = Receiver()
        peer = f"127.0.0.1:{receiver.port}"
        self.assertEqual(self.station.ask("audit", "--allow-plain", peer), {"plain_peers": [peer]})
        answer = self.send(receiver, "--plain")
        messages = receiver.messages()
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual(answer.document["messages"], len(messages))
        self.assertEqual(self.station.ask("audit", "--forbid-plain", peer), {"plain_peers": []})
        self.assertEqual(self.send(receiver, "--plain").status, 3)
        entries = self.station.ask("audit")["entries"]
        told = [(entry["action"], entry["object"]) for entry in entries]
        self.assertIn(("plain connection allowed", peer), told)
        self.assertIn(("plain connection forbidden", peer), told)
        self.assertIn(("send audit", f"{peer} without TLS"), told)

    def test_nobody_there(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        answer = self.station.run("audit", "--send", f"127.0.0.1:{port}", "--quiet")
        self.assertEqual(answer.status, 1, answer)
        self.assertTrue(re.match(rf"candelactl: error: 127.0.0.1:{port}: ", answer.error), answer)

    def test_no_receiver(self):
        for text in ("host:port", ":6514", "host:0", "host:99999"):
            self.assertEqual(self.station.run("audit", "--send", text).status, 2, text)


if __name__ == "__main__":
    unittest.main()
