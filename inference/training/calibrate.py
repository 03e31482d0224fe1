"""What surrounds a prediction: temperature, prediction sets, gate by embedding distance, pooling over a study."""
import math

import numpy as np
from scipy.optimize import minimize, minimize_scalar


def softmax(logits, temperature=1.0):
    z = logits / temperature
    z = z - z.max(1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(1, keepdims=True)


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def unit_weights(*keys):
    """Weights [N] that give every distinct key combination the same total, mean 1; e.g. (source, label), then patient."""
    joined = np.array(["|".join(map(str, k)) for k in zip(*keys)])
    values, inverse, counts = np.unique(joined, return_inverse=True, return_counts=True)
    w = 1.0 / counts[inverse]
    return w / w.mean()


def fit_temperature(logits, labels, weights, positive=None):
    """The temperature with the least weighted negative log likelihood (Guo et al., ICML 2017).

    With `positive` (class indices) the likelihood is that of positive or not, for a card whose classes within a side
    cannot be told apart well enough to fix it.
    """
    def loss(log_t):
        p = softmax(logits, math.exp(log_t))
        if positive is None:
            p = p[np.arange(len(labels)), labels]
        else:
            p = np.where(np.isin(labels, positive), p[:, positive].sum(1), 1 - p[:, positive].sum(1))
        return float(-(weights * np.log(np.clip(p, 1e-12, 1))).sum())
    return float(np.exp(minimize_scalar(loss, bounds=(-2, 2), method="bounded").x))


def conformal(probabilities, labels, groups, alpha=0.05, seed=0, repeats=101):
    """Class-conditional split conformal (Vovk 2012), one random image per patient, median over `repeats` draws.

    With fewer than 1/alpha - 1 patients of a class the level is out of reach: the least probability seen is taken
    and the level attained, 1 - 1/(n + 1), is returned beside it.
    Returns (min_probability per class, attained level per class, patients per class).
    """
    rng = np.random.default_rng(seed)
    limits, attained, counts = [], [], []
    for c in range(probabilities.shape[1]):
        units = [np.flatnonzero((groups == g) & (labels == c)) for g in np.unique(groups[labels == c])]
        n = len(units)
        k = max(1, math.floor(alpha * (n + 1)))
        draws = [np.sort([probabilities[rng.choice(u), c] for u in units])[k - 1] for _ in range(repeats)]
        limits.append(float(np.median(draws)))
        attained.append(1 - k / (n + 1))
        counts.append(n)
    return limits, attained, counts


def normalised(embedding):
    return embedding / np.maximum(np.linalg.norm(embedding, axis=1, keepdims=True), 1e-12)


def fit_gate(embedding, clusters, dimensions=64, ridge=0.02):
    """Mahalanobis distance to the nearest cluster mean (Lee et al., NeurIPS 2018), shared covariance.

    embedding [N, E] of training images, clusters: a name per image (class and source). -> mean, whitening, centroids.
    """
    e = normalised(embedding)
    mean = e.mean(0)
    names = sorted(set(clusters))
    means = {n: e[clusters == n].mean(0) for n in names}
    residual = np.concatenate([(e[clusters == n] - means[n]) * math.sqrt(len(e) / len(names) / (clusters == n).sum())
                               for n in names])
    values, vectors = np.linalg.eigh(residual.T @ residual / len(residual))
    order = np.argsort(values)[::-1][:dimensions]
    whitening = (vectors[:, order] / np.sqrt(values[order] + ridge * values[order].mean())).T
    return mean, whitening, np.stack([whitening @ (means[n] - mean) for n in names])


def gate_score(embedding, mean, whitening, centroids):
    """min over c of ||W (e - mean) - centroid_c||^2 / d, [N]."""
    u = (normalised(embedding) - mean) @ whitening.T
    return ((u[:, None] - centroids[None]) ** 2).sum(2).min(1) / whitening.shape[0]


def pooled(z, fraction):
    """Mean of the largest ceil(fraction n) values."""
    k = max(1, math.ceil(fraction * len(z)))
    return float(np.sort(z)[-k:].mean())


def fit_pooling(studies, labels, groups, fractions=(.02, .05, .1, .15, .2, .3, .5)):
    """studies: arrays of slice log odds; labels 0/1. -> {fraction, scale, bias}; every patient weighs the same."""
    w, y = unit_weights(groups, labels), np.asarray(labels, float)
    best = None
    for f in fractions:
        m = np.array([pooled(z, f) for z in studies])

        def loss(ab):
            t = ab[0] * m + ab[1]
            return float((w * (np.logaddexp(0, t) - y * t)).mean() + .01 * (ab[0] - 1) ** 2 + .003 * ab[1] ** 2)
        r = minimize(loss, [1.0, 0.0], method="Nelder-Mead")
        if best is None or r.fun < best[0]:
            best = (r.fun, {"method": "top_mean", "fraction": f, "scale": float(r.x[0]), "bias": float(r.x[1])})
    return best[1]


def pseudo_studies(z, table, sources=("lgg", "lgg_flair"), shortest=5):
    """Whole series (with tumour) and the tumour-free runs of the same patients: (log odds, label, group, source)."""
    found = []
    for source in sources:
        for group in sorted({r["group"] for r in table if r["source"] == source}):
            rows = sorted((int(r["slice"]), i) for i, r in enumerate(table) if r["group"] == group and r["source"] == source)
            ill = [table[i]["label"] != "no_tumor" for _, i in rows]
            values = np.array([z[i] for _, i in rows])
            if any(ill):
                found.append((values, 1, group, source))
            run = []
            for v, bad in zip(list(values) + [0.0], ill + [True]):
                if bad:
                    if len(run) >= shortest:
                        found.append((np.array(run), 0, group, source))
                    run = []
                else:
                    run.append(v)
    return found
