"""What is neither a head MR nor a chest CT: examples for the router and for measuring the gates.

Real ones come from the studies folder and from Debian packages (python3-skimage, mate-backgrounds, gnome-backgrounds,
invesalius-examples, octave-dicom; installed, or unpacked in the folder CANDELA_PACKAGES); a source that is missing is
left out. The rest is generated. `split` keeps sources of training and of measurement apart.
"""
import os
import tarfile
import warnings
from pathlib import Path
from typing import List, Tuple

import cv2
import numpy as np

from . import data
from .preprocessing import METHODS, preprocess

PACKAGES = data.PACKAGES
MEASURED_PHOTOS = ("astronaut", "coffee", "camera", "rocket", "retina", "ihc", "cat", "cell", "page", "china", "Dune",
                   "LadyBird", "Wood")

# (file in studies/, split); what they show is in studies/index.csv
STUDIES = [
    ("03_ct_head_small", "train"), ("08_xray/dx_image.dcm", "train"), ("16_other_formats/00000003_000-Hernia.png", "train"),
    ("16_other_formats/16747_3_1.jpg", "train"), ("10_colour/OBXXXX1A.dcm", "train"), ("10_colour/color-pl.dcm", "train"),
    ("10_colour/SC_rgb.dcm", "train"), ("07_multiframe/6_1.dcm", "train"), ("07_multiframe/IM_0027_fMAP.dcm", "train"),
    ("02_ct_head_gantry_tilt", "measure"), ("09_transfer_syntax/693_J2KI.dcm", "measure"),
    ("08_xray/1.2.276.0.7230010.3.1.4.8323329.6904.1517875201.850819.dcm", "measure"), ("08_xray/RG3_J2KI.dcm", "measure"),
    ("08_xray/Fake_MONOHR1.dcm", "measure"), ("08_xray/MG_Explicit_Little.dcm", "measure"),
    ("16_other_formats/00000001_000-Cardiomegaly.png", "measure"), ("16_other_formats/00000053_001.png", "measure"),
    ("10_colour/MR-SIEMENS-DICOM-WithOverlays.dcm", "measure"), ("10_colour/examples_rgb_color.dcm", "measure"),
    ("10_colour/examples_ybr_color.dcm", "measure"), ("10_colour/mlut_18.dcm", "measure"),
    ("09_transfer_syntax/JPEG2000.dcm", "measure"), ("09_transfer_syntax/CT_small.dcm", "measure"),
    ("09_transfer_syntax/MR_small.dcm", "measure"), ("07_multiframe/emri_small.dcm", "measure"),
]


def read_image(path) -> Tuple[np.ndarray, str, Tuple[float, float]]:
    """(float32 [H, W], unit, spacing or None) of a DICOM, PNG or JPEG file as the program reads it; first frame."""
    if Path(path).suffix in (".png", ".jpg"):
        return data.grey(path), "grey8", None
    import pydicom
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        d = pydicom.dcmread(str(path))
        a = d.pixel_array
    if a.ndim == 4:
        a = a[0]
    if a.ndim == 3:
        a = a @ np.array([.299, .587, .114]) if a.shape[-1] == 3 else a[len(a) // 2]
    a = a.astype(np.float32)
    unit = "US"
    if d.get("Modality") == "CT":
        a, unit = a * float(d.get("RescaleSlope", 1)) + float(d.get("RescaleIntercept", 0)), "HU"
    if d.get("PhotometricInterpretation") == "MONOCHROME1":
        a = -a
    spacing = d.get("PixelSpacing")
    return a, unit, tuple(float(s) for s in spacing) if spacing else None


def study(folder: str) -> List[Tuple[np.ndarray, str, Tuple[float, float]]]:
    """All readable images of a folder (or one file) of studies/."""
    path = data.DATA / "studies" / folder
    images = []
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        try:
            images.append(read_image(file))
        except Exception:  # not an image, or an encoding that pydicom does not decode here
            continue
    return images


def cranium(step: int = 3) -> List[np.ndarray]:
    """Slices of the skull CT of invesalius-examples in three planes, float32 Hounsfield units."""
    file = PACKAGES / "usr/share/doc/invesalius-examples/examples/Cranium.inv3"
    if not file.exists():
        return []
    with tarfile.open(file) as archive:
        name = next(n for n in archive.getnames() if n.endswith("matrix.dat"))
        volume = np.frombuffer(archive.extractfile(name).read(), np.int16).reshape(108, 256, 256).astype(np.float32)
    images = [volume[i] for i in range(0, 108, step)]
    for axis in (1, 2):
        images += [cv2.resize(np.take(volume, i, axis), (256, 216)) for i in range(40, 216, 2 * step)]
    return images


def photographs(split: str) -> List[np.ndarray]:
    """float32 grey photographs and drawings, longer side at most 700."""
    folders = ["usr/lib/python3/dist-packages/skimage/data", "usr/share/backgrounds"]
    files = [f for d in folders if (PACKAGES / d).exists() for f in sorted((PACKAGES / d).rglob("*"))
             if f.suffix in (".png", ".jpg", ".jpeg", ".webp")]
    from sklearn import datasets
    files += sorted((Path(datasets.__file__).parent / "images").glob("*.jpg"))
    images = []
    for f in files:
        if any(f.stem.startswith(n) for n in MEASURED_PHOTOS) != (split == "measure"):
            continue
        a = cv2.imread(str(f), cv2.IMREAD_GRAYSCALE)
        if a is None or min(a.shape) < 32:
            continue
        k = min(1.0, 700 / max(a.shape))
        images.append(cv2.resize(a, None, fx=k, fy=k, interpolation=cv2.INTER_AREA).astype(np.float32))
    return images


def medical_images(split: str) -> List[Tuple[np.ndarray, str, Tuple[float, float]]]:
    """Other body parts and modalities: (values, unit, spacing) each."""
    images = [image for folder, part in STUDIES if part == split for image in study(folder)]
    if split == "train":
        ankle = PACKAGES / "usr/share/octave/packages/dicom-0.5.1/imdata/CT-MONO2-16-ankle.dcm"
        if ankle.exists():
            images.append(read_image(ankle))
        for v in cranium():
            images.append((v, "HU", None))
            images.append((np.clip(v, -20, 100), "US", None))    # brain window
            images.append((np.clip(v, -500, 1500), "US", None))  # bone window
            images.append((np.clip(v, -160, 240), "US", None))   # soft tissue
    return images


def medical(split: str, method: str = "whole") -> np.ndarray:
    """The same preprocessed, uint8 [N, 256, 256]."""
    return np.stack([preprocess(*image, METHODS[method]) for image in medical_images(split)])


def noise(rng, n):
    kind = rng.integers(4)
    if kind == 0:
        return rng.integers(0, 256, (n, n)).astype(np.uint8)
    if kind == 1:
        a = rng.normal(size=(n, n)).astype(np.float32)
        a = cv2.GaussianBlur(a, (0, 0), float(np.exp(rng.uniform(-1, 3))))
        return np.clip(128 + 60 * a / (a.std() + 1e-6), 0, 255).astype(np.uint8)
    if kind == 2:
        return (rng.random((n, n)) < rng.uniform(.01, .5)).astype(np.uint8) * 255
    m = int(rng.integers(2, 24))
    return cv2.resize(rng.integers(0, 256, (m, m)).astype(np.uint8), (n, n),
                      interpolation=[cv2.INTER_NEAREST, cv2.INTER_CUBIC][rng.integers(2)])


def shapes(rng, n):
    a = np.full((n, n), int(rng.choice([0, 0, 0, rng.integers(256)])), np.uint8)
    if rng.random() < .2:
        ramp = np.linspace(0, 255, n)[None] * np.ones((n, 1))
        a = np.rot90(ramp, rng.integers(4)).astype(np.uint8).copy()
    for _ in range(rng.integers(0, 9)):
        grey, c = int(rng.integers(256)), tuple(int(x) for x in rng.integers(0, n, 2))
        kind, thick = rng.integers(4), int(rng.choice([-1, 1, 2, 5]))
        if kind == 0:
            cv2.ellipse(a, c, tuple(int(x) for x in rng.integers(2, n // 2, 2)), float(rng.uniform(0, 180)), 0, 360, grey, thick)
        elif kind == 1:
            cv2.rectangle(a, c, tuple(int(x) for x in rng.integers(0, n, 2)), grey, thick)
        elif kind == 2:
            cv2.line(a, c, tuple(int(x) for x in rng.integers(0, n, 2)), grey, max(1, thick))
        else:
            cv2.fillPoly(a, [rng.integers(0, n, (rng.integers(3, 7), 2)).astype(np.int32)], grey)
    return a


def text(rng, n):
    """Lines of letters, from a few words to a page of small print."""
    dark, full = rng.random() < .6, n * int(rng.choice([1, 2, 4]))
    a = np.full((full, full), 0 if dark else 255, np.uint8)
    size = rng.uniform(.25, 1.0)
    density = rng.uniform(.1, 1)
    for y in range(int(20 * size), full, int(12 + 22 * size)):
        line = "".join(rng.choice(list("abcdefghijklm nopqrstu vwxyz ABCDEFG 0123456789 .,")) for _ in range(60))
        if rng.random() < density:
            cv2.putText(a, line[:rng.integers(3, 60)], (int(rng.integers(0, full // 3)), y), int(rng.integers(0, 5)), size,
                        255 if dark else 0, 1 + int(rng.random() < .3))
    return cv2.resize(a, (n, n), interpolation=cv2.INTER_AREA)


def patch(rng, picture, n, low=.15, high=.42):
    """A small part of a picture, enlarged."""
    k = max(4, int(picture.shape[0] * rng.uniform(low, high)))
    for _ in range(8):
        y, x = (int(v) for v in rng.integers(0, picture.shape[0] - k, 2))
        part = picture[y:y + k, x:x + k]
        if (part > 20).mean() > .5:
            break
    return cv2.resize(part, (n, n), interpolation=cv2.INTER_LINEAR)


def shuffled(rng, picture, n):
    """Tiles of a picture in random order and turn."""
    m = int(rng.integers(2, 6))
    s = -(-n // m)
    p = cv2.resize(picture, (m * s, m * s))
    tiles = [np.rot90(p[y:y + s, x:x + s], rng.integers(4)) for y in range(0, m * s, s) for x in range(0, m * s, s)]
    order = rng.permutation(len(tiles))
    return cv2.resize(np.vstack([np.hstack([tiles[order[m * r + c]] for c in range(m)]) for r in range(m)]), (n, n))


def photo_crop(rng, images, n):
    a = images[rng.integers(len(images))]
    k = int(min(a.shape) * rng.uniform(.3, 1.0))
    y, x = int(rng.integers(0, a.shape[0] - k + 1)), int(rng.integers(0, a.shape[1] - k + 1))
    part = cv2.resize(a[y:y + k, x:x + k], (n, n), interpolation=cv2.INTER_AREA).astype(np.uint8)
    if rng.random() < .15:  # a round or framed photograph on black
        mask = np.zeros_like(part)
        cv2.ellipse(mask, (n // 2, n // 2), (int(n * rng.uniform(.3, .5)), int(n * rng.uniform(.3, .5))), 0, 0, 360, 255, -1)
        part = np.where(mask > 0, part, 0).astype(np.uint8)
    return 255 - part if rng.random() < .1 else part
