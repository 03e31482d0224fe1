"""Pixels of an image -> the 256 x 256 grey picture that a network sees.

This module is the specification; PREPROCESSING.md says the same in words, and the C++ side follows it
step by step with the same OpenCV calls. Training, evaluation and the program all pass through it.
"""
import math
from typing import Optional, Tuple

import cv2
import numpy as np

SIZE = 256

# The lung window of the IQ-OTH/NCCD pictures: there air (-1000 HU) is grey 42 and soft tissue (40 HU) 220.
_COMMON = {"size": SIZE, "hu_window": [-1250.0, 250.0], "max_side": 512}

METHODS = {
    "whole": {"method": "whole", **_COMMON, "low": 0.005, "high": 0.995},
    "head": {"method": "head", **_COMMON, "low": 0.01, "high": 0.995, "find_low": 0.005, "find_high": 0.995,
             "otsu_factor": 0.5, "open_fraction": 0.01, "min_area": 0.02, "margin": 0.03},
    "body": {"method": "body", **_COMMON, "low": 0.01, "high": 0.99, "find_low": 0.005, "find_high": 0.995,
             "otsu_factor": 1.0, "open_fraction": 0.03, "min_area": 0.02, "margin": 0.03},
}

# What the nodule network sees: parallel planes of 28 mm around a spot, at their true size.
CUBE = {"method": "cube", "size": 48, "side_mm": 28.0, "planes_mm": [-7.5, -5.0, -2.5, 0.0, 2.5, 5.0, 7.5],
        "hu_window": [-1000.0, 400.0]}


def preprocess(values: np.ndarray, unit: str, pixel_spacing: Optional[Tuple[float, float]], params: dict) -> np.ndarray:
    """The picture a network sees.

    values: float32 [H, W], MONOCHROME2 sense (bright is large), H and W at least 1.
    unit: "HU" Hounsfield units, "US" arbitrary values (MR), "grey8" 0...255 pictures.
    pixel_spacing: (row_mm, col_mm) = distance between rows and between columns, or None if unknown.
    params: one of METHODS, as the model's card has it.
    Returns uint8 [256, 256]. Never fails on constant, tiny or non-finite input.
    """
    v = finite(values)
    v = square_pixels(v, pixel_spacing, params["max_side"])
    if unit == "HU":
        low, high = params["hu_window"]
        v = np.clip(v, np.float32(low), np.float32(high))
    if params["method"] == "whole":
        return fit(stretch(v, v.ravel(), params["low"], params["high"]), 0, 0, v.shape[1], v.shape[0], 0.0,
                   params["size"])
    mask, (x, y, w, h) = find_object(v, params)
    grey = stretch(v, v[mask > 0], params["low"], params["high"])
    grey[mask == 0] = 0
    return fit(grey, x, y, w, h, params["margin"], params["size"])


def finite(values: np.ndarray) -> np.ndarray:
    """float32 copy; NaN and infinities become the smallest finite value (0 if there is none)."""
    v = np.array(values, dtype=np.float32, copy=True)
    bad = ~np.isfinite(v)
    if bad.any():
        v[bad] = v[~bad].min() if not bad.all() else 0.0
    return np.clip(v, np.float32(-1e10), np.float32(1e10))


def square_pixels(v: np.ndarray, spacing: Optional[Tuple[float, float]], max_side: int) -> np.ndarray:
    """One resize that makes pixels square and the longer side at most max_side."""
    rows, cols = v.shape
    tall, wide = float(rows), float(cols)
    if spacing is not None and all(math.isfinite(s) and s > 0 for s in spacing):
        ratio = min(max(spacing[0] / spacing[1], 0.1), 10.0)
        if ratio > 1.01:
            tall = rows * ratio
        elif ratio < 0.99:
            wide = cols / ratio
    scale = min(1.0, max_side / max(tall, wide))
    new_rows = max(1, int(math.floor(tall * scale + 0.5)))
    new_cols = max(1, int(math.floor(wide * scale + 0.5)))
    if (new_rows, new_cols) == (rows, cols):
        return v
    shrinks = new_rows <= rows and new_cols <= cols
    return cv2.resize(v, (new_cols, new_rows), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)


def percentile(samples: np.ndarray, q: float) -> np.float32:
    """The value at place floor(q (n - 1)) of the sorted samples; no interpolation."""
    k = int(math.floor(q * (samples.size - 1)))
    return np.partition(samples, k)[k]


def stretch(v: np.ndarray, samples: np.ndarray, low: float, high: float) -> np.ndarray:
    """uint8 [H, W]: percentile `low` of the samples -> 0, percentile `high` -> 255; all 0 if they coincide."""
    a, b = percentile(samples, low), percentile(samples, high)
    if not b > a:
        return np.zeros(v.shape, np.uint8)
    scale = np.float32(255.0) / (b - a)
    return np.floor(np.clip((v - a) * scale, np.float32(0), np.float32(255)) + np.float32(0.5)).astype(np.uint8)


def find_object(v: np.ndarray, params: dict) -> Tuple[np.ndarray, Tuple[int, int, int, int]]:
    """Head or body: convex hull of the largest bright region.

    Returns mask uint8 [H, W] (255 inside) and bounding box (x, y, w, h); the whole image if nothing is found.
    """
    rows, cols = v.shape
    whole = np.full((rows, cols), 255, np.uint8), (0, 0, cols, rows)
    grey = stretch(v, v.ravel(), params["find_low"], params["find_high"])
    grey = cv2.GaussianBlur(grey, (7, 7), 2.0)
    otsu, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    level = int(math.floor(otsu * params["otsu_factor"]))
    _, bright = cv2.threshold(grey, level, 255, cv2.THRESH_BINARY)
    k = int(math.floor(params["open_fraction"] * max(rows, cols) + 0.5)) | 1
    bright = cv2.morphologyEx(bright, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (k, k)))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bright, connectivity=8, ltype=cv2.CV_32S)
    if count < 2:
        return whole
    best = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))  # the first of equals
    if stats[best, cv2.CC_STAT_AREA] < params["min_area"] * rows * cols:
        return whole
    points = cv2.findNonZero((labels == best).astype(np.uint8))
    mask = np.zeros((rows, cols), np.uint8)
    cv2.fillConvexPoly(mask, cv2.convexHull(points), 255)
    box = stats[best]
    return mask, (int(box[cv2.CC_STAT_LEFT]), int(box[cv2.CC_STAT_TOP]), int(box[cv2.CC_STAT_WIDTH]),
                  int(box[cv2.CC_STAT_HEIGHT]))


def fit(grey: np.ndarray, x: int, y: int, w: int, h: int, margin: float, size: int) -> np.ndarray:
    """uint8 [size, size]: the box in the middle of a square with a margin, black outside the image."""
    longest = max(w, h)
    side = longest + 2 * int(math.floor(margin * longest + 0.5))
    left, top = x + (w - side) // 2, y + (h - side) // 2  # // rounds down, also below zero
    rows, cols = grey.shape
    canvas = np.zeros((side, side), np.uint8)
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + side, cols), min(top + side, rows)
    canvas[y0 - top:y1 - top, x0 - left:x1 - left] = grey[y0:y1, x0:x1]
    return cv2.resize(canvas, (size, size), interpolation=cv2.INTER_AREA if side > size else cv2.INTER_LINEAR)


def planes(values: np.ndarray, spacing: Tuple[float, float, float], spot: Tuple[float, float, float], params: dict) -> np.ndarray:
    """Parallel planes around a spot of a CT volume, uint8 [planes, size, size].

    values: float32 [slices, rows, columns] in Hounsfield units. spacing: between slices, rows, columns in mm, positive.
    spot: its voxel coordinates (slice, row, column), whole numbers in the voxels' centres. params: CUBE, as the model's
    card has it. Beyond the volume its edge is repeated.
    """
    size, (low, high) = params["size"], params["hu_window"]
    step = params["side_mm"] / size
    sx, sy = step / spacing[2], step / spacing[1]
    matrix = np.array([[sx, 0, spot[2] - sx * (size - 1) / 2], [0, sy, spot[1] - sy * (size - 1) / 2]])
    pictures = []
    for offset in params["planes_mm"]:
        z = min(max(spot[0] + offset / spacing[0], 0.0), values.shape[0] - 1.0)
        below = int(math.floor(z))
        above, part = min(below + 1, values.shape[0] - 1), np.float32(z - below)
        plane = finite(values[below]) * (np.float32(1) - part) + finite(values[above]) * part
        plane = np.clip(plane, np.float32(low), np.float32(high))
        plane = cv2.warpAffine(plane, matrix, (size, size), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                               borderMode=cv2.BORDER_REPLICATE)
        grey = (plane - np.float32(low)) * (np.float32(255) / np.float32(high - low))
        pictures.append(np.floor(np.clip(grey, np.float32(0), np.float32(255)) + np.float32(0.5)).astype(np.uint8))
    return np.stack(pictures)
