"""Trains the brain network: python3 -m inference.training.train_brain --out DIR [--size 128 --minutes 30 --init FILE].

Class x source sampling, inside it slices weighted by 1/sqrt(slices of the patient) and, for tumour-free slices, so that
height in the head tells nothing. Besides the classes it learns where the tumour is (mask loss, and a loss that pulls the
class activation map into it), and, with --contrast, to bring like cases together (Khosla et al., NeurIPS 2020).
"""
import argparse
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from . import augment, data
from .fit import fit, outputs
from .network import Network
from .preprocessing import METHODS

# share of a batch by source and class
SHARES = {("figshare", "glioma"): .14, ("figshare", "meningioma"): .16, ("figshare", "pituitary"): .14,
          ("lgg", "glioma"): .11, ("lgg", "no_tumor"): .14, ("lgg_flair", "glioma"): .10,
          ("lgg_flair", "no_tumor"): .12, ("web", "no_tumor"): .05, ("volume", "no_tumor"): .04}
BATCH = 48


def sampling(table):
    """Probability of each row, float64 [N], sum 1."""
    keys = [(r["source"], r["label"]) for r in table]
    slices_of = Counter((r["group"], r["source"]) for r in table)
    weight = np.array([1 / np.sqrt(slices_of[r["group"], r["source"]]) for r in table])
    height = np.array([float(r["slice"]) / float(r["slices"]) if r["slices"] else np.nan for r in table])
    for source in ("lgg", "lgg_flair"):
        of = {label: np.array([k == (source, label) for k in keys]) for label in ("glioma", "no_tumor")}
        bins = np.linspace(0, 1, 13)
        counts = {label: np.histogram(height[m], bins, weights=weight[m])[0] + 1e-3 for label, m in of.items()}
        ratio = counts["glioma"] / counts["no_tumor"]
        m = of["no_tumor"]
        weight[m] *= np.clip(ratio / ratio.mean(), .15, 2.5)[np.clip(np.digitize(height[m], bins) - 1, 0, 11)]
    p = np.zeros(len(table))
    for key, share in SHARES.items():
        m = np.array([k == key for k in keys])
        if m.any():
            p[m] = share * weight[m] / weight[m].sum()
    return p / p.sum()


def supervised_contrast(embedding, labels, temperature=0.15):
    e = F.normalize(embedding, dim=1)
    sim = e @ e.T / temperature
    eye = torch.eye(len(e), dtype=torch.bool)
    same = (labels[:, None] == labels[None]) & ~eye
    log_p = sim - torch.logsumexp(sim.masked_fill(eye, -1e9), 1, keepdim=True)
    counts = same.sum(1)
    return -((log_p * same).sum(1) / counts.clamp(min=1))[counts > 0].mean()


def losses(classes, contrast, network, x, y, tumour, progress):
    """x uint8 [N, s, s], y int64 [N], tumour uint8 [N, s, s]."""
    x = x.float().div(255)[:, None].to(memory_format=torch.channels_last)
    tumour = tumour.float().div(255)[:, None]
    mixed = progress < 0.85 and torch.rand(()) < (0.5 if contrast else 0.8)
    lam = float(np.random.default_rng(int(torch.randint(1 << 30, ()))).beta(.2, .2)) if mixed else 1.0
    lam = max(lam, 1 - lam)
    other = torch.randperm(len(x))
    if mixed:
        x = lam * x + (1 - lam) * x[other]
    with torch.autocast("cpu", torch.bfloat16):
        logits, features, embedding = network(x)
        located = network.locate(features)
    logits, features, embedding, located = (t.float() for t in (logits, features, embedding, located))
    value = lam * F.cross_entropy(logits, y, label_smoothing=.05)
    if mixed:
        value = value + (1 - lam) * F.cross_entropy(logits, y[other], label_smoothing=.05)
    target = F.adaptive_max_pool2d(tumour, located.shape[2:]) * .5 + F.adaptive_avg_pool2d(tumour, located.shape[2:]) * .5
    if mixed:
        target = lam * target + (1 - lam) * target[other]
    value = value + .7 * F.binary_cross_entropy_with_logits(located, target, pos_weight=torch.tensor(3.0))
    ill = y > 0
    if ill.any():
        maps = network.class_maps(features)[ill, y[ill]].flatten(1)
        inside = F.adaptive_max_pool2d(tumour[ill], features.shape[2:]).flatten(1).clamp(1e-4, 1)
        share = torch.logsumexp(maps + inside.log(), 1) - torch.logsumexp(maps, 1)
        value = value + .15 * lam * lam * -share.mean()
    if contrast and not mixed:
        value = value + contrast * supervised_contrast(embedding, y)
    return value


def quick_look(table, pictures):
    """A short line of validation figures for the log."""
    from sklearn.metrics import balanced_accuracy_score, roc_auc_score
    label = np.array([data.BRAIN_CLASSES.index(r["label"]) for r in table])
    source = np.array([r["source"] for r in table])

    def look(network):
        logits = outputs(network, pictures)[0]
        p = torch.softmax(torch.from_numpy(logits), 1).numpy()
        f = source == "figshare"
        text = f"fig bacc {balanced_accuracy_score(label[f], 1 + logits[f, 1:].argmax(1)):.3f} missed {(logits[f].argmax(1) == 0).mean():.3f}"
        for s in ("lgg", "lgg_flair"):
            m = source == s
            text += f"  {s} {roc_auc_score(label[m] > 0, 1 - p[m, 0]):.3f}"
        w = source == "web"
        return text + f"  web fp {(p[w, 0] < .5).mean():.2f}"
    return look


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", type=Path, default=data.SCRATCH)
    args.add_argument("--name", default="brain.pt")
    args.add_argument("--size", type=int, default=128)
    args.add_argument("--epochs", type=float, default=60)
    args.add_argument("--minutes", type=float)
    args.add_argument("--lr", type=float, default=2e-3)
    args.add_argument("--init", type=Path, help="checkpoint to start from")
    args.add_argument("--contrast", type=float, default=0.0, help="weight of the contrastive loss")
    args.add_argument("--seed", type=int, default=1)
    a = args.parse_args()
    table, pictures, tumours = data.brain()
    normal_table, normal = data.normal_slices(METHODS["head"])
    train = [i for i, r in enumerate(table) if r["split"] == "train"]
    val = [i for i, r in enumerate(table) if r["split"] == "val"]

    def scaled(p):
        return np.stack([cv2.resize(i, (a.size, a.size), interpolation=cv2.INTER_AREA if a.size == 128 else cv2.INTER_LINEAR)
                         for i in p])
    look = quick_look([table[i] for i in val], scaled(pictures[val]))
    train_table = [table[i] for i in train] + normal_table
    pictures = np.concatenate([pictures[train], normal])
    tumours = np.concatenate([tumours[train], np.zeros_like(normal)])
    if a.size == 128:  # the average pool that the deployed network begins with
        pictures, tumours = scaled(pictures), scaled(tumours)
    labels = np.array([data.BRAIN_CLASSES.index(r["label"]) for r in train_table])
    p = sampling(train_table)
    network = Network(len(data.BRAIN_CLASSES), a.size)
    if a.init:
        network.load_state_dict(torch.load(a.init)["average"])

    def batch(rng):
        chosen = rng.choice(len(p), BATCH, p=p)
        pairs = [augment.head(rng, pictures[i], tumours[i], a.size) for i in chosen]
        return (torch.from_numpy(np.stack([x for x, _ in pairs])), torch.from_numpy(labels[chosen]),
                torch.from_numpy(np.stack([m for _, m in pairs])))
    fit(network, batch, lambda *t: losses(data.BRAIN_CLASSES, a.contrast, *t), int(a.epochs * len(train) / BATCH),
        a.out / a.name, lr=a.lr, minutes=a.minutes, evaluate=look, seed=a.seed)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
