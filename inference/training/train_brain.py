"""Trains the brain network: python3 -m inference.training.train_brain --out DIR [--size 128 --minutes 30 --init FILE].

Class x source sampling, inside it slices weighted by 1/sqrt(slices of the patient) and, for tumour-free slices, so that
height in the head tells nothing. Besides the classes it learns where the tumour is (mask loss, and a loss that pulls the
class activation map into it), and, with --contrast, to bring like cases together (Khosla et al., NeurIPS 2020). How the
shipped network came to be stands in README.md.
"""
import argparse
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from . import augment, data, transplant
from .brain_figures import boxes, pointing
from .figures import same_height_auc
from .fit import fit, outputs
from .network import Network
from .preprocessing import METHODS

# share of a batch by source and class
SHARES = {("figshare", "glioma"): .11, ("figshare", "meningioma"): .12, ("figshare", "pituitary"): .10,
          ("lgg", "glioma"): .14, ("lgg", "no_tumor"): .17, ("lgg_flair", "glioma"): .12,
          ("lgg_flair", "no_tumor"): .14, ("web", "no_tumor"): .06, ("volume", "no_tumor"): .04,
          **{("feedback", label): .03 for label in data.BRAIN_CLASSES}}
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


def transplanter(table, pictures, tumours, labels):
    """draw(rng, i) -> (picture, tumour, label) of row i, now and then with a tumour put in or taken out."""
    flair = np.array([r["source"] == "lgg_flair" for r in table])
    plane = np.array([r["plane"] or "axial" for r in table])
    donors = {(f, q): np.flatnonzero((flair == f) & (plane == q) & ((labels == 1) | (labels == 2)))
              for f in (False, True) for q in ("axial", "coronal", "sagittal")}
    put_in = {"volume": .2, "web": .15, "lgg": .05, "lgg_flair": .05}
    taken_out = {"coronal": .25, "axial": .12, "sagittal": 0.0}

    def draw(rng, i):
        picture, tumour, label, source = pictures[i], tumours[i], labels[i], table[i]["source"]
        if label == 0 and rng.random() < put_in.get(source, 0):
            f = bool(flair[i]) or (source == "web" and rng.random() < .4 and plane[i] == "axial")
            j = rng.choice(donors[f, plane[i]])
            found = transplant.paste(rng, picture, pictures[j], tumours[j])
            if found:
                return (*found, labels[j])
        elif label in (1, 2) and rng.random() < taken_out[plane[i]] * (1.0 if source == "figshare" else .3):
            found = transplant.erase(rng, picture, tumour)
            if found is not None:
                return found, np.zeros_like(tumour), 0
        elif rng.random() < .08:
            found = transplant.disturb(rng, picture, tumour)
            if found is not None:
                return found, tumour, label
        return picture, tumour, label
    return draw


def supervised_contrast(embedding, labels, temperature=0.15):
    e = F.normalize(embedding, dim=1)
    sim = e @ e.T / temperature
    eye = torch.eye(len(e), dtype=torch.bool)
    same = (labels[:, None] == labels[None]) & ~eye
    log_p = sim - torch.logsumexp(sim.masked_fill(eye, -1e9), 1, keepdim=True)
    counts = same.sum(1)
    return -((log_p * same).sum(1) / counts.clamp(min=1))[counts > 0].mean()


def losses(contrast, mass_weight, point, network, x, y, tumour, progress):
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
    drawn = tumour.flatten(1).amax(1) > 0
    shown = drawn | (y == 0)  # readers' answers come without the tumour's place
    if mixed:
        shown = shown & shown[other]
    if shown.any():
        value = value + .7 * F.binary_cross_entropy_with_logits(located[shown], target[shown], pos_weight=torch.tensor(3.0))
    ill = (y > 0) & drawn
    if ill.any():
        maps = network.class_maps(features)[ill, y[ill]].flatten(1)
        inside = F.adaptive_avg_pool2d(tumour[ill], features.shape[2:]).flatten(1)
        inside = (inside / inside.amax(1, keepdim=True).clamp(min=1e-4)).clamp(1e-4, 1)
        share = torch.logsumexp(maps + inside.log(), 1) - torch.logsumexp(maps, 1)
        positive = F.relu(maps)
        mass = (positive * inside).sum(1) / (positive.sum(1) + 1e-3)
        value = value - lam * lam * (point * share.mean() + mass_weight * torch.log(mass + .01).mean())
    if contrast and not mixed:
        value = value + contrast * supervised_contrast(embedding, y)
    return value


def quick_look(table, pictures, tumours):
    """A short line of validation figures for the log."""
    from sklearn.metrics import balanced_accuracy_score, roc_auc_score
    label = np.array([data.BRAIN_CLASSES.index(r["label"]) for r in table])
    source = np.array([r["source"] for r in table])
    height = np.array([float(r["slice"]) / float(r["slices"]) if r["slices"] else np.nan for r in table])
    marked = {i: boxes(tumours[i]) for i in np.flatnonzero(source == "figshare")}

    def look(network):
        logits, features, _ = outputs(network, pictures)
        maps = np.einsum("nkhw,ck->nchw", features, network.head.weight.detach().numpy())
        pointed = pointing(maps, label, marked, source == "figshare")[0]
        p = torch.softmax(torch.from_numpy(logits), 1).numpy()
        f = source == "figshare"
        text = f"fig bacc {balanced_accuracy_score(label[f], 1 + logits[f, 1:].argmax(1)):.3f} missed {(logits[f].argmax(1) == 0).mean():.3f} " \
               f"points {pointed[f].mean():.3f}"
        for s in ("lgg", "lgg_flair"):
            m = source == s
            text += f"  {s} {roc_auc_score(label[m] > 0, 1 - p[m, 0]):.3f}/{same_height_auc(label[m] > 0, 1 - p[m, 0], height[m]):.3f}"
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
    args.add_argument("--mass", type=float, default=0.0, help="weight of the loss on the map's positive mass outside the tumour")
    args.add_argument("--point", type=float, default=0.15, help="weight of the loss that pulls the map into the tumour")
    args.add_argument("--fine", action="store_true", help="map of stride 8, and the halves of the picture compared")
    args.add_argument("--transplant", action="store_true", help="put tumours into tumour-free heads and take them out")
    args.add_argument("--seed", type=int, default=1)
    a = args.parse_args()
    table, pictures, tumours = data.brain()
    normal_table, normal = data.normal_slices(METHODS["head"])
    train = [i for i, r in enumerate(table) if r["split"] == "train"]
    val = [i for i, r in enumerate(table) if r["split"] == "val"]

    def scaled(p):
        return np.stack([cv2.resize(i, (a.size, a.size), interpolation=cv2.INTER_AREA if a.size == 128 else cv2.INTER_LINEAR)
                         for i in p])
    look = quick_look([table[i] for i in val], scaled(pictures[val]), tumours[val])
    train_table = [table[i] for i in train] + normal_table
    pictures = np.concatenate([pictures[train], normal])
    tumours = np.concatenate([tumours[train], np.zeros_like(normal)])
    if a.size == 128:  # the average pool that the deployed network begins with
        pictures, tumours = scaled(pictures), scaled(tumours)
    labels = np.array([data.BRAIN_CLASSES.index(r["label"]) for r in train_table])
    p = sampling(train_table)
    draw = transplanter(train_table, pictures, tumours, labels) if a.transplant else lambda rng, i: (pictures[i], tumours[i], labels[i])
    torch.manual_seed(a.seed)
    network = Network(len(data.BRAIN_CLASSES), a.size, fine=a.fine)
    if a.init:
        network.load_state_dict(torch.load(a.init)["average"], strict=not a.fine)

    def batch(rng):
        drawn = [draw(rng, i) for i in rng.choice(len(p), BATCH, p=p)]
        pairs = [augment.head(rng, picture, tumour, a.size) for picture, tumour, _ in drawn]
        return (torch.from_numpy(np.stack([x for x, _ in pairs])), torch.tensor([int(y) for _, _, y in drawn]),
                torch.from_numpy(np.stack([m for _, m in pairs])))
    fit(network, batch, lambda *t: losses(a.contrast, a.mass, a.point, *t), int(a.epochs * len(train) / BATCH),
        a.out / a.name, lr=a.lr, minutes=a.minutes, evaluate=look, seed=a.seed)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
