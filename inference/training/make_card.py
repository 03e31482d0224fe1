"""Predictions -> calibration, figures and card (JSON for the program, Markdown for people).

python3 -m inference.training.make_card brain|lung|nodule|router CHECKPOINT OUT_DIR
Writes OUT_DIR/<task>.onnx, .json and .md. Predictions are kept in the scratch folder beside the ONNX file's SHA-256. Several
checkpoints, joined by commas, become one network; of the nodule model the common beginning of its checkpoints' names is given.
"""
import argparse
import hashlib
import json
import re
from pathlib import Path

import cv2
import numpy as np
import torch

from . import brain_figures, data, export, lung_figures, nodule_figures, router_figures
from .calibrate import softmax
from .network import BothWays, Deployed, Ensemble
from .preprocessing import METHODS, preprocess

VERSIONS = {"brain": "1.1.0", "lung": "1.0.0", "nodule": "1.0.0", "router": "1.0.0"}


def rounded(x):
    """Plain numbers with seven significant digits, for JSON."""
    if isinstance(x, dict):
        return {k: rounded(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [rounded(v) for v in x]
    if isinstance(x, (np.bool_, bool)):
        return bool(x)
    if isinstance(x, (np.integer, int)):
        return int(x)
    if isinstance(x, (np.floating, float)):
        return float(f"{float(x):.7g}") if np.isfinite(x) else None
    return x


def compact(card):
    """JSON with one line for each row of numbers."""
    text = json.dumps(card, ensure_ascii=False, indent=1)
    return re.sub(r"\[[^\[\]{}\"]*\]", lambda m: re.sub(r"\s+", " ", m[0]).replace("[ ", "[").replace(" ]", "]"), text) + "\n"


def predictor(network, name=None):
    """predict(pictures uint8 [N, 256, 256]) -> logits [N, C], embedding [N, E], class maps [N, C, h, w] (with bias).

    With keep=True the answer is stored in the scratch folder under `name` and read from there the next time.
    """
    deployed = Deployed(network).eval().to(memory_format=torch.channels_last)

    @torch.no_grad()
    def run(pictures):
        found = [[], [], []]
        for i in range(0, len(pictures), 64):
            x = torch.from_numpy(pictures[i:i + 64]).float().div(255)[:, None].to(memory_format=torch.channels_last)
            logits, features, embedding = deployed(x)
            maps = network.class_maps(features) + network.head.bias[:, None, None]
            for store, tensor in zip(found, (logits, embedding, maps)):
                store.append(tensor.numpy())
        return [np.concatenate(f) for f in found]

    def predict(pictures, keep=False):
        if not (keep and name):
            return run(pictures)
        stored = data.cached(f"predictions_{name}", lambda: dict(zip(("logits", "embedding", "maps"), run(pictures))))
        return [stored[k] for k in ("logits", "embedding", "maps")]
    return predict


def routed(checkpoint):
    """route(images (values, unit, spacing)) -> router probabilities [N, 3] at temperature 1."""
    predict = predictor(export.load(checkpoint))
    return lambda images: softmax(predict(np.stack([preprocess(*i, METHODS["whole"]) for i in images]))[0])


def markdown(card):
    """The card for people."""
    lines = [f"# {card['name']} {card['version']}", "", card["purpose"], "",
             f"- network: `{card['onnx']}`, SHA-256 `{card['sha256']}`", f"- classes: {', '.join(card['classes'])}",
             f"- experimental: {'yes' if card.get('experimental') else 'no'}",
             f"- temperature {card['temperature']}" + (f"; indeterminate between {card['decision']['indeterminate'][0]} and "
                                                       f"{card['decision']['indeterminate'][1]}" if "decision" in card else ""),
             "", "## Data", "", "| name | licence | train (patients) | validation (patients) | source |", "|---|---|---|---|---|"]
    lines += [f"| {d['name']} | {d['licence']} | {d['n_train']} ({d['patients_train']}) | {d['n_val']} ({d['patients_val']}) | "
              f"{d['source']} |" for d in card["data"]]
    lines += ["", "## Figures", "", "Validation patients, none of whom is in training; intervals: 95 %, patients resampled. The split "
              "also served to fix temperature and thresholds (named in the figure where that matters).", "",
              "| figure | n (patients) | value | 95 % | trivial baseline | reach |", "|---|---|---|---|---|---|"]
    for m in card["metrics"]:
        ci = f"{m['ci95'][0]:.3f}–{m['ci95'][1]:.3f}" if m.get("ci95") else ""
        base = f"{m['baseline']['name']}: {m['baseline']['value']:.3f}" if m.get("baseline") else ""
        lines.append(f"| {m['name']} | {m['n']} ({m['patients']}) | {m['value']:.3f} | {ci} | {base} | {m.get('reach', '')} |")
    if "reliability" in card:
        lines += ["", "## Reliability", "", "| stated probability | images | observed share |", "|---|---|---|"]
        lines += [f"| {r['stated']:.2f} | {r['n']} | {r['observed']:.2f} |" for r in card["reliability"]]
    if "confusion" in card:
        lines += ["", "## True class (rows) against most probable class", "", card["confusion"]["about"], "",
                  "| | " + " | ".join(card["classes"]) + " |", "|---" * (len(card["classes"]) + 1) + "|"]
        lines += [f"| {name} | " + " | ".join(map(str, row)) + " |" for name, row in zip(card["classes"], card["confusion"]["counts"])]
    lines += ["", "## Limits", ""] + [f"- {s}" for s in card["limits"]]
    lines += ["", "## Training", "", card["training"], ""]
    return "\n".join(lines)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("task", choices=["brain", "lung", "nodule", "router"])
    args.add_argument("checkpoint")
    args.add_argument("out", type=Path)
    args.add_argument("--router", type=Path, default=data.SCRATCH / "router.pt", help="checkpoint of the router")
    args.add_argument("--both-ways", action="store_true", help="look at the mirror image too")
    args.add_argument("--training", default="", help="a sentence for the card: command, epochs, minutes")
    a = args.parse_args()
    torch.set_num_threads(1)
    a.out.mkdir(parents=True, exist_ok=True)
    file = a.out / f"{a.task}.onnx"
    module = {"brain": brain_figures, "lung": lung_figures, "nodule": nodule_figures, "router": router_figures}[a.task]
    if a.task == "nodule":
        network, measured = nodule_figures.card(Path(a.checkpoint))
    else:
        networks = [export.load(c) for c in a.checkpoint.split(",")]
        network = networks[0] if len(networks) == 1 else Ensemble(networks).eval()
        network = BothWays(network).eval() if a.both_ways else network
    export.export(network, file)
    card = {"name": f"candela-{a.task}", "version": VERSIONS[a.task], "task": a.task, "onnx": file.name,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "classes": module.CLASSES}
    if a.task != "nodule":
        predict = predictor(network, f"{a.task}_{card['sha256'][:12]}")
        measured = module.card(network, predict, routed(a.router))
    card.update(measured)
    card["training"] = " ".join(filter(None, [card.get("training", ""), a.training]))
    card = rounded(card)
    (a.out / f"{a.task}.json").write_text(compact(card))
    (a.out / f"{a.task}.md").write_text(markdown(card))
    for m in card["metrics"]:
        print(m["name"], m["value"], m.get("ci95"), m.get("baseline"))


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
