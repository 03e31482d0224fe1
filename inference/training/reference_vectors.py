"""Generated images with their preprocessed pictures and probabilities, to hold the C++ side to the same pixels.

python3 -m inference.training.reference_vectors resources/models tests/data/inference
Inputs are raw little-endian float32 (.f32, row by row); NaN stands for itself. No patient's data.
"""
import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from . import export
from .calibrate import gate_score, softmax
from .preprocessing import METHODS, planes, preprocess


def head(rows, cols, scale=1.0, seed=0, offset=0.0):
    """An ellipse with a bright rim, ventricles and a bright spot, on dim noise."""
    rng = np.random.default_rng(seed)
    a = np.abs(rng.normal(0, 4, (rows, cols))).astype(np.float32)
    c = (int(cols * .48), int(rows * .52))
    for axes, grey in (((.36, .42), 210), ((.33, .39), 25), ((.31, .37), 95)):
        cv2.ellipse(a, c, (int(cols * axes[0]), int(rows * axes[1])), 6, 0, 360, grey, -1)
    for x in (-1, 1):
        cv2.ellipse(a, (c[0] + x * int(cols * .06), c[1]), (int(cols * .03), int(rows * .12)), 12 * x, 0, 360, 45, -1)
    cv2.ellipse(a, (c[0] + int(cols * .16), c[1] - int(rows * .12)), (int(cols * .05), int(rows * .06)), 0, 0, 360, 180, -1)
    a += rng.normal(0, 3, a.shape)
    return (cv2.GaussianBlur(a, (5, 5), 1.2) * scale + offset).astype(np.float32)


def thorax(rows, cols, seed=0):
    """Hounsfield units: body with fat, two lungs with vessels, heart, spine, a table under it, padding outside the circle."""
    rng = np.random.default_rng(seed)
    a = np.full((rows, cols), -1000, np.float32)

    def ellipse(x, y, w, h, value, turn=0):
        cv2.ellipse(a, (int(cols * x), int(rows * y)), (int(cols * w), int(rows * h)), turn, 0, 360, value, -1)
    ellipse(.5, .5, .42, .3, -90)
    ellipse(.5, .5, .39, .27, 45)
    ellipse(.31, .49, .14, .2, -860, 8)
    ellipse(.69, .49, .14, .2, -860, -8)
    ellipse(.53, .45, .1, .11, 40)
    ellipse(.5, .69, .05, .05, 420)
    for _ in range(40):
        x, y = rng.choice([.31, .69]) + rng.uniform(-.09, .09), .49 + rng.uniform(-.14, .14)
        ellipse(x, y, .006, .006, 20)
    ellipse(.27, .44, .03, .03, 35)
    cv2.line(a, (int(cols * .1), int(rows * .86)), (int(cols * .9), int(rows * .86)), -300, max(1, rows // 80))
    a += rng.normal(0, 18, a.shape)
    yy, xx = np.mgrid[:rows, :cols]
    a[(yy - rows / 2) ** 2 + (xx - cols / 2) ** 2 > (.49 * max(rows, cols)) ** 2] = -2000
    return a.astype(np.float32)


def cases():
    """(name, values, unit, spacing)."""
    rng = np.random.default_rng(11)
    y, x = np.mgrid[:96, :160].astype(np.float32)
    holes = head(120, 100, 3.0, 4)
    holes[10:20, 30:60] = np.nan
    holes[50, 50] = np.inf
    wide = head(60, 180, 1.0, 5)
    return [
        ("head_grey8", np.clip(np.round(head(150, 130)), 0, 255), "grey8", None),
        ("head_mr", head(192, 168, 17.3, 1), "US", (1.0, 1.0)),
        ("head_mr_small_negative", head(48, 40, 2.0, 2, -300), "US", (3.0, 3.0)),
        ("head_mr_not_square", head(90, 200, 9.0, 3), "US", (2.0, 0.9)),
        ("head_mr_wide_pixels", head(140, 64, 9.0, 6), "US", (0.8, 1.7)),
        ("head_mr_large", cv2.resize(head(70, 60, 5.0, 8), (530, 300), interpolation=cv2.INTER_NEAREST), "US", None),
        ("head_not_finite", holes, "US", (1.0, 1.0)),
        ("head_cut", wide, "grey8", None),
        ("thorax_hu", thorax(180, 180), "HU", (2.0, 2.0)),
        ("thorax_hu_wide", thorax(128, 170, 1), "HU", (2.6, 2.2)),
        ("thorax_grey8", np.round(np.clip((thorax(160, 160, 2) + 1250) / 1500 * 255, 0, 255)), "grey8", None),
        ("noise", rng.integers(0, 256, (64, 64)).astype(np.float32), "grey8", None),
        ("noise_huge", (rng.random((40, 33)) * 1e30).astype(np.float32), "US", None),
        ("gradient", (x * 2 + y).astype(np.float32), "US", (1.0, 1.0)),
        ("constant", np.full((40, 30), 77, np.float32), "grey8", None),
        ("zero", np.zeros((33, 65), np.float32), "US", (1.0, 1.0)),
        ("all_nan", np.full((9, 9), np.nan, np.float32), "US", None),
        ("one_pixel", np.array([[5.0]], np.float32), "US", (0.0, 0.0)),
        ("two_pixels", np.array([[0.0, 900.0]], np.float32), "HU", None),
        ("one_row", np.linspace(0, 4000, 97, dtype=np.float32)[None], "US", (50.0, 1.0)),
        ("constant_hu", np.full((20, 20), -1000, np.float32), "HU", (1.0, 1.0)),
    ]


def nodule(shape, spacing, spot, diameter, seed=0):
    """Hounsfield units: a ball of soft tissue at a spot (voxels) in lung, two vessels, a wall at the left."""
    rng = np.random.default_rng(seed)
    place = [(np.arange(n) - c) * s for n, c, s in zip(shape, spot, spacing)]
    z, y, x = np.meshgrid(*place, indexing="ij")
    a = np.full(shape, -850, np.float32)
    a[x < -11] = 45
    for angle in (.4, 1.9):
        a[np.hypot(x * np.sin(angle) - y * np.cos(angle) - 6, z) < 1.2] = 20
    a += 870 / (1 + np.exp(np.clip((np.sqrt(x * x + y * y + z * z) - diameter / 2) * 3, -30, 30))).astype(np.float32)
    return (a + rng.normal(0, 25, shape)).astype(np.float32)


def spots():
    """(name, values, spacing, spot): volumes around a nodule and what lies at their edges."""
    holes = nodule((8, 40, 44), (2.5, .8, .8), (3.5, 19.5, 21.5), 9, 3)
    holes[3, 10:14, 20:30], holes[5] = np.nan, np.inf
    return [
        ("nodule_small", nodule((5, 44, 43), (1.25, .7, .7), (2, 21.5, 21), 5, 1), (1.25, .7, .7), (2.0, 21.5, 21.0)),
        ("nodule_large", nodule((20, 56, 56), (2.0, .6, .6), (9.5, 27.5, 27.5), 22, 2), (2.0, .6, .6), (9.5, 27.5, 27.5)),
        ("nodule_not_finite", holes, (2.5, .8, .8), (3.5, 19.5, 21.5)),
        ("nodule_at_the_edge", nodule((6, 30, 34), (3.0, .9, .7), (4.2, 3.3, 30.1), 8, 4), (3.0, .9, .7), (4.2, 3.3, 30.1)),
        ("nodule_thick_slices", nodule((2, 40, 40), (5.0, .75, .75), (.5, 20, 20), 12, 5), (5.0, .75, .75), (.5, 20.0, 20.0)),
        ("nodule_one_voxel", np.full((1, 1, 1), 30, np.float32), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)),
    ]


def write_spots(models, out):
    """Volumes with their planes (one under the other in a PNG) and what the nodule model says; returns the model's SHA-256."""
    card = json.loads((models / "nodule.json").read_text())
    net = cv2.dnn.readNetFromONNX(str(models / card["onnx"]))
    gate = {k: np.array(card["gate"][k]) for k in ("mean", "whitening", "centroids")}
    listed = []
    for name, values, spacing, spot in spots():
        values = values.astype("<f4")
        (out / f"{name}.f32").write_bytes(values.tobytes())
        picture = planes(values, spacing, spot, card["preprocessing"])
        cv2.imwrite(str(out / f"{name}.png"), picture.reshape(-1, picture.shape[-1]), [cv2.IMWRITE_PNG_COMPRESSION, 9])
        logits, features, embedding = export.run(net, picture.astype(np.float32) / np.float32(255))
        diameter = np.exp(features.mean((2, 3))[0] @ np.array(card["diameter"]["weight"]) + card["diameter"]["bias"])
        listed.append({"name": name, "file": f"{name}.f32", "shape": values.shape, "spacing": spacing, "spot": spot,
                       "expected_pixels": f"{name}.png", "expected": {
                           "probabilities": np.round(softmax(logits, card["temperature"])[0].astype(float), 6).tolist(),
                           "diameter": round(float(diameter), 4), "gate_score": round(float(gate_score(embedding, **gate)[0]), 6)}})
    lines = ",\n".join(json.dumps(c) for c in listed)
    (out / "spots.json").write_text(f"[\n{lines}\n]\n")
    return card["sha256"]


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("models", type=Path)
    args.add_argument("out", type=Path)
    a = args.parse_args()
    cv2.setNumThreads(1)
    a.out.mkdir(parents=True, exist_ok=True)
    for old in list(a.out.glob("*.f32")) + list(a.out.glob("*.png")):
        old.unlink()
    cards = {t: json.loads((a.models / f"{t}.json").read_text()) for t in ("brain", "lung", "router")}
    nets = {t: cv2.dnn.readNetFromONNX(str(a.models / c["onnx"])) for t, c in cards.items()}
    of_method = {c["preprocessing"]["method"]: t for t, c in cards.items()}
    listed = []
    for name, values, unit, spacing in cases():
        values = values.astype("<f4")
        (a.out / f"{name}.f32").write_bytes(values.tobytes())
        for method, params in METHODS.items():
            picture = preprocess(values, unit, spacing, params)
            png = f"{name}_{method}.png"
            cv2.imwrite(str(a.out / png), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])
            task = of_method[method]
            card = cards[task]
            logits, features, embedding = export.run(nets[task], picture.astype(np.float32) / np.float32(255))
            expected = {"logits": logits[0], "probabilities": softmax(logits, card["temperature"])[0]}
            if "gate" in card:
                gate = {k: np.array(card["gate"][k]) for k in ("mean", "whitening", "centroids")}
                expected["gate_score"] = gate_score(embedding, **gate)[0]
            listed.append({"name": f"{name}/{method}", "file": f"{name}.f32", "rows": values.shape[0], "cols": values.shape[1],
                           "unit": unit, "spacing": spacing, "method": method, "model": task, "expected_pixels": png,
                           "expected": {task: {k: np.round(np.asarray(v, float), 6).tolist() for k, v in expected.items()}}})
    models = {**{t: c["sha256"] for t, c in cards.items()}, "nodule": write_spots(a.models, a.out)}
    lines = ",\n".join(json.dumps(c) for c in listed)
    (a.out / "cases.json").write_text(f"[\n{lines}\n]\n")
    (a.out / "models.json").write_text(json.dumps(models, indent=1) + "\n")
    size = sum(f.stat().st_size for f in a.out.iterdir())
    print(f"{len(listed)} cases, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
