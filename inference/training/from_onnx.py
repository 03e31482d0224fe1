"""A shipped ONNX file -> a checkpoint to go on training from: python3 -m inference.training.from_onnx MODEL.onnx OUT.pt.

The export folds each batch norm into its convolution. Here they are parted again: the filters get the norm they would be
drawn with, and the statistics are those that `pictures` give, so that the network answers as before and can learn again.
"""
import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from . import data
from .network import INPUT, Deployed, Network
from .preprocessing import METHODS, preprocess


def folded(model: onnx.ModelProto):
    """[(weight, bias)] of the convolutions in the network's order, the head's weight and bias, and the side trained at."""
    values = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    convolutions = {n.output[0]: (values[n.input[1]], values[n.input[2]]) for n in model.graph.node if n.op_type == "Conv"}
    head = next(n for n in model.graph.node if n.op_type == "Gemm")
    constants = [numpy_helper.to_array(n.attribute[0].t) for n in model.graph.node if n.op_type == "Constant"]
    size = next((int(c[0]) for c in constants if c.shape == (2,)), INPUT // 2)  # the target of the first resize, or a pool of 2
    return list(convolutions.values()), values[head.input[1]], values[head.input[2]], size


def pairs_of(network: Network) -> list[nn.Sequential]:
    """Each convolution with its batch norm, in the order in which a picture passes them."""
    def pairs(module):
        return [m for m in module.modules() if isinstance(m, nn.Sequential) and len(m) > 1 and isinstance(m[1], nn.BatchNorm2d)]
    if not network.fine:
        return pairs(network)
    return pairs(network.stem) + pairs(network.stages[:3]) + pairs(network.mirror) + pairs(network.stages[3]) + [network.detail]


@torch.no_grad()
def restore(model: onnx.ModelProto, pictures: np.ndarray) -> Network:
    """The network of `model`; pictures uint8 [N, 256, 256] give the batch norms their statistics.

    Of a network that looks at the mirror image too (BothWays) it is the one network that looks twice.
    """
    convolutions, head_weight, head_bias, size = folded(model)
    width = convolutions[2][0].shape[0]
    plain = len(pairs_of(Network(len(head_bias), size, width)))
    fine = len(convolutions) % plain != 0
    network = Network(len(head_bias), size, width, fine=fine).eval()
    pairs = pairs_of(network)
    assert len(convolutions) in (len(pairs), 2 * len(pairs)), (len(pairs), len(convolutions))
    for pair, (weight, bias) in zip(pairs, convolutions):
        norm = np.sqrt((weight ** 2).sum((1, 2, 3)))
        usual = np.sqrt(2.0 * weight.shape[1] / weight.shape[0])
        factor = usual / np.maximum(norm, 1e-6 * max(1.0, norm.max()))
        pair[0].weight.copy_(torch.from_numpy(weight * factor[:, None, None, None]))
        pair[1].running_mean.zero_()
        pair[1].running_var.fill_(1 - pair[1].eps)
        pair[1].weight.copy_(torch.from_numpy(1 / factor))
        pair[1].bias.copy_(torch.from_numpy(bias))
    network.head.weight.copy_(torch.from_numpy(head_weight))
    network.head.bias.copy_(torch.from_numpy(head_bias))
    set_statistics(network, pairs, pictures)
    return network


def set_statistics(network, pairs, pictures):
    """Gives each batch norm the mean and variance of what it receives, its answer unchanged."""
    sums = {}

    def watch(pair, inputs, output):
        axes = (0, 2, 3)
        n, s, q = sums.get(pair, (0, 0.0, 0.0))
        sums[pair] = (n + output.shape[0] * output.shape[2] * output.shape[3], s + output.double().sum(axes),
                      q + (output.double() ** 2).sum(axes))
    hooks = [pair[0].register_forward_hook(lambda m, i, o, p=pair: watch(p, i, o)) for pair in pairs]
    deployed = Deployed(network).eval()
    for i in range(0, len(pictures), 64):
        deployed(torch.from_numpy(pictures[i:i + 64]).float().div(255)[:, None])
    for hook in hooks:
        hook.remove()
    for pair in pairs:
        n, s, q = sums[pair]
        mean, norm = (s / n).float(), pair[1]
        var = ((q / n) - (s / n) ** 2).clamp(min=0).float()
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        norm.bias += scale * mean
        norm.weight.copy_(scale * torch.sqrt(var + norm.eps))
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(var)


def sample(task: str, count: int = 512) -> np.ndarray:
    """Training pictures of the task, chosen at random, uint8 [N, 256, 256]."""
    rng = np.random.default_rng(0)
    if task in ("brain", "lung"):
        table, pictures = (data.brain() if task == "brain" else data.lung())[:2]
        train = [i for i, r in enumerate(table) if r["split"] == "train"]
        return pictures[rng.choice(train, count)]
    images = [data.whole(r) for t in ("brain", "lung") for r in rng.choice([r for r in data.rows(t) if r["split"] == "train"], count // 2)]
    return np.stack([preprocess(*i, METHODS["whole"]) for i in images])


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("model", type=Path)
    args.add_argument("out", type=Path)
    args.add_argument("--task", choices=["brain", "lung", "router"], help="whose pictures to use (default: the file's name)")
    a = args.parse_args()
    torch.set_num_threads(1)
    network = restore(onnx.load(str(a.model)), sample(a.task or a.model.stem))
    state = network.state_dict()
    torch.save({"network": state, "average": state, "size": network.size, "width": network.width, "classes": network.classes,
                "fine": network.fine}, a.out)


if __name__ == "__main__":
    main()
