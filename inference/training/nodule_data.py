"""Nodules of LIDC-IDRI: volumes of interest in Hounsfield units, what radiologists said of them, patient folds.

A volume of interest is a box around the nodule, no wider than it needs along z; so its extent alone tells much of the
nodule's size. What lies beyond its edge is unknown and repeats the edge, here as in the program.
"""
import csv
from typing import Dict, List

import numpy as np

from . import data
from .preprocessing import CUBE, planes

CLASSES = ["benign", "malignant"]
SOFT = {1: .04, 2: .13, 3: .5, 4: .87, 5: .96}  # suspicion as a target, by the radiologists' rating
FOLDS = 5


def rows() -> List[Dict[str, str]]:
    """Rows of lung/nodules.csv; `path` is absolute."""
    with open(data.DATA / "lung/nodules.csv", newline="") as f:
        return [dict(r, path=str(data.DATA / "lung/nodules" / (r["nodule"] + ".nii.gz"))) for r in csv.DictReader(f)]


def read(path):
    """(values [slices, rows, columns] as stored, spacing (slice, row, column) in mm) of a NIfTI file."""
    import nibabel
    image = nibabel.load(str(path))
    spacing = [float(s) for s in image.header.get_zooms()[:3]]
    return np.asarray(image.dataobj).transpose(2, 1, 0), tuple(reversed(spacing))


def volumes():
    """Of each row: values int16 and mask uint8 [slices, rows, columns], spacing (slice, row, column) in mm."""
    def make():
        found = {}
        for i, r in enumerate(rows()):
            found[f"v{i}"], found[f"s{i}"] = read(r["path"])
            found[f"m{i}"] = (read(r["path"].replace(".nii.gz", "_mask.nii.gz"))[0] > 0).astype(np.uint8) * 255
        return found
    arrays = data.cached("nodules", make)
    return [(arrays[f"v{i}"].astype(np.int16), arrays[f"m{i}"], tuple(arrays[f"s{i}"])) for i in range(len(rows()))]


def middle(shape):
    """The voxel coordinates (slice, row, column) of a volume's centre."""
    return tuple((n - 1) / 2 for n in shape)


def pictures(kept) -> np.ndarray:
    """What the network sees of each volume's centre, uint8 [N, planes, size, size]."""
    return np.stack([planes(v.astype(np.float32), s, middle(v.shape), CUBE) for v, _, s in kept])


def targets(table) -> np.ndarray:
    """Soft suspicion of each row, float32 [N]."""
    return np.array([SOFT[int(r["malignancy_mode_1to5"])] for r in table], np.float32)


def attributes(table) -> np.ndarray:
    """What else radiologists said, about mean 0 and spread 1, float32 [N, 5]: diameter, spiculation, texture, calcium, subtlety."""
    columns = [[np.log(float(r["diameter_mm"])) for r in table], *([float(r[k] or "nan") for r in table] for k in
               ("spiculation", "texture")), [float(r["calcification"] != "6") for r in table], [float(r["subtlety"] or "nan") for r in table]]
    a = np.array(columns, np.float32).T
    a = np.where(np.isfinite(a), a, np.nanmean(a, 0))
    return ((a - a.mean(0)) / a.std(0)).astype(np.float32)


def folds(table) -> np.ndarray:
    """The fold 0...4 of each row: patients stay together, ratings are spread."""
    from sklearn.model_selection import StratifiedGroupKFold
    fold = np.zeros(len(table), int)
    split = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0)
    ratings, patients = [r["malignancy_mode_1to5"] for r in table], [r["patient"] for r in table]
    for k, (_, out) in enumerate(split.split(np.zeros(len(table)), ratings, patients)):
        fold[out] = k
    return fold
