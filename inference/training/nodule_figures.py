"""Calibration and figures of the nodule model's card, from what the fold networks said of patients they had not seen."""
import numpy as np
import torch
from scipy.optimize import minimize

from . import data, export, nodule_data, others
from .brain_figures import BAND
from .calibrate import conformal, fit_gate, gate_score, log_odds
from .figures import auc, balanced_accuracy, bootstrap, calibration_error, linear_baseline
from .network import Ensemble
from .preprocessing import CUBE, planes

CLASSES = nodule_data.CLASSES
BARS = {"all": .945, "middle": .865, "calibration": .05}
SMALL, LARGE = 6.0, 16.0  # mm, where size alone says least


def diameter_rule(states):
    """{weight, bias}: log of the diameter in mm from the pooled features of the networks side by side."""
    logarithms = np.log([float(r["diameter_mm"]) for r in nodule_data.rows()])
    mean, spread = logarithms.mean(), logarithms.std()
    weight = np.concatenate([s["average"]["attributes.weight"][0].numpy() for s in states]) / len(states)
    bias = np.mean([float(s["average"]["attributes.bias"][0]) for s in states])
    return {"weight": weight * spread, "bias": bias * spread + mean}


def ensemble(files):
    """The checkpoints as one network, and its rule for the diameter."""
    return Ensemble([export.load(f) for f in files]).eval(), diameter_rule([torch.load(f) for f in files])


@torch.no_grad()
def said(network, rule, pictures):
    """(log odds of malignant, diameter in mm, embedding) of pictures uint8 [N, planes, size, size]."""
    found = []
    for i in range(0, len(pictures), 64):
        embedding = network.describe(torch.from_numpy(pictures[i:i + 64]).float().div(255)).mean((2, 3))
        found.append((network.head(embedding).double().numpy(), embedding.double().numpy()))
    logits, embedding = (np.concatenate(f) for f in zip(*found))
    return logits[:, 1] - logits[:, 0], np.exp(embedding @ rule["weight"] + rule["bias"]), embedding


def folds_said(checkpoints, kept, fold):
    """Log odds and diameter of every row by the networks that had not seen its patient; stored beside the checkpoints."""
    def make():
        z, mm = np.zeros(len(fold)), np.zeros(len(fold))
        for k in range(nodule_data.FOLDS):
            files = sorted(checkpoints.parent.glob(f"{checkpoints.name}_fold{k}_*.pt"))
            network, rule = ensemble(files)
            out = np.flatnonzero(fold == k)
            z[out], mm[out], _ = said(network, rule, nodule_data.pictures([kept[i] for i in out]))
        return {"z": z, "diameter": mm}
    stored = data.cached(f"predictions_{checkpoints.name}_folds", make)
    return stored["z"], stored["diameter"]


def fit_line(z, y):
    """(slope, offset): log odds that fit the labels best (Platt)."""
    def loss(ab):
        t = ab[0] * z + ab[1]
        return float((np.logaddexp(0, t) - y * t).mean())
    return minimize(loss, [1.0, 0.0], method="Nelder-Mead").x


def logistic(t):
    return 1 / (1 + np.exp(-t))


def strange(rng, count=60):
    """Volumes that hold no nodule: kind -> [count, planes, size, size]."""
    def of_volume(folder, spacing):
        images = [i[0] for i in others.study(folder)]
        images = np.stack([i for i in images if i.shape == images[0].shape])
        n, h, w = images.shape
        spots = np.column_stack([rng.uniform(.2 * n, .8 * n, count), rng.uniform(.3 * h, .7 * h, count), rng.uniform(.3 * w, .7 * w, count)])
        return np.stack([planes(images, spacing, tuple(s), CUBE) for s in spots])
    noise = [planes(rng.normal(rng.uniform(-900, 300), rng.uniform(50, 500), (12, 48, 48)).astype(np.float32), (2.5, .7, .7), (5.5, 23.5, 23.5), CUBE)
             for _ in range(count)]
    return {"noise": np.stack(noise), "places in a head MR": of_volume("04_mr_brain_coronal", (2.0, 1.0, 1.0)),
            "places in a head CT": of_volume("02_ct_head_gantry_tilt", (5.0, .5, .5))}


def moved(kept, rng, mm=2.0):
    """Pictures with the spot set `mm` beside the middle, in a random direction of the slice."""
    found = []
    for v, _, s in kept:
        angle = rng.uniform(0, 2 * np.pi)
        z, y, x = nodule_data.middle(v.shape)
        found.append(planes(v.astype(np.float32), s, (z, y + mm * np.sin(angle) / s[1], x + mm * np.cos(angle) / s[2]), CUBE))
    return np.stack(found)


def card(checkpoints):
    """(network, everything of the card but name and hash). checkpoints: scratch / name of the trainings."""
    table, kept = nodule_data.rows(), nodule_data.volumes()
    fold = nodule_data.folds(table)
    group, split, label = (np.array([r[k] for r in table]) for k in ("patient", "split", "class"))
    size = np.array([float(r["diameter_mm"]) for r in table])
    scored, ill = label != "indeterminate", label == "malignant"
    z, mm = folds_said(checkpoints, kept, fold)
    slope, offset = fit_line(z[scored], ill[scored])
    middle = scored & (size >= SMALL) & (size <= LARGE)
    extent = np.array([v.shape[0] * s[0] for v, _, s in kept])

    cross = np.zeros(len(table))  # calibrated on the other folds
    by_size = np.zeros(len(table))
    for k in range(nodule_data.FOLDS):
        out, rest = fold == k, scored & (fold != k)
        a, b = fit_line(z[rest], ill[rest])
        cross[out] = logistic(a * z[out] + b)
        by_size[out] = linear_baseline(np.log(size[rest])[:, None], ill[rest], np.log(size[out])[:, None])[:, 1]

    finals = sorted(checkpoints.parent.glob(f"{checkpoints.name}_final_*.pt"))
    network, rule = ensemble(finals)
    with torch.no_grad():
        network.head.bias[1] += offset / slope
    pictures = nodule_data.pictures(kept)
    z_final, mm_final, embedding = said(network, rule, pictures)
    p_final = logistic(z_final * slope)
    train, val = split == "train", split == "val"

    metrics = []

    def add(name, where, mask, figure, baseline=None, reach=None):
        index = np.flatnonzero(mask)
        value, ci = bootstrap(group[index], lambda k: figure(index[k]))
        m = {"name": name, "split": where, "n": len(index), "patients": len(set(group[index])), "value": value, "ci95": ci}
        if baseline:
            m["baseline"] = {"name": baseline[0], "value": baseline[1]}
        if reach:
            m["reach"] = reach
        metrics.append(m)

    two = np.column_stack([1 - cross, cross])
    add("five patient folds: suspicious or not, AUC", "folds", scored, lambda i: auc(ill[i], z[i]),
        ("diameter alone", auc(ill[scored], size[scored])), .95)
    add("five patient folds: the same, 6 to 16 mm", "folds", middle, lambda i: auc(ill[i], z[i]),
        ("diameter alone", auc(ill[middle], size[middle])), .88)
    add("five patient folds: extent of the given volume along z alone, AUC", "folds", scored, lambda i: auc(ill[i], extent[i]))
    add("five patient folds: balanced accuracy at p >= .5", "folds", scored, lambda i: balanced_accuracy(ill[i], cross[i] >= .5),
        ("diameter alone, logistic regression", balanced_accuracy(ill[scored], by_size[scored] >= .5)))
    add("five patient folds: sensitivity at p >= .5", "folds", scored & ill, lambda i: float((cross[i] >= .5).mean()))
    add("five patient folds: specificity at p >= .5", "folds", scored & ~ill, lambda i: float((cross[i] < .5).mean()))
    add("five patient folds: indeterminate (probability inside the band)", "folds", scored,
        lambda i: float(((cross[i] > BAND) & (cross[i] < 1 - BAND)).mean()))
    add("five patient folds: calibration error, 15 bins, top class (calibrated on the other folds)", "folds", scored,
        lambda i: calibration_error(two[i].max(1), two[i].argmax(1) == ill[i]))
    add("five patient folds: calibration error, 15 bins, suspicious (calibrated on the other folds)", "folds", scored,
        lambda i: calibration_error(cross[i], ill[i]))
    add("five patient folds: Brier score, two classes", "folds", scored, lambda i: float((2 * (cross[i] - ill[i]) ** 2).mean()),
        ("diameter alone, logistic regression", float((2 * (by_size[scored] - ill[scored]) ** 2).mean())))
    add("five patient folds: rating 3, not scored above, mean probability", "folds", ~scored, lambda i: float(cross[i].mean()))
    add("five patient folds: diameter, median error in mm", "folds", np.ones(len(table), bool),
        lambda i: float(np.median(np.abs(mm[i] - size[i]))), ("median diameter of all", float(np.median(np.abs(size - np.median(size))))))
    v = val & scored
    add("shipped network, validation patients: suspicious or not, AUC", "val", v, lambda i: auc(ill[i], z_final[i]),
        ("diameter alone", auc(ill[v], size[v])))
    add("shipped network, validation patients: balanced accuracy at p >= .5", "val", v,
        lambda i: balanced_accuracy(ill[i], p_final[i] >= .5))
    add("shipped network, validation patients: sensitivity at p >= .5", "val", v & ill, lambda i: float((p_final[i] >= .5).mean()))
    add("shipped network, validation patients: specificity at p >= .5", "val", v & ~ill, lambda i: float((p_final[i] < .5).mean()))
    add("shipped network, validation patients: calibration error, 15 bins, top class", "val", v,
        lambda i: calibration_error(np.maximum(p_final[i], 1 - p_final[i]), (p_final[i] >= .5) == ill[i]))
    fold_steps = [str(torch.load(f)["step"]) for f in sorted(checkpoints.parent.glob(f"{checkpoints.name}_fold*_*.pt"))]
    final_steps = [str(torch.load(f)["step"]) for f in finals]
    rng = np.random.default_rng(0)
    beside = np.zeros(len(table))
    beside[v] = said(network, rule, moved([k for k, m in zip(kept, v) if m], rng))[0]
    add("shipped network, validation patients: the same with the spot 2 mm beside the middle, AUC", "val", v, lambda i: auc(ill[i], beside[i]))

    sizes = np.digitize(size, [6, 12])
    clusters = np.array([f"{c}/{s}" for c, s in zip(label, sizes)])
    gate = dict(zip(("mean", "whitening", "centroids"), fit_gate(embedding[train], clusters[train])))
    score = gate_score(embedding, **gate)
    threshold = float(np.quantile(score[val], .95))
    add("gate: in-domain volumes refused", "val", val, lambda i: float((score[i] > threshold).mean()))
    for kind, images in strange(rng).items():
        odd = gate_score(said(network, rule, images)[2], **gate)
        metrics += [{"name": f"gate: {kind}, AUROC", "split": "val", "n": len(images), "patients": 1, "ci95": None, "reach": .99,
                     "value": auc(np.r_[np.zeros(val.sum()), np.ones(len(odd))], np.r_[score[val], odd])},
                    {"name": f"gate: {kind}, refused", "split": "val", "n": len(images), "patients": 1, "ci95": None,
                     "value": float((odd > threshold).mean())}]

    limits, attained, units = conformal(two[scored], ill[scored].astype(int), group[scored])
    place = np.minimum((cross[scored] * 10).astype(int), 9)
    reliability = [{"stated": float(cross[scored][place == b].mean()), "n": int((place == b).sum()),
                    "observed": float(ill[scored][place == b].mean())} for b in range(10) if (place == b).any()]
    reached = {m["name"]: m["value"] for m in metrics}
    short = (reached["five patient folds: suspicious or not, AUC"] < BARS["all"]
             or reached["five patient folds: the same, 6 to 16 mm"] < BARS["middle"]
             or reached["five patient folds: calibration error, 15 bins, top class (calibrated on the other folds)"] > BARS["calibration"])
    return network, {
        "purpose": "Says how suspicious radiologists would rate a nodule of the lung that a reader points at on a CT. It repeats an "
                   "opinion, not a diagnosis: no pathology was known. Not a medical device.",
        "negative_classes": ["benign"],
        "texts": {"benign": "Nodule of low radiologist-rated suspicion", "malignant": "Nodule of high radiologist-rated suspicion"},
        "site": "lung", "experimental": bool(short),
        "input": {"width": CUBE["size"], "height": CUBE["size"], "planes": len(CUBE["planes_mm"])}, "preprocessing": CUBE,
        "temperature": 1 / slope,
        "head": {"weight": network.head.weight.detach().numpy(), "bias": network.head.bias.detach().numpy()},
        "diameter": rule,
        "decision": {"threshold": .5, "indeterminate": [BAND, 1 - BAND]},
        "conformal": {"alpha": .05, "min_probability": limits, "attained": attained, "patients": units},
        "gate": {"router_class": "", "router_min_probability": 0.0, **gate, "threshold": threshold},
        "pooling": {"method": "top_mean", "fraction": 1.0, "scale": 1.0, "bias": 0.0},
        "data": [{"name": "LIDC-IDRI, nodules as volumes of interest", "licence": "CC BY 3.0", "source": "Armato et al., Med Phys 2011, 38:915",
                  "n_train": int(train.sum()), "n_val": int(val.sum()), "patients_train": len(set(group[train])),
                  "patients_val": len(set(group[val]))}],
        "metrics": metrics, "reliability": reliability,
        "limits": [
            "Malignant means: radiologists rated the suspicion 4 or 5 of 5; benign: 1 or 2. Pathology is not known, and the word cancer is not earned.",
            "Rating 3 is left out of the figures; it was taught as undecided, and such nodules come out all over the scale.",
            "The volumes of training end shortly above and below the nodule, and the edge is repeated where they end. In a whole series lung is "
            "seen there instead; how much that changes the answer has not been measured.",
            "Figures of the five folds are of other networks of the same making, each blind to the patients it is measured on; the shipped one has "
            "not seen the validation patients. Calibration comes from the folds.",
            "The network judges what is at the spot; it does not know whether that is a nodule. A vessel or a scar gets an answer too.",
            "The gate knows only how a nodule looks to the network; a refused share of 5 % is by construction.",
            "The diameter is estimated by the network from the picture, not measured; small and ragged nodules are off by more."],
        "training": f"Steps of 48 volumes: {', '.join(fold_steps)} (folds), {', '.join(final_steps)} (shipped). ResNet-10-D, {len(finals)} network of {sum(q.numel() for q in network.parameters()) / 1e6:.1f} M parameters together, seven "
                    "parallel planes of 28 mm; inference.training.train_nodule; choices (planes, width, steps) were made on the folds."}
