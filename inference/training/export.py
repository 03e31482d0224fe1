"""Checkpoint -> ONNX that OpenCV 4.6's DNN reads: python3 -m inference.training.export CHECKPOINT OUT.onnx.

Outputs `logits`, `features`, `embedding`. Checks cv2.dnn against torch (1e-4, batch 1), and the activation map identity.
"""
import argparse
import io
from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .network import INPUT, Deployed, Network

OUTPUTS = ["logits", "features", "embedding"]


def load(checkpoint) -> Network:
    """The averaged network of a checkpoint, ready to run."""
    state = torch.load(checkpoint)
    network = Network(state["classes"], state["size"], state["width"], fine=state.get("fine", False), planes=state.get("planes", 1))
    unused = ("attributes.", "mirror.exchange")
    network.load_state_dict({k: v for k, v in state["average"].items() if not k.startswith(unused)})
    return network.eval()


def clean(model: onnx.ModelProto) -> onnx.ModelProto:
    """Identity of an initializer -> a copied initializer; OpenCV 4.6 refuses the former."""
    graph = model.graph
    known = {i.name: i for i in graph.initializer}
    for node in [n for n in graph.node if n.op_type == "Identity" and n.input[0] in known]:
        copy = numpy_helper.from_array(numpy_helper.to_array(known[node.input[0]]), node.output[0])
        graph.initializer.append(copy)
        graph.node.remove(node)
    return model


def share(model: onnx.ModelProto) -> onnx.ModelProto:
    """Equal initializers become one; a network that is run twice is exported with its weights twice."""
    first, names = {}, {}
    for i in list(model.graph.initializer):
        key = (i.data_type, tuple(i.dims), numpy_helper.to_array(i).tobytes())
        names[i.name] = first.setdefault(key, i.name)
        if names[i.name] != i.name:
            model.graph.initializer.remove(i)
    for node in model.graph.node:
        for k, name in enumerate(node.input):
            node.input[k] = names.get(name, name)
    return model


def export(network: Network, out: Path) -> None:
    deployed = Deployed(network).eval()
    buffer = io.BytesIO()
    torch.onnx.export(deployed, torch.rand(1, *shape(network)), buffer, input_names=["image"], output_names=OUTPUTS,
                      opset_version=11)
    model = share(clean(onnx.load_from_string(buffer.getvalue())))
    onnx.checker.check_model(model)
    onnx.save(model, str(out))
    check(deployed, out)


def shape(network):
    """Of one input: planes, rows, columns."""
    return (1, INPUT, INPUT) if network.planes == 1 else (network.planes, network.size, network.size)


def run(net, image: np.ndarray):
    """cv2.dnn on one float32 image [256, 256] or [planes, size, size] 0...1; list of the three outputs."""
    net.setInput(image.reshape(1, -1, *image.shape[-2:]).astype(np.float32), "image")
    return list(net.forward(OUTPUTS))


@torch.no_grad()
def check(deployed, out: Path, tolerance=1e-4) -> None:
    net = cv2.dnn.readNetFromONNX(str(out))
    rng = np.random.default_rng(0)
    worst = 0.0
    for k in range(6):
        image = rng.random(shape(deployed.network)).astype(np.float32) * (k > 0)
        image = np.stack([cv2.GaussianBlur(plane, (0, 0), 1 + 3 * k) for plane in image])
        mine = [t.numpy() for t in deployed(torch.from_numpy(image)[None])]
        for a, b in zip(mine, run(net, image)):
            assert a.shape == b.shape, (a.shape, b.shape)
            worst = max(worst, float(np.abs(a - b).max()))
        head = deployed.network.head
        maps = deployed.network.class_maps(torch.from_numpy(mine[1])).mean((2, 3)) + head.bias
        worst = max(worst, float(np.abs(maps.numpy() - mine[0]).max()))
    print(f"{out.name}: {out.stat().st_size / 1e6:.2f} MB, cv2.dnn against torch {worst:.1e}")
    assert worst < tolerance, worst


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("checkpoint", type=Path)
    args.add_argument("out", type=Path)
    a = args.parse_args()
    export(load(a.checkpoint), a.out)


if __name__ == "__main__":
    main()
