"""The candelactl program on a library of its own."""

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAM = os.environ["CANDELACTL"]
PHANTOMS = os.environ["CANDELA_PHANTOMS"]
PASSWORD = "correct horse battery staple"

DETECTION_KEYS = {
    "detection_id", "created", "user", "task", "study_uid", "series_uid", "patient_id", "model", "result",
    "key_slice", "slices", "feedback", "seconds",
}
RESULT_KEYS = {
    "verdict", "label", "text", "probability", "classes", "prediction_set", "in_distribution", "ood_score",
    "ood_threshold", "reason",
}


class Answer:
    """What the program said: exit status, standard output and standard error."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    @property
    def document(self):
        """The one JSON document on standard output; raises when there is anything else."""
        return json.loads(self.out)

    @property
    def error(self):
        """The last line of standard error."""
        lines = self.err.strip().splitlines()
        return lines[-1] if lines else ""

    def __repr__(self):
        return f"status {self.status}\n{self.out[-2000:]}\n{self.err[-2000:]}"


def candelactl(*arguments, stdin="", environment=None):
    """Runs the program as it is, without any of the caller's CANDELA_ variables."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CANDELA_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        clean.pop(name, None)
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, text=True,
                          env={**clean, **(environment or {})}, timeout=300, check=False)
    return Answer(done.returncode, done.stdout, done.stderr)


class Console:
    """A running `candelactl run -`: each command goes in as a line, each answer comes out as one."""

    def __init__(self, command):
        self.process = subprocess.Popen(list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)

    def run(self, *words):
        """{command, status, result, error} of one command."""
        self.process.stdin.write(shlex.join(map(str, words)) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"{words}: the program ended with {self.process.wait(timeout=60)}"
        return json.loads(line)

    def ask(self, *words):
        """The document of a command that must succeed."""
        answer = self.run(*words)
        assert answer["status"] == 0, answer
        return answer["result"]


class Workstation:
    """A temporary folder with a library, its administrator "admin" and further accounts as asked for."""

    def __init__(self, *roles):
        self.folder = Path(tempfile.mkdtemp(prefix="candela-contract-"))
        self.library = self.folder / "library"
        self.password_file = self.folder / "password"
        self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        made = candelactl("--library", self.library, "--password-file", self.password_file, "--json", "init",
                          "--admin", "admin")
        assert made.status == 0, made
        self.created = made.document
        for role in roles:
            added = self.run("user", "add", role, "--role", role, "--new-password-file", self.password_file)
            assert added.status == 0, added

    def run(self, *arguments, user="admin", json_output=True, **others):
        """One command as a user, by default with --json."""
        options = ["--library", self.library, "--password-file", self.password_file]
        if user:
            options += ["--user", user]
        if json_output:
            options.append("--json")
        return candelactl(*options, *arguments, **others)

    def ask(self, *arguments, **others):
        """The document of a command that must succeed."""
        answer = self.run(*arguments, **others)
        assert answer.status == 0, answer
        return answer.document

    def console(self, user="admin"):
        """A program that takes one command after the other with one log-in; use it in a with statement."""
        return Console([PROGRAM, "--library", self.library, "--password-file", self.password_file, "--user", user,
                        "--json", "--quiet", "run", "-"])

    def run_script(self, commands, user="admin"):
        """Several commands with one log-in: [{command, status, result, error}]. A command is a list of words."""
        with self.console(user) as console:
            return [console.run(*words) for words in commands]

    def path(self, name):
        return self.folder / name

    def phantoms(self):
        """The demo phantoms: a head (MR), a thorax (CT) and a chest X-ray, below one folder."""
        folder = self.path("phantoms")
        if not folder.exists():
            subprocess.run([PHANTOMS, folder], check=True, timeout=120)
        return folder

    def remove(self):
        shutil.rmtree(self.folder)
