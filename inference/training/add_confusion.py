"""Writes into a model's card how the program itself took the images of a list: true class against most probable class.

    candelactl evaluate --task brain --images brain.csv --json > brain.json
    python3 -m inference.training.add_confusion resources/models/brain.json brain.json "validation patients"
"""
import argparse
import json
from pathlib import Path

from .make_card import compact, markdown


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("card", type=Path)
    args.add_argument("evaluation", type=Path)
    args.add_argument("whose", help="which images, in words")
    a = args.parse_args()
    card = json.loads(a.card.read_text())
    evaluation = json.loads(a.evaluation.read_text())
    labels, counts = evaluation["confusion"]["labels"], evaluation["confusion"]["counts"]
    order = [labels.index(name) for name in card["classes"]]
    card["confusion"] = {
        "about": f"{sum(map(sum, counts))} images of {a.whose}, those the gate would refuse included.",
        "counts": [[counts[t][p] for p in order] for t in order]}
    a.card.write_text(compact(card))
    a.card.with_suffix(".md").write_text(markdown(card))


if __name__ == "__main__":
    main()
