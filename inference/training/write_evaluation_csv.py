"""The CSV that `candelactl evaluate --task T --images CSV` reads: file, label, group (and source) of the validation rows.

python3 -m inference.training.write_evaluation_csv brain OUT.csv [--source figshare]
"""
import argparse
import csv
from pathlib import Path

from . import data, nodule_data


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("task", choices=["brain", "lung", "nodule"])
    args.add_argument("out", type=Path)
    args.add_argument("--split", default="val")
    args.add_argument("--source", help="only rows of this source")
    a = args.parse_args()
    if a.task == "nodule":  # rating 3 is no label
        table = [dict(r, label=r["class"], group=r["patient"], source="lidc") for r in nodule_data.rows() if r["class"] != "indeterminate"]
    else:
        table = data.rows(a.task)
    chosen = [r for r in table if r["split"] == a.split and (not a.source or r["source"] == a.source)]
    with open(a.out, "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["file", "label", "group", "source"])
        for r in chosen:
            writer.writerow([Path(r["path"]).resolve(), r["label"], r["group"], r["source"]])
    print(f"{len(chosen)} rows, {len({r['group'] for r in chosen})} groups")


if __name__ == "__main__":
    main()
