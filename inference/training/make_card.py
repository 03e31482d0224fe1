"""Predictions -> calibration, figures and card (JSON for the program, Markdown for people).

python3 -m inference.training.make_card brain|lung|router CHECKPOINT OUT_DIR
Writes OUT_DIR/<task>.onnx, .json and .md. Predictions are kept in the scratch folder beside the ONNX file's SHA-256.
"""
import argparse
import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from . import brain_figures, data, export, lung_figures, router_figures
from .network import Deployed

VERSION = "1.0.0"


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


@torch.no_grad()
def predictor(network):
    """pictures uint8 [N, 256, 256] -> logits [N, C], embedding [N, E], class maps [N, C, h, w] (with bias)."""
    deployed = Deployed(network).eval().to(memory_format=torch.channels_last)

    @torch.no_grad()
    def predict(pictures, maps=False):
        found = [[], [], []]
        for i in range(0, len(pictures), 64):
            x = torch.from_numpy(pictures[i:i + 64]).float().div(255)[:, None].to(memory_format=torch.channels_last)
            logits, features, embedding = deployed(x)
            found[0].append(logits.numpy())
            found[1].append(embedding.numpy())
            if maps:
                found[2].append((network.class_maps(features) + network.head.bias[:, None, None]).numpy())
        return [np.concatenate(f) if f else None for f in found]
    return predict


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
    lines += ["", "## Limits", ""] + [f"- {s}" for s in card["limits"]]
    lines += ["", "## Training", "", card["training"], ""]
    return "\n".join(lines)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("task", choices=["brain", "lung", "router"])
    args.add_argument("checkpoint", type=Path)
    args.add_argument("out", type=Path)
    args.add_argument("--training", default="", help="a sentence for the card: command, epochs, minutes")
    a = args.parse_args()
    torch.set_num_threads(1)
    a.out.mkdir(parents=True, exist_ok=True)
    network = export.load(a.checkpoint)
    file = a.out / f"{a.task}.onnx"
    export.export(network, file)
    module = {"brain": brain_figures, "lung": lung_figures, "router": router_figures}[a.task]
    card = {"name": f"candela-{a.task}", "version": VERSION, "task": a.task, "onnx": file.name,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "classes": module.CLASSES}
    card.update(module.card(network, predictor(network)))
    card["training"] = " ".join(filter(None, [card.get("training", ""), a.training]))
    card = rounded(card)
    (a.out / f"{a.task}.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n")
    (a.out / f"{a.task}.md").write_text(markdown(card))
    for m in card["metrics"]:
        print(m["name"], m["value"], m.get("ci95"), m.get("baseline"))


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
