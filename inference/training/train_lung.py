"""Trains the lung slice network: python3 -m inference.training.train_lung --out DIR --minutes 10 [--init brain128.pt].

Class sampling, inside it slices weighted by 1/sqrt(slices of the group). One source, few groups: experimental.
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

BATCH = 32


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", type=Path, default=data.SCRATCH)
    args.add_argument("--name", default="lung.pt")
    args.add_argument("--size", type=int, default=192)
    args.add_argument("--minutes", type=float, default=10)
    args.add_argument("--steps", type=int, default=2000)
    args.add_argument("--lr", type=float, default=1e-3)
    args.add_argument("--init", type=Path, help="checkpoint of another task; its head is not taken")
    args.add_argument("--seed", type=int, default=2)
    a = args.parse_args()
    table, pictures = data.lung()
    labels = np.array([data.LUNG_CLASSES.index(r["label"]) for r in table])
    train = np.array([r["split"] == "train" for r in table])
    of_group = Counter(r["group"] for r in table)
    p = np.array([1 / np.sqrt(of_group[r["group"]]) for r in table]) * train
    for c, share in enumerate((.35, .2, .45)):
        p[labels == c] *= share / p[labels == c].sum()
    network = Network(3, a.size, dropout=.4)
    if a.init:
        state = {k: v for k, v in torch.load(a.init)["average"].items() if not k.startswith(("head", "locate"))}
        network.load_state_dict(state, strict=False)
    small = np.stack([cv2.resize(i, (a.size, a.size), interpolation=cv2.INTER_LINEAR) for i in pictures[~train]])

    def batch(rng):
        chosen = rng.choice(len(p), BATCH, p=p / p.sum())
        return (torch.from_numpy(np.stack([augment.chest(rng, pictures[i], a.size) for i in chosen])),
                torch.from_numpy(labels[chosen]))

    def loss(network, x, y, progress):
        x = x.float().div(255)[:, None].to(memory_format=torch.channels_last)
        lam = float(np.random.default_rng(int(torch.randint(1 << 30, ()))).beta(.3, .3)) if progress < .9 else 1.0
        other = torch.randperm(len(x))
        x = lam * x + (1 - lam) * x[other]
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(x)[0]
        logits = logits.float()
        return lam * F.cross_entropy(logits, y, label_smoothing=.1) + (1 - lam) * F.cross_entropy(logits, y[other], label_smoothing=.1)

    def look(network):
        from sklearn.metrics import balanced_accuracy_score, roc_auc_score
        logits, y = outputs(network, small)[0], labels[~train]
        score = logits[:, 2] - np.logaddexp(logits[:, 0], logits[:, 1])
        return f"malignant {roc_auc_score(y == 2, score):.3f}  bacc {balanced_accuracy_score(y, logits.argmax(1)):.3f}"
    fit(network, batch, loss, a.steps, a.out / a.name, lr=a.lr, minutes=a.minutes, evaluate=look, every=50, seed=a.seed)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
