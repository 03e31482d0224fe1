"""Media: DICOMDIR, archives, odd files beside images, paths given twice."""

import os
import shutil
import stat
import unittest
import zipfile
from pathlib import Path

import pydicom
from pydicom.fileset import FileSet

from images import write_marked_volume
from workstation import Workstation

MISSING = "listed in DICOMDIR but not there"


class Media(unittest.TestCase):
    def setUp(self):
        self.station = Workstation()
        self.files = write_marked_volume(self.station.path("in"), size=(8, 8, 6))

    def tearDown(self):
        self.station.remove()

    def take(self, *paths, status=0):
        """The report of an import, every file in exactly one list."""
        answer = self.station.run("import", *paths)
        self.assertEqual(answer.status, status, answer)
        report = answer.document
        self.assertEqual(report["files_seen"], report["imported"] + report["duplicates"] +
                         sum(len(report[name]) for name in ("conflicts", "rejected", "skipped")), report)
        return report

    @staticmethod
    def reasons(entries):
        return {entry["path"]: entry["reason"] for entry in entries}

    def medium(self):
        """A folder with a DICOMDIR and the images below it."""
        folder = self.station.path("medium")
        files = FileSet()
        for file in self.files:
            files.add(file)
        files.write(folder)
        images = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "DICOMDIR")
        self.assertEqual(len(images), len(self.files))
        return folder, images

    def change_index(self, folder, change):
        index = pydicom.dcmread(folder / "DICOMDIR")
        change([item for item in index.DirectoryRecordSequence if "ReferencedFileID" in item])
        index.save_as(folder / "DICOMDIR", write_like_original=False)

    def archive(self, name, entries):
        file = self.station.path(name)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for inner, content in entries:
                archive.writestr(inner, content)
        return file

    # DICOMDIR --------------------------------------------------------------------------------------
    def test_complete_medium(self):
        folder, images = self.medium()
        report = self.take(folder / "DICOMDIR")
        self.assertEqual(report["imported"], len(images))
        self.assertEqual([entry["path"] for entry in report["skipped"]], [str(folder / "DICOMDIR")])

    def test_partial_medium_names_what_is_missing(self):
        folder, images = self.medium()
        images[2].unlink()
        report = self.take(folder, status=4)
        self.assertEqual(report["imported"], len(images) - 1)
        self.assertEqual(self.reasons(report["rejected"]), {str(images[2]): MISSING})

    def test_index_that_points_outside(self):
        folder, images = self.medium()
        shutil.copy(self.files[0], self.station.path("OUTSIDE"))

        def change(records):
            records[0].ReferencedFileID = ["..", "OUTSIDE"]
            records[1].ReferencedFileID = ["", "etc", "hostname"]

        self.change_index(folder, change)
        report = self.take(folder, status=4)
        self.assertEqual(report["imported"], len(images))
        self.assertEqual([entry["reason"] for entry in report["rejected"]],
                         ["listed in DICOMDIR, but it points outside the medium"] * 2)

    def test_link_in_the_medium_that_leads_out(self):
        folder, images = self.medium()
        images[0].unlink()
        shutil.copy(self.files[0], self.station.path("OUTSIDE"))
        images[0].symlink_to(self.station.path("OUTSIDE"))
        report = self.take(folder, status=4)
        self.assertIn("outside", self.reasons(report["rejected"])[str(images[0])])

    def test_unreadable_index(self):
        folder, images = self.medium()
        for content in ((folder / "DICOMDIR").read_bytes()[:600], b"nothing of the kind"):
            (folder / "DICOMDIR").write_bytes(content)
            report = self.take(folder)
            self.assertEqual(report["imported"] + report["duplicates"], len(images))
            self.assertIn("cannot be read", self.reasons(report["skipped"])[str(folder / "DICOMDIR")])

    def test_index_in_small_letters_and_with_versions(self):
        folder, images = self.medium()
        for image in images:
            image.rename(image.with_name(image.name.lower() + ";1"))
        self.assertEqual(self.take(folder)["imported"], len(images))

    def test_index_of_another_name_brings_its_files(self):
        folder, images = self.medium()
        (folder / "DICOMDIR").rename(folder / "INDEX.OLD")
        self.assertEqual(self.take(folder / "INDEX.OLD")["imported"], len(images))

    # Archives --------------------------------------------------------------------------------------
    def test_archive(self):
        archive = self.archive("study.zip", [(f"deep/er/{file.name}", file.read_bytes()) for file in self.files] +
                               [("deep/README.txt", "Open the viewer.\n"), ("__MACOSX/._x", b"\0\1"), ("empty/", b"")])
        report = self.take(archive)
        self.assertEqual(report["imported"], len(self.files))
        self.assertEqual(self.reasons(report["skipped"]).keys(),
                         {f"{archive}/deep/README.txt", f"{archive}/__MACOSX/._x"})
        self.assertEqual(self.take(archive)["duplicates"], len(self.files))
        self.assertEqual(self.take(self.station.path("in"))["duplicates"], len(self.files))

    def test_archive_by_content_and_inside_another(self):
        inner = self.archive("inner.zip", [("a.dcm", self.files[0].read_bytes())])
        outer = self.archive("images.bin", [("b.dcm", self.files[1].read_bytes()), ("inner.zip", inner.read_bytes())])
        self.assertEqual(self.take(outer)["imported"], 2)
        third = self.archive("third.zip", [("outer.zip", self.archive(
            "second.zip", [("inner.zip", inner.read_bytes())]).read_bytes())])
        report = self.take(third, status=4)
        self.assertEqual([entry["path"] for entry in report["rejected"]], [f"{third}/outer.zip/inner.zip"])

    def test_paths_and_links_that_lead_out_of_an_archive(self):
        image = self.files[0].read_bytes()
        link = zipfile.ZipInfo("link")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive = self.archive("evil.zip", [("../up.dcm", image), ("/absolute.dcm", image), ("a/../../up.dcm", image),
                                            (r"..\up.dcm", image), ("C:/drive.dcm", image), (link, "/etc/passwd"),
                                            ("good..dcm", self.files[1].read_bytes())])
        report = self.take(archive, status=4)
        self.assertEqual(report["imported"], 1)
        self.assertEqual(len(report["rejected"]), 6, report["rejected"])

    def test_bombs(self):
        bomb = self.archive("bomb.zip", [("zeros.dcm", bytes(200 << 20))])
        report = self.take(bomb, status=4)
        self.assertIn("200 MiB", report["rejected"][0]["reason"])
        many = self.station.path("many.zip")
        with zipfile.ZipFile(many, "w") as archive:
            for number in range(100_001):
                archive.writestr(str(number), b"")
        self.assertIn("100001 entries", self.take(many, status=4)["rejected"][0]["reason"])

    def test_damaged_archive_gives_what_is_whole(self):
        archive = self.archive("study.zip", [(file.name, file.read_bytes()) for file in self.files])
        content = bytearray(archive.read_bytes())
        content[120:140] = b"\xff" * 20
        archive.write_bytes(content)
        report = self.take(archive, status=4)
        self.assertEqual((report["imported"], len(report["rejected"])), (len(self.files) - 1, 1))
        archive.write_bytes(content[:len(content) // 2])
        self.assertEqual(len(self.take(archive, status=4)["rejected"]), 1)

    # Folders ---------------------------------------------------------------------------------------
    def test_what_lies_beside_images(self):
        folder = self.station.path("in")
        for name, content in (("README", b"Read me.\r\n"), ("autorun.inf", b"[autorun]\nopen=viewer.exe\n"),
                              ("viewer.exe", b"MZ\x90\0"), ("text.dcm", b"no image\n"), ("noise", bytes(range(200)))):
            (folder / name).write_bytes(content)
        report = self.take(folder, status=4)
        self.assertEqual(self.reasons(report["skipped"]).keys(),
                         {str(folder / name) for name in ("README", "autorun.inf", "viewer.exe")})
        self.assertEqual(self.reasons(report["rejected"]).keys(),
                         {str(folder / name) for name in ("text.dcm", "noise")})
        self.assertEqual(len(self.take(folder / "README", status=4)["rejected"]), 1)

    def test_a_path_given_twice_is_looked_at_once(self):
        folder = self.station.path("in")
        report = self.take(self.files[0], folder, folder / ".." / "in" / self.files[1].name, folder)
        self.assertEqual((report["imported"], report["duplicates"]), (len(self.files), 0))
        self.assertEqual(len(report["skipped"]), 3)

    def test_pipes_loops_and_unreadable_files_are_named(self):
        folder = self.station.path("in")
        os.mkfifo(folder / "pipe")
        (folder / "loop").symlink_to(folder)
        (folder / "knot").symlink_to(folder / "knot")
        report = self.take(folder, Path("/dev/null"), status=4)
        self.assertEqual(report["imported"], len(self.files))
        named = self.reasons([*report["rejected"], *report["skipped"]])
        self.assertEqual(named.keys(), {str(folder / "pipe"), str(folder / "loop"), str(folder / "knot"), "/dev/null"})

    def test_read_only_folder(self):
        folder = self.station.path("in")
        for file in self.files:
            file.chmod(0o444)
        folder.chmod(0o555)
        try:
            self.assertEqual(self.take(folder)["imported"], len(self.files))
        finally:
            folder.chmod(0o755)


if __name__ == "__main__":
    unittest.main()
