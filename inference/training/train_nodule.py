"""Trains the nodule networks: python3 -m inference.training.train_nodule [--fold K | --final] [--seed S].

The target is the radiologists' rating as a soft label (3: undecided). Beside it the network learns the nodule's outline in
the middle plane and what else radiologists said of it; both are dropped afterwards. Volumes are small: each step cuts its
planes anew, turned, mirrored, scaled, shifted.
"""
import argparse
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import data, nodule_data
from .fit import fit
from .network import Network
from .preprocessing import CUBE

BATCH = 48


class NoduleNetwork(Network):
    """With a second head for what radiologists said besides; used in training only."""

    def __init__(self, width):
        super().__init__(len(nodule_data.CLASSES), CUBE["size"], width, dropout=.4, planes=len(CUBE["planes_mm"]))
        self.attributes = nn.Linear(8 * width, 5)


def cut(rng, values, mask, spacing):
    """Planes float32 [planes, size, size] 0...1 around about the middle, and the mask of the middle plane, at random."""
    size, (low, high) = CUBE["size"], CUBE["hu_window"]
    step = CUBE["side_mm"] / size * np.exp(rng.uniform(-.08, .08))
    angle, mirrored = rng.uniform(0, 2 * np.pi), rng.choice([-1.0, 1.0])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag([mirrored, 1.0])
    matrix = np.diag([step / spacing[2], step / spacing[1]]) @ turn
    z0, y0, x0 = nodule_data.middle(values.shape)
    place = np.array([x0 + rng.normal(0, .8) / spacing[2], y0 + rng.normal(0, .8) / spacing[1]])
    full = np.column_stack([matrix, place - matrix @ np.full(2, (size - 1) / 2)])
    z0 = z0 + rng.normal(0, .6) / spacing[0]
    flip, stretch = rng.choice([-1.0, 1.0]), np.exp(rng.uniform(-.1, .1))
    low, high = low + rng.normal(0, 20), high + rng.normal(0, 30)
    flags = {"flags": cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, "borderMode": cv2.BORDER_REPLICATE}
    z = np.clip(z0 + flip * stretch * np.array(CUBE["planes_mm"]) / spacing[0], 0, len(values) - 1)
    below = z.astype(int)
    part = (z - below).astype(np.float32)[:, None, None]
    between = values[below] * (1 - part) + values[np.minimum(below + 1, len(values) - 1)] * part
    between = np.ascontiguousarray(np.clip(between, low, high).transpose(1, 2, 0), np.float32)
    planes = np.concatenate([cv2.warpAffine(between[..., i:i + 4], full, (size, size), **flags).reshape(size, size, -1)
                             for i in range(0, len(z), 4)], 2)
    planes = (planes - np.float32(low)) / np.float32(high - low)
    if rng.random() < .3:
        planes = cv2.GaussianBlur(planes, (0, 0), rng.uniform(.4, 1.1))
    planes = planes.transpose(2, 0, 1)
    if rng.random() < .4:
        planes = planes + rng.standard_normal(planes.shape, np.float32) * np.float32(rng.uniform(.005, .03))
    z = int(round(min(max(z0, 0), len(mask) - 1)))
    return np.clip(planes, 0, 1).astype(np.float32), cv2.warpAffine(mask[z], full, (size, size), **flags)


def losses(network, x, target, outline, attributes, weight, progress):
    """x float [N, planes, s, s], target [N] soft suspicion, outline uint8 [N, s, s], attributes [N, 5], weight [N]."""
    x = x.to(memory_format=torch.channels_last)
    lam = float(np.random.default_rng(int(torch.randint(1 << 30, ()))).beta(.3, .3)) if progress < .9 else 1.0
    lam = max(lam, 1 - lam)
    other = torch.randperm(len(x))

    def mix(t):
        return lam * t + (1 - lam) * t[other]
    x, target, attributes, weight = mix(x), mix(target), mix(attributes), mix(weight)
    outline = mix(F.adaptive_avg_pool2d(outline.float().div(255)[:, None], CUBE["size"] // 8))
    with torch.autocast("cpu", torch.bfloat16):
        logits, features, embedding = network(x)
        located = network.locate(features)
        said = network.attributes(network.dropout(embedding))
    margin = (logits[:, 1] - logits[:, 0]).float()
    value = (weight * F.binary_cross_entropy_with_logits(margin, target, reduction="none")).mean()
    value = value + .3 * F.binary_cross_entropy_with_logits(located.float(), outline)
    return value + .15 * F.smooth_l1_loss(said.float(), attributes)


def train(chosen, out, a):
    """Trains on the rows `chosen`."""
    table, kept = nodule_data.rows(), nodule_data.volumes()
    target, said = nodule_data.targets(table), nodule_data.attributes(table)
    undecided = np.array([r["malignancy_mode_1to5"] == "3" for r in table])
    importance = np.where(undecided, .4, 1.0).astype(np.float32)
    p = np.zeros(len(table))
    for side in (~undecided & (target < .5), ~undecided & (target > .5), undecided):
        m = chosen & side
        p[m] = (.2 if side is undecided else .4) / m.sum()

    def batch(rng):
        index = rng.choice(len(p), BATCH, p=p / p.sum())
        pairs = [cut(rng, *kept[i]) for i in index]
        return (torch.from_numpy(np.stack([x for x, _ in pairs])), torch.from_numpy(target[index]),
                torch.from_numpy(np.stack([m for _, m in pairs])), torch.from_numpy(said[index]), torch.from_numpy(importance[index]))
    torch.manual_seed(a.seed)
    network = NoduleNetwork(a.width)
    fit(network, batch, losses, a.steps, out, lr=a.lr, decay=.1, every=200, seed=a.seed)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", type=Path, default=data.SCRATCH)
    args.add_argument("--fold", type=int, choices=range(nodule_data.FOLDS), help="leave out the patients of this fold")
    args.add_argument("--final", action="store_true", help="train on the patients of the training split")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--steps", type=int, default=1200)
    args.add_argument("--width", type=int, default=24)
    args.add_argument("--lr", type=float, default=2e-3)
    args.add_argument("--name", default="nodule")
    a = args.parse_args()
    table = nodule_data.rows()
    if a.final:
        train(np.array([r["split"] == "train" for r in table]), a.out / f"{a.name}_final_{a.seed}.pt", a)
        return
    train(nodule_data.folds(table) != a.fold, a.out / f"{a.name}_fold{a.fold}_{a.seed}.pt", a)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
