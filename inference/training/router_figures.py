"""Figures of the router's card."""
import numpy as np

from . import data, others
from .calibrate import fit_temperature, softmax
from .figures import auc, bootstrap
from .preprocessing import METHODS, preprocess

CLASSES = data.ROUTER_CLASSES


def card(network, predict, route):
    whole = METHODS["whole"]
    rng = np.random.default_rng(5)
    tables = {t: [r for r in data.rows(t) if r["split"] == "val"] for t in ("brain", "lung")}
    sets = {"head MR (validation)": (0, np.stack([preprocess(data.grey(r["path"]), "grey8", None, whole) for r in tables["brain"]])),
            "chest CT (validation)": (1, np.stack([preprocess(data.grey(r["path"]), "grey8", None, whole) for r in tables["lung"]]))}

    def of(images):
        return np.stack([preprocess(np.asarray(i, np.float32), "grey8", None, whole) for i in images])
    photos = others.photographs("measure")
    both = [sets["head MR (validation)"][1], sets["chest CT (validation)"][1]]
    sets["photographs not in training"] = (2, of([others.photo_crop(rng, photos, 256) for _ in range(150)]))
    sets["noise"] = (2, of([others.noise(rng, 256) for _ in range(60)]))
    sets["shapes"] = (2, of([others.shapes(rng, 256) for _ in range(60)]))
    sets["text"] = (2, of([others.text(rng, 256) for _ in range(60)]))
    sets["small parts of head MR and chest CT"] = (2, np.stack([others.patch(rng, b[rng.integers(len(b))], 256) for b in both for _ in range(60)]))
    sets["shuffled tiles"] = (2, np.stack([others.shuffled(rng, b[rng.integers(len(b))], 256) for b in both for _ in range(40)]))
    sets["nodule crops"] = (2, of([data.grey(f) for f in sorted((data.DATA / "lung/crops").glob("*.jpg"))[1::20]]))
    sets["other body parts, modalities and phantoms not in training"] = (2, others.medical("measure"))

    groups = {"head MR (validation)": np.array([r["group"] for r in tables["brain"]]),
              "chest CT (validation)": np.array([r["group"] for r in tables["lung"]])}
    found = {k: predict(s)[0] for k, (_, s) in sets.items()}
    labels = np.concatenate([np.full(len(s), c) for c, s in sets.values()])
    every = np.concatenate([found[k] for k in sets])
    weights = np.concatenate([np.full(len(s), 1 / len(s)) for _, s in sets.values()])
    temperature = max(1.0, fit_temperature(every, labels, weights))
    metrics = []
    for k, (c, s) in sets.items():
        p = softmax(found[k], temperature)
        g = groups.get(k, np.arange(len(s)).astype(str))
        taken = p.argmax(1) == c
        v, ci = bootstrap(g, lambda i: float(taken[i].mean()))
        metrics.append({"name": f"{k}: judged {CLASSES[c]}", "split": "val", "n": len(s), "patients": len(set(g)), "value": v, "ci95": ci})
    p = softmax(every, temperature)
    for c, name in ((0, "head MR"), (1, "chest CT")):
        metrics.append({"name": f"{name} against everything else, AUROC", "split": "val", "n": len(labels), "patients": len(labels),
                        "value": auc(labels == c, p[:, c]), "ci95": None, "reach": .99})
    for folder, c, what in (("01_ct_chest", 1, "chest CT as DICOM (another scanner, neck to abdomen)"),
                            ("04_mr_brain_coronal", 0, "coronal T1 head as DICOM"), ("05_mr_brain_sagittal", 0, "sagittal T1 head as DICOM"),
                            ("05b_mr_brain_axial/BRTUM003", 0, "FLAIR head, enhanced MR")):
        s = np.stack([preprocess(*i, whole) for i in others.study(folder)])
        p = softmax(predict(s)[0], temperature)
        metrics.append({"name": f"{what}: judged {CLASSES[c]}", "split": "studies", "n": len(s), "patients": 1,
                        "value": float((p.argmax(1) == c).mean()), "ci95": None})
    rows = {t: data.rows(t) for t in ("brain", "lung")}
    described = [{"name": n, "licence": l, "source": s, "n_train": sum(r["split"] == "train" for r in rows[t]),
                  "n_val": sum(r["split"] == "val" for r in rows[t]),
                  "patients_train": len({r["group"] for r in rows[t] if r["split"] == "train"}),
                  "patients_val": len({r["group"] for r in rows[t] if r["split"] == "val"})}
                 for n, l, s, t in (("head MR: figshare, TCGA-LGG, web", "CC BY 4.0; CC BY-NC-SA 4.0; unclear", "see candela-brain", "brain"),
                                    ("chest CT: IQ-OTH/NCCD", "CC BY 4.0", "see candela-lung", "lung"))]
    described.append({"name": "other: LIDC-IDRI crops, photographs and images of Debian packages, sample DICOM files, generated pictures",
                      "licence": "CC BY 3.0; as the packages say", "source": "inference/training/others.py",
                      "n_train": len(others.photographs("train")) + len(others.medical("train")), "n_val": len(photos) + len(others.medical("measure")),
                      "patients_train": 0, "patients_val": 0})
    return {"purpose": "Says whether a picture is a slice of a head MR, a slice of a chest CT or something else, before any detector looks at it.",
            "input": {"width": 256, "height": 256}, "preprocessing": whole, "temperature": temperature, "data": described, "metrics": metrics,
            "limits": ["Other body parts are known from a handful of studies; a body part or modality never seen may be mistaken.",
                       "Head CT counts as other, as does the neck and the abdomen on CT where no lung is to be seen.",
                       "The border between a tight view and a part of a slice is not sharp: parts under 45 % of the side are taught as other, views above 75 % as whole."],
            "training": "ResNet-10-D, 0.3 M parameters; inference.training.train_router."}
