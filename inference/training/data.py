"""Reading the labelled sets; pictures preprocessed once and kept in the scratch folder.

CANDELA_DATA is the folder of the data (default ../shared/data), CANDELA_SCRATCH that of caches and checkpoints. When
CANDELA_FEEDBACK names a folder that `candelactl export-feedback` wrote, readers' answers are trained on as well.
"""
import csv
import hashlib
import os
import tempfile
from pathlib import Path
from typing import Dict, List, Tuple

import cv2
import numpy as np

from .preprocessing import METHODS, find_object, finite, fit, preprocess, square_pixels

DATA = Path(os.environ.get("CANDELA_DATA", "../shared/data"))
SCRATCH = Path(os.environ.get("CANDELA_SCRATCH", Path(tempfile.gettempdir()) / "candela-train"))
FEEDBACK = os.environ.get("CANDELA_FEEDBACK", "")
PACKAGES = Path(os.environ.get("CANDELA_PACKAGES", "/"))  # where Debian's packages are unpacked

BRAIN_CLASSES = ["no_tumor", "glioma", "meningioma", "pituitary"]
LUNG_CLASSES = ["normal", "benign", "malignant"]
ROUTER_CLASSES = ["head_mr", "chest_ct", "other"]

Row = Dict[str, str]


def rows(task: str) -> List[Row]:
    """Rows of brain/labels.csv or lung/slices.csv, then those of readers' answers (source "feedback", in the training
    split, without a drawn tumour); `path` is absolute."""
    table, folder = {"brain": ("brain/labels.csv", "brain"), "lung": ("lung/slices.csv", "lung")}[task]
    with open(DATA / table, newline="") as f:
        found = [dict(r, path=str(DATA / folder / r["file"])) for r in csv.DictReader(f)]
    answers = Path(FEEDBACK) / f"{task}.csv"
    if FEEDBACK and answers.exists():
        blank = dict.fromkeys(found[0], "")
        with open(answers, newline="") as f:
            found += [dict(blank, **r, path=str(answers.parent / r["file"])) for r in csv.DictReader(f)]
    return found


def described_answers(table: List[Row]) -> List[dict]:
    """What a card says of readers' answers, if there are any."""
    answers = [r for r in table if r["source"] == "feedback"]
    return [{"name": "answers of readers", "licence": "of the library that they come from", "source": "candelactl export-feedback",
             "n_train": len(answers), "n_val": 0, "patients_train": len({r["group"] for r in answers}), "patients_val": 0}] if answers else []


def cache_name(task: str, table: List[Row]) -> str:
    """Of the pictures of these rows."""
    answers = [r["path"] for r in table if r["source"] == "feedback"]
    return f"{task}_{hashlib.sha256(' '.join(answers).encode()).hexdigest()[:12]}" if answers else task


def grey(path) -> np.ndarray:
    """float32 [H, W], 0...255."""
    image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if image is None:
        raise FileNotFoundError(path)
    return image.astype(np.float32)


def tumour_mask(row: Row, shape: Tuple[int, int]) -> np.ndarray:
    """uint8 [H, W], 255 in the tumour: the drawn mask, or the ellipse inside each box."""
    mask = np.zeros(shape, np.uint8)
    if row.get("mask"):
        drawn = cv2.imread(str(DATA / "brain" / row["mask"]), cv2.IMREAD_GRAYSCALE)
        return cv2.resize((drawn > 0).astype(np.uint8) * 255, shape[::-1], interpolation=cv2.INTER_NEAREST)
    for box in filter(None, (row.get("boxes") or "").split(";")):
        xc, yc, w, h = (float(x) for x in box.split())
        centre = (int(xc * shape[1]), int(yc * shape[0]))
        axes = (max(1, int(w * shape[1] / 2)), max(1, int(h * shape[0] / 2)))
        cv2.ellipse(mask, centre, axes, 0, 0, 360, 255, -1)
    return mask


def with_mask(row: Row, params: dict) -> Tuple[np.ndarray, np.ndarray]:
    """The preprocessed picture and the tumour in its frame, both uint8 [256, 256]."""
    v = grey(row["path"])
    picture = preprocess(v, "grey8", None, params)
    mask = tumour_mask(row, v.shape)
    small = square_pixels(finite(v), None, params["max_side"])
    if small.shape != mask.shape:
        mask = cv2.resize(mask, small.shape[::-1], interpolation=cv2.INTER_NEAREST)
    _, box = find_object(small, params)
    return picture, fit(mask, *box, params["margin"], params["size"])


def cached(name: str, make):
    """Arrays of make() as a dictionary, computed once and kept in the scratch folder."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    file = SCRATCH / (name + ".npz")
    if not file.exists():
        np.savez(file, **make())
    return dict(np.load(file))


def whole(row: Row):
    """(values, unit, spacing) of a row's picture, as preprocess takes them."""
    return grey(row["path"]), "grey8", None


def brain() -> Tuple[List[Row], np.ndarray, np.ndarray]:
    """Rows, pictures and tumours uint8 [N, 256, 256]."""
    table = rows("brain")

    def make():
        pairs = [with_mask(r, METHODS["head"]) for r in table]
        return {"pictures": np.stack([p for p, _ in pairs]), "tumours": np.stack([m for _, m in pairs])}
    arrays = cached(cache_name("brain", table), make)
    return table, arrays["pictures"], arrays["tumours"]


def lung() -> Tuple[List[Row], np.ndarray]:
    """Rows and pictures uint8 [N, 256, 256]."""
    table = rows("lung")
    arrays = cached(cache_name("lung", table), lambda: {"pictures": np.stack(
        [preprocess(grey(r["path"]), "grey8", None, METHODS["body"]) for r in table])})
    return table, arrays["pictures"]


def normal_volumes() -> Dict[str, np.ndarray]:
    """Tumour-free heads out of Debian packages, T1 without contrast, float32 [left-right, back-front, down-up], 1 mm.

    mricron-data: ch2 = Colin 27 (Holmes et al., J Comput Assist Tomogr 1998). Left out if the package is missing. It
    teaches that a coronal or sagittal slice may be tumour-free.
    """
    import nibabel
    template = PACKAGES / "usr/share/mricron/templates/ch2.nii.gz"
    if not template.exists():
        return {}
    return {"ch2": np.asarray(nibabel.as_closest_canonical(nibabel.load(str(template))).dataobj, np.float32)}


def normal_slices(params: dict, step: int = 2, rim: float = 0.2) -> Tuple[List[Row], np.ndarray]:
    """Slices of the tumour-free heads in three planes but for the outer `rim`; rows as in labels.csv, pictures [N, 256, 256]."""
    planes = ["sagittal", "coronal", "axial"]
    table, pictures = [], []
    for name, volume in normal_volumes().items():
        for axis, plane in enumerate(planes):
            n = volume.shape[axis]
            for i in range(int(n * rim), int(n * (1 - rim)), step):
                picture = np.take(volume, i, axis).T[::-1]
                table.append({"file": f"{name}/{plane}/{i}", "label": "no_tumor", "source": "volume", "plane": plane,
                              "group": f"volume_{name}_{plane}", "split": "train", "slice": "", "slices": ""})
                pictures.append(preprocess(np.ascontiguousarray(picture), "US", None, params))
    return table, np.stack(pictures) if pictures else np.zeros((0, 256, 256), np.uint8)
