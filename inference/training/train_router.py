"""Trains the router (head_mr, chest_ct, other): python3 -m inference.training.train_router --out DIR --minutes 6."""
import argparse
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from . import augment, data, others
from .fit import fit, outputs
from .network import Network
from .preprocessing import METHODS, preprocess

SIZE, WIDTH, BATCH = 128, 16, 48


def small(pictures):
    return np.stack([cv2.resize(p, (SIZE, SIZE), interpolation=cv2.INTER_AREA) for p in pictures])


def in_domain(split):
    """Head MR and chest CT, both as a whole and cut out, uint8 [N, 128, 128] each."""
    brain_table, cut_brain, _ = data.brain()
    lung_table, cut_lung = data.lung()

    def whole(name, table):
        return data.cached(name, lambda: {"pictures": small(
            [preprocess(data.grey(r["path"]), "grey8", None, METHODS["whole"]) for r in table])})["pictures"]
    brain, lung = whole("brain_whole", brain_table), whole("lung_whole", lung_table)
    b = [i for i, r in enumerate(brain_table) if r["split"] == split]
    l = [i for i, r in enumerate(lung_table) if r["split"] == split]
    if split != "train":
        return brain[b], lung[l]
    web = [i for i in b if brain_table[i]["source"] == "web"]
    volumes = small(data.normal_slices(METHODS["whole"], rim=.12)[1])
    head = np.concatenate([brain[b]] + [brain[web]] * 6 + [small(cut_brain[b[::3]]), volumes])
    return head, np.concatenate([lung[l], lung[l], small(cut_lung[l])])


def vary(rng, picture):
    """In-domain variety: turn, zoom, tight field of view, tone, damage; now and then upside down or round."""
    if rng.random() < .15:
        picture = np.rot90(picture, 2 if rng.random() < .6 else rng.integers(4))
    picture, _ = augment.warp(rng, np.ascontiguousarray(picture), None, SIZE, angle=15, scale=.22, shift=.06)
    picture = cv2.LUT(picture, augment.tone_curve(rng, .9))
    if rng.random() < .15:
        mask = np.zeros_like(picture)
        cv2.circle(mask, (SIZE // 2, SIZE // 2), int(SIZE * rng.uniform(.42, .52)), 255, -1)
        picture = np.where(mask > 0, picture, 0).astype(np.uint8)
    if rng.random() < .15:
        picture = augment.cut_edge(rng, picture)
    if rng.random() < .1:
        picture = np.maximum(picture, int(rng.integers(2, 40)))
    return augment.degrade(rng, picture)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", type=Path, default=data.SCRATCH)
    args.add_argument("--name", default="router.pt")
    args.add_argument("--minutes", type=float, default=6)
    args.add_argument("--steps", type=int, default=3000)
    args.add_argument("--seed", type=int, default=3)
    a = args.parse_args()
    head, chest = in_domain("train")
    photos, medical = others.photographs("train"), small(others.medical("train"))
    crops = small([data.grey(f).astype(np.uint8) for f in sorted((data.DATA / "lung/crops").glob("*.jpg"))[::2]])
    print(len(head), len(chest), len(photos), len(medical), len(crops), flush=True)

    def other(rng):
        kind = rng.choice(["photo", "noise", "shapes", "text", "nodule", "patch", "shuffled", "medical"],
                          p=[.20, .08, .08, .07, .10, .13, .07, .27])
        known = head[rng.integers(len(head))] if rng.random() < .5 else chest[rng.integers(len(chest))]
        if kind == "medical":
            return vary(rng, medical[rng.integers(len(medical))])
        picture = {"photo": lambda: others.photo_crop(rng, photos, SIZE), "noise": lambda: others.noise(rng, SIZE),
                   "shapes": lambda: others.shapes(rng, SIZE), "text": lambda: others.text(rng, SIZE),
                   "nodule": lambda: augment.warp(rng, crops[rng.integers(len(crops))], None, SIZE, scale=.3)[0],
                   "patch": lambda: others.patch(rng, known, SIZE),
                   "shuffled": lambda: others.shuffled(rng, known, SIZE)}[kind]()
        if rng.random() < .5:
            picture = cv2.LUT(picture, augment.tone_curve(rng))
        return augment.degrade(rng, picture)

    def batch(rng):
        labels = rng.choice(3, BATCH, p=[.34, .26, .4])
        pictures = [vary(rng, head[rng.integers(len(head))]) if y == 0 else
                    vary(rng, chest[rng.integers(len(chest))]) if y == 1 else other(rng) for y in labels]
        return torch.from_numpy(np.stack(pictures)), torch.from_numpy(labels)

    def loss(network, x, y, progress):
        x = x.float().div(255)[:, None].to(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(x)[0]
        return F.cross_entropy(logits.float(), y, label_smoothing=.02)

    vh, vc = in_domain("val")
    vo = small(others.medical("measure"))
    names = {f: small([preprocess(*i, METHODS["whole"]) for i in others.study(f)]) for f in
             ("01_ct_chest", "04_mr_brain_coronal", "05_mr_brain_sagittal")}

    def look(network):
        def share(p, c):
            return f"{(outputs(network, p)[0].argmax(1) == c).mean():.3f}"
        return (f"head {share(vh, 0)} chest {share(vc, 1)} other {share(vo, 2)} ct01 {share(names['01_ct_chest'], 1)} "
                f"mr04 {share(names['04_mr_brain_coronal'], 0)} mr05 {share(names['05_mr_brain_sagittal'], 0)}")
    fit(Network(3, SIZE, WIDTH), batch, loss, a.steps, a.out / a.name, minutes=a.minutes, evaluate=look, every=100,
        seed=a.seed)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
