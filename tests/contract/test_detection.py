"""detect, history, detection, feedback, similar, evaluate."""

import csv
import json
import math
import shutil
import subprocess
import unittest

import pydicom

from images import STUDY, Picture, write_grey_png, write_marked_volume
from workstation import DETECTION_KEYS, RESULT_KEYS, Workstation

LABELS = {"brain": ["no_tumor", "glioma", "meningioma", "pituitary"], "lung": ["normal", "benign", "malignant"],
          "nodule": ["benign", "malignant"]}


class Detection(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist", "trainee")
        cls.station.ask("import", cls.station.phantoms())
        for patient in ("BLOCK-1", "BLOCK-2"):
            number = patient[-1]
            study, series = f"{STUDY}.{number}", f"{STUDY}.{number}.1"
            write_marked_volume(cls.station.path(patient), size=(64, 64, 5), study=study, series=series,
                                patient=patient)
            cls.station.ask("import", cls.station.path(patient))
        cls.studies = {study["patient_id"]: study["study_uid"] for study in cls.station.ask("studies")["studies"]}
        cls.head = cls.studies["PHANTOM-HEAD"]
        cls.thorax = cls.studies["PHANTOM-THORAX"]
        cls.detected = cls.station.ask("detect", "--task", "brain", "--study", cls.head, user="radiologist")

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def ask(self, *arguments):
        return self.station.ask(*arguments, user="radiologist")

    def check_detection(self, detection, task):
        self.assertGreaterEqual(detection.keys(), DETECTION_KEYS)
        self.assertEqual(detection["task"], task)
        self.assertEqual(detection["user"], "radiologist")
        self.assertRegex(detection["created"], r"^\d{4}-\d\d-\d\dT[\d:.]+Z$")
        self.assertEqual(detection["model"].keys(), {"name", "version", "sha256"})
        self.assertRegex(detection["model"]["sha256"], "^[0-9a-f]{64}$")
        result = detection["result"]
        self.assertGreaterEqual(result.keys(), RESULT_KEYS)
        self.assertIn(result["verdict"], ("detected", "not detected", "indeterminate"))
        self.assertTrue(result["text"])
        self.assertEqual(result["verdict"] == "indeterminate", bool(result["reason"]))
        if result["in_distribution"]:
            self.assertEqual([each["label"] for each in result["classes"]], LABELS[task])
            self.assertAlmostEqual(sum(each["probability"] for each in result["classes"]), 1, places=3)
        for share in [result["probability"], *(each["probability"] for each in result["classes"])]:
            self.assertTrue(0 <= share <= 1, result)
        self.assertGreaterEqual(detection["key_slice"].keys(), {"sop_instance_uid", "frame", "slice"})
        self.assertGreater(len(detection["slices"]), 0)
        for place in detection["slices"]:
            self.assertGreaterEqual(place.keys(), {"sop_instance_uid", "frame", "slice", "probability", "label"})
        self.assertIn(detection["key_slice"]["sop_instance_uid"],
                      {place["sop_instance_uid"] for place in detection["slices"]})
        self.assertEqual("spots" in detection, task != "brain")
        self.assertGreater(detection["seconds"], 0)

    def test_a_study(self):
        self.check_detection(self.detected, "brain")
        self.assertEqual((self.detected["study_uid"], self.detected["patient_id"]), (self.head, "PHANTOM-HEAD"))
        self.assertIsNone(self.detected["feedback"])
        series = self.ask("show", self.head)["series"][0]["series_uid"]
        self.assertEqual(self.detected["series_uid"], series)
        order = [instance["sop_instance_uid"] for instance in self.ask("instances", series)]
        for place in self.detected["slices"]:
            self.assertEqual(order[place["slice"]], place["sop_instance_uid"])

    def test_whole_library_once(self):
        station = Workstation("radiologist")
        self.addCleanup(station.remove)
        station.ask("import", station.phantoms())
        first = station.ask("detect", "--task", "brain", "--all", user="radiologist")
        self.assertEqual([each["patient_id"] for each in first], ["PHANTOM-HEAD"])
        self.assertEqual(station.ask("detect", "--task", "brain", "--all", user="radiologist"), [])
        self.assertEqual(station.run("detect", "--task", "brain", user="radiologist").status, 2)
        self.assertEqual(station.run("detect", "--task", "nodule", "--all", "--at", "0,0,0",
                                     user="radiologist").status, 2)

    def test_one_previous_detection_is_the_same(self):
        again = self.ask("detection", self.detected["detection_id"])
        self.assertEqual({**again, "feedback": None, "seconds": 0}, {**self.detected, "feedback": None, "seconds": 0})

    def test_an_instance_and_a_series(self):
        series = self.ask("show", self.thorax)["series"][0]["series_uid"]
        self.check_detection(self.ask("detect", "--task", "lung", "--series", series), "lung")
        instance = self.ask("instances", series)[30]["sop_instance_uid"]
        single = self.ask("detect", "--task", "lung", "--instance", instance)
        self.check_detection(single, "lung")
        self.assertEqual([place["sop_instance_uid"] for place in single["slices"]], [instance])
        self.assertEqual(single["key_slice"]["slice"], 30)

    def test_several_studies_are_a_list(self):
        both = self.ask("detect", "--task", "lung", "--study", f"{STUDY}.1", f"{STUDY}.2")
        self.assertEqual([detection["study_uid"] for detection in both], [f"{STUDY}.1", f"{STUDY}.2"])
        partly = self.station.run("detect", "--task", "lung", "--study", f"{STUDY}.1", "--study", "1.2.3.4",
                                  user="radiologist")
        self.assertEqual(partly.status, 4, partly)
        self.assertEqual(len(partly.document), 1)
        self.assertRegex(partly.error, r"^candelactl: error: 1\.2\.3\.4: .+")

    def test_what_is_not_of_the_task_is_indeterminate(self):
        detection = self.ask("detect", "--task", "brain", "--study", f"{STUDY}.1")
        self.assertEqual(detection["result"]["verdict"], "indeterminate")
        self.assertFalse(detection["result"]["in_distribution"])
        self.assertTrue(detection["result"]["reason"])

    def test_history(self):
        newest = self.ask("detect", "--task", "brain", "--study", self.head)
        page = self.ask("history")
        self.assertEqual(page["total"], len(page["detections"]))
        self.assertEqual(page["detections"][0]["detection_id"], newest["detection_id"])
        created = [detection["created"] for detection in page["detections"]]
        self.assertEqual(created, sorted(created, reverse=True))
        for detection in page["detections"]:
            self.assertEqual(DETECTION_KEYS - detection.keys(), {"slices"})
        of_head = self.ask("history", "--task", "brain", "--patient", "PHANTOM-HEAD")
        self.assertGreaterEqual(of_head["total"], 2)
        self.assertEqual({detection["study_uid"] for detection in of_head["detections"]}, {self.head})
        self.assertEqual(self.ask("history", "--study", self.head, "--task", "lung")["total"], 0)
        self.assertEqual(self.ask("history", "--to", "2000-01-01")["total"], 0)
        self.assertEqual(self.ask("history", "--from", "2000-01-01")["total"], page["total"])
        second = self.ask("history", "--limit", "1", "--offset", "1")["detections"]
        self.assertEqual([detection["detection_id"] for detection in second],
                         [page["detections"][1]["detection_id"]])

    def test_feedback(self):
        detection = self.ask("detect", "--task", "brain", "--study", self.head)["detection_id"]
        corrected = self.ask("feedback", detection, "--verdict", "disagree", "--label", "meningioma", "--comment",
                             "Ränder scharf")
        self.assertGreaterEqual(corrected["feedback"].items(), {
            "verdict": "disagree", "label": "meningioma", "comment": "Ränder scharf",
            "user": "radiologist"}.items())
        self.ask("feedback", detection, "--verdict", "agree")
        self.assertEqual(self.ask("detection", detection)["feedback"]["verdict"], "agree")
        listed = [entry["feedback"]["verdict"] for entry in self.ask("history")["detections"]
                  if entry["detection_id"] == detection]
        self.assertEqual(listed, ["agree"])
        self.assertEqual(self.station.run("feedback", "no-such-detection", "--verdict", "agree",
                                          user="radiologist").status, 1)

    def test_answers_as_labelled_images(self):
        station = Workstation("radiologist", "trainee")
        self.addCleanup(station.remove)
        station.ask("import", station.phantoms())
        brain = station.ask("detect", "--task", "brain", "--all", user="radiologist")[0]
        lung = station.ask("detect", "--task", "lung", "--all", user="radiologist")[0]
        station.ask("feedback", brain["detection_id"], "--verdict", "disagree", "--label", "glioma", user="radiologist")
        station.ask("feedback", lung["detection_id"], "--verdict", "disagree", user="radiologist")
        folder = station.path("answers")
        written = station.ask("export-feedback", "--to", folder, user="radiologist")
        self.assertEqual(written, {"images": 1, "patients": 1, "left_out": 1})
        self.assertEqual(sorted(path.name for path in folder.iterdir()), ["brain-00001.png", "brain.csv"])
        with open(folder / "brain.csv", newline="", encoding="utf-8") as table:
            rows = list(csv.DictReader(table))
        self.assertEqual(rows, [{"file": "brain-00001.png", "label": "glioma", "group": "feedback_1",
                                 "source": "feedback", "split": "train"}])
        for path in folder.iterdir():
            self.assertNotIn(b"PHANTOM", path.read_bytes())
        seen = station.ask("evaluate", "--task", "brain", "--images", folder / "brain.csv", user="radiologist")
        self.assertEqual(seen["n"], 1)
        slices = {place["slice"]: place["probability"] for place in brain["slices"]}
        self.assertAlmostEqual(1 - seen["predictions"][0]["probabilities"]["no_tumor"],
                               slices[brain["key_slice"]["slice"]], delta=0.05)
        self.assertIn("not empty", station.run("export-feedback", "--to", folder, user="radiologist").error)
        self.assertEqual(station.run("export-feedback", "--to", station.path("no"), user="trainee").status, 3)
        self.assertIn("feedback exported", {entry["action"] for entry in station.ask("audit")["entries"]})

    def test_a_spot(self):
        study = self.ask("show", self.thorax)
        series, stack = study["series"][0]["series_uid"], study["series"][0]["stacks"][0]
        middle = [stack["origin"][axis] + sum(stack["direction"][3 * step + axis] * stack["spacing"][step] * (size - 1) / 2
                                              for step, size in enumerate((stack["columns"], stack["rows"], stack["slices"])))
                  for axis in range(3)]
        detection = self.ask("detect", "--task", "nodule", "--series", series, "--at",
                             ",".join(f"{value:.2f}" for value in middle))
        self.check_detection(detection, "nodule")
        self.assertEqual(len(detection["spots"]), 1)
        spot = detection["spots"][0]
        self.assertEqual(spot.keys(), {"position", "diameter_mm", "probability", "key_slice"})
        for stated, asked in zip(spot["position"], middle):
            self.assertAlmostEqual(stated, asked, delta=0.01)
        self.assertGreater(spot["diameter_mm"], 0)
        self.assertEqual(spot["key_slice"]["sop_instance_uid"], detection["key_slice"]["sop_instance_uid"])
        self.assertEqual(self.ask("detection", detection["detection_id"])["spots"], detection["spots"])

        outside = self.station.run("detect", "--task", "nodule", "--series", series, "--at", "9000,0,0",
                                   user="radiologist")
        self.assertEqual(outside.status, 1, outside)
        self.assertIn("outside", outside.error)
        self.assertIn(series, outside.error)
        nowhere = self.station.run("detect", "--task", "nodule", "--series", series, user="radiologist")
        self.assertEqual(nowhere.status, 2, nowhere)
        of_head = self.ask("detect", "--task", "nodule", "--study", self.head, "--at=-1,2,3")
        self.assertEqual(of_head["result"]["verdict"], "indeterminate")
        self.assertEqual(of_head["spots"], [])

    def test_map_over_the_key_slice(self):
        place = self.detected["key_slice"]
        plain, mapped = self.station.path("plain.png"), self.station.path("mapped.png")
        options = ["render", "--series", self.detected["series_uid"], "--view", "acquired", "--slice",
                   place["slice"], "--size", "256x256", "--out"]
        self.ask(*options, plain)
        self.ask(*options, mapped, "--detection", self.detected["detection_id"])

        def coloured(colour):
            return max(colour) - min(colour) > 30

        self.assertGreater(Picture(mapped).share(coloured, 0.2, 0.2, 0.8, 0.8),
                           Picture(plain).share(coloured, 0.2, 0.2, 0.8, 0.8) + 0.01)

    def test_similar(self):
        answer = self.ask("similar", "--study", f"{STUDY}.1", "-k", "3")
        self.assertEqual(answer.keys() & {"query", "index", "results"}, {"query", "index", "results"})
        self.assertEqual(answer["query"]["study_uid"], f"{STUDY}.1")
        self.assertGreaterEqual(answer["index"].keys(), {"vectors", "model"})
        self.assertGreater(answer["index"]["vectors"], 0)
        results = answer["results"]
        self.assertGreater(len(results), 0)
        self.assertLessEqual(len(results), 3)
        self.assertEqual([entry["rank"] for entry in results], list(range(1, len(results) + 1)))
        for entry in results:
            self.assertGreaterEqual(entry.keys(), {"rank", "similarity", "distance", "study_uid", "series_uid",
                                                   "sop_instance_uid", "frame", "patient_id", "label",
                                                   "label_source"})
            self.assertIn(entry["label_source"], ("reader", "detector", "none"))
            self.assertTrue(0 <= entry["similarity"] <= 1)
            self.assertNotEqual(entry["patient_id"], "BLOCK-1")
        similarities = [entry["similarity"] for entry in results]
        self.assertEqual(similarities, sorted(similarities, reverse=True))
        # The other patient's images are the same pixel by pixel.
        self.assertEqual(results[0]["patient_id"], "BLOCK-2")
        self.assertGreater(results[0]["similarity"], 0.99)
        only = self.ask("similar", "--study", f"{STUDY}.1", "-k", "5", "--same-modality", "--task", "lung")
        show = {entry["study_uid"]: self.ask("show", entry["study_uid"])["modalities"] for entry in only["results"]}
        self.assertTrue(all("CT" in modalities for modalities in show.values()), show)
        self.assertGreater(self.ask("stats")["index_vectors"], 0)

    def test_evaluate(self):
        rows = ["file,label,group"]
        for number, label in enumerate(("no_tumor", "glioma", "no_tumor", "meningioma")):
            file = self.station.path(f"slice{number}.png")
            write_grey_png(file, 128, 128, lambda x, y, radius=40 + 4 * number: 140 if math.hypot(
                x - 64, y - 64) < radius else 0)
            rows.append(f"{file.name},{label},patient{number}")
        images = self.station.path("images.csv")
        images.write_text("\n".join(rows) + "\n", encoding="utf-8")
        before = self.ask("stats")
        report = self.ask("evaluate", "--task", "brain", "--images", images)
        self.assertGreaterEqual(report.keys(), {
            "n", "accuracy", "balanced_accuracy", "macro_auc", "sensitivity", "specificity", "auc", "ece", "brier",
            "abstained", "confusion", "predictions"})
        self.assertEqual(report["n"], 4)
        self.assertEqual(report["confusion"]["labels"], LABELS["brain"])
        self.assertEqual(sum(map(sum, report["confusion"]["counts"])), 4)
        self.assertEqual([entry["label"] for entry in report["predictions"]],
                         ["no_tumor", "glioma", "no_tumor", "meningioma"])
        right = 0
        for entry in report["predictions"]:
            self.assertGreaterEqual(entry.keys(), {"file", "label", "predicted", "probabilities",
                                                   "in_distribution"})
            self.assertAlmostEqual(sum(entry["probabilities"].values()), 1, places=3)
            self.assertEqual(entry["predicted"], max(entry["probabilities"], key=entry["probabilities"].get))
            right += entry["predicted"] == entry["label"]
        self.assertAlmostEqual(report["accuracy"], right / 4)
        self.assertEqual(self.ask("stats"), before)

        with images.open("a", encoding="utf-8") as more:
            more.write("missing.png,glioma,patient9\n")
        partly = self.station.run("evaluate", "--task", "brain", "--images", images, user="radiologist")
        self.assertEqual(partly.status, 4, partly)
        self.assertIn("missing.png", partly.err)
        nothing = self.station.run("evaluate", "--task", "brain", "--images", "/no/such.csv", user="radiologist")
        self.assertEqual(nothing.status, 1, nothing)
        self.assertIn("/no/such.csv", nothing.error)

    def test_report(self):
        made = self.ask("detect", "--task", "lung", "--study", f"{STUDY}.1")
        ident = made["detection_id"]
        self.ask("feedback", ident, "--verdict", "disagree", "--label", "normal", "--comment", "a phantom <b>& more</b>")
        for ending in ("dcm", "pdf", "json"):
            file = self.station.path(f"report.{ending}")
            self.assertEqual(self.ask("report", ident, "--to", file), {"file": str(file)})
        self.assertEqual(json.loads(self.station.path("report.json").read_text(encoding="utf-8")),
                         self.ask("detection", ident))
        pdf = self.station.path("report.pdf").read_bytes()
        self.assertTrue(pdf.startswith(b"%PDF-"), pdf[:8])

        report = pydicom.dcmread(self.station.path("report.dcm"))
        self.assertEqual(report.SOPClassUID, "1.2.840.10008.5.1.4.1.1.88.34")  # Comprehensive 3D SR
        self.assertEqual((report.StudyInstanceUID, report.PatientID), (made["study_uid"], made["patient_id"]))
        self.assertEqual(report.ContentTemplateSequence[0].TemplateIdentifier, "1500")
        codes, texts, images = set(), [], set()

        def walk(item):
            if "ConceptNameCodeSequence" in item:
                codes.add(item.ConceptNameCodeSequence[0].CodeValue)
            texts.append(str(getattr(item, "TextValue", "")))
            for image in getattr(item, "ReferencedSOPSequence", ()):
                images.add(image.ReferencedSOPInstanceUID)
            for below in getattr(item, "ContentSequence", ()):
                walk(below)
        walk(report)
        self.assertGreaterEqual(codes, {"126000", "111028", "126010", "125007", "112039", "112040", "121071", "363698007",
                                        "111001", "111003", "111002"})
        self.assertIn(made["key_slice"]["sop_instance_uid"], images)
        self.assertIn("SHA-256 of the network: " + made["model"]["sha256"], texts)
        self.assertIn("Decision support, not a diagnosis. Not a medical device.", texts)
        self.assertTrue(any("a phantom <b>& more</b>" in text for text in texts), texts)

        self.ask("report", ident, "--to", self.station.path("again.dcm"))
        self.assertEqual(pydicom.dcmread(self.station.path("again.dcm")).SOPInstanceUID, report.SOPInstanceUID)
        taken = self.ask("import", self.station.path("report.dcm"))
        self.assertEqual((taken["imported"], taken["new"]["studies"]), (1, 0))
        self.assertEqual(self.ask("import", self.station.path("again.dcm"))["duplicates"], 1)
        validator = shutil.which("dciodvfy")
        if validator:
            words = subprocess.run([validator, self.station.path("report.dcm")], capture_output=True, text=True,
                                   check=False)
            self.assertNotIn("Error", words.stdout + words.stderr)

        wrong = self.station.run("report", ident, "--to", "report.txt", user="radiologist")
        self.assertEqual(wrong.status, 1, wrong)
        self.assertIn("report.txt", wrong.error)
        refused = self.station.run("report", ident, "--to", self.station.path("no.dcm"), user="trainee")
        self.assertEqual(refused.status, 3, refused)
        self.assertFalse(self.station.path("no.dcm").exists())
        self.assertEqual(self.station.run("report", "nothing", "--to", self.station.path("no.pdf"),
                                          user="radiologist").status, 1)

    def test_detections_are_in_the_audit(self):
        actions = {(entry["action"], entry["patient_id"]) for entry in self.station.ask("audit")["entries"]}
        self.assertIn(("detect", "PHANTOM-HEAD"), actions)


if __name__ == "__main__":
    unittest.main()
