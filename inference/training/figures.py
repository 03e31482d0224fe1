"""Figures with 95 % intervals from resampling patients, and trivial baselines on the same rows."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def auc(positive, score):
    positive = np.asarray(positive, bool)
    return float(roc_auc_score(positive, score)) if positive.any() and not positive.all() else float("nan")


def macro_auc(labels, probabilities, classes):
    return float(np.mean([auc(labels == c, probabilities[:, k]) for k, c in enumerate(classes)]))


def balanced_accuracy(labels, predicted):
    return float(np.mean([(predicted[labels == c] == c).mean() for c in np.unique(labels)]))


def calibration_error(confidence, correct, bins=15):
    """Expected calibration error, bins of equal width."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    return float(sum((place == b).mean() * abs(confidence[place == b].mean() - correct[place == b].mean())
                     for b in np.unique(place)))


def same_height_auc(positive, score, height, width=0.08):
    """AUC over the pairs of one tumour and one tumour-free slice at the same height in the head."""
    a, b = np.flatnonzero(positive), np.flatnonzero(~positive)
    near = np.abs(height[a][:, None] - height[b][None]) < width
    won = (score[a][:, None] > score[b][None]) + .5 * (score[a][:, None] == score[b][None])
    return float(won[near].mean()) if near.any() else float("nan")


def patient_vote(labels, predicted, groups):
    """Share of patients whose most frequent prediction is right."""
    right = []
    for g in np.unique(groups):
        values, counts = np.unique(predicted[groups == g], return_counts=True)
        right.append(values[counts.argmax()] == np.bincount(labels[groups == g]).argmax())
    return float(np.mean(right))


def retrieval(query, query_labels, query_groups, gallery, gallery_labels, gallery_groups, k=10):
    """(precision at k, mean average precision) over the cosine order of other patients' images."""
    order = np.argsort(-(query @ gallery.T), axis=1)
    hits, means = [], []
    for i, o in enumerate(order):
        o = o[gallery_groups[o] != query_groups[i]]
        right = gallery_labels[o] == query_labels[i]
        hits.append(right[:k].mean())
        means.append((np.cumsum(right) / np.arange(1, len(o) + 1))[right].mean())
    return np.array(hits), np.array(means)


def bootstrap(groups, figure, repeats=400, seed=0):
    """(value, [2.5 %, 97.5 %]) of figure(indices), patients drawn with replacement."""
    rng = np.random.default_rng(seed)
    names = np.unique(groups)
    of = {g: np.flatnonzero(groups == g) for g in names}
    draws = []
    for _ in range(repeats):
        index = np.concatenate([of[g] for g in rng.choice(names, len(names))])
        with np.errstate(all="ignore"):
            draws.append(figure(index))
    draws = np.array(draws, float)
    draws = draws[np.isfinite(draws)]
    return figure(np.arange(len(groups))), [float(q) for q in np.percentile(draws, [2.5, 97.5])]


def thumbnails(pictures, side=12):
    import cv2
    return np.stack([cv2.resize(p, (side, side), interpolation=cv2.INTER_AREA).ravel() for p in pictures]).astype(np.float32) / 255


def linear_baseline(train_x, train_y, x):
    """Class probabilities of a logistic regression."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=.1, max_iter=300, class_weight="balanced"))
    return model.fit(train_x, train_y).predict_proba(x)


def neighbour_baseline(train_x, train_y, x):
    return KNeighborsClassifier(1).fit(train_x, train_y).predict_proba(x)


def gate_figures(distance, threshold, routed, groups, strange, distance_of, routed_of):
    """Metrics of the gate: by embedding distance alone, and together with the router (refused if either refuses).

    distance, routed [N]: in-domain scores and router probabilities; strange: kind -> images; *_of: images -> the same.
    """
    def together(d, r):
        return np.maximum(np.log(np.maximum(d, 1e-9) / threshold), np.log(.5 / np.clip(r, 1e-9, 1)))
    both = together(distance, routed)
    metrics = []
    for name, refused in (("distance", distance > threshold), ("router or distance", both > 0)):
        value, ci = bootstrap(groups, lambda i: float(refused[i].mean()))
        metrics.append({"name": f"gate: in-domain images refused by {name}", "split": "val", "n": len(groups),
                        "patients": len(set(groups)), "value": value, "ci95": ci})
    for kind, images in strange.items():
        d, r = distance_of(images), routed_of(images)
        truth = np.r_[np.zeros(len(groups)), np.ones(len(images))]
        alone = auc(truth, np.r_[distance, d])
        metrics.append({"name": f"gate: {kind}, AUROC", "split": "val", "n": len(images), "patients": len(images),
                        "value": auc(truth, np.r_[both, together(d, r)]), "ci95": None,
                        "baseline": {"name": "distance alone", "value": alone}, "reach": .99})
        metrics.append({"name": f"gate: {kind}, refused", "split": "val", "n": len(images), "patients": len(images),
                        "value": float((together(d, r) > 0).mean()), "ci95": None,
                        "baseline": {"name": "distance alone", "value": float((d > threshold).mean())}})
    return metrics
