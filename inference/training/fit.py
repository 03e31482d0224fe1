"""One training loop for all tasks: AdamW, warm-up and cosine, bf16, averaged weights, resumable.

glibc returns big blocks to the system after each step, which halves the speed; start trainings with
MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=17179869184 and OMP_NUM_THREADS=1.
"""
import copy
import math
import time
from pathlib import Path

import numpy as np
import torch


class Average:
    """Exponential moving average of weights; batch norm statistics are copied."""

    def __init__(self, network, decay=0.998):
        self.network = copy.deepcopy(network).eval()
        self.decay, self.steps = decay, 0

    @torch.no_grad()
    def update(self, network):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for mine, new in zip(self.network.state_dict().values(), network.state_dict().values()):
            if mine.dtype.is_floating_point:
                mine.lerp_(new, 1 - decay)
            else:
                mine.copy_(new)


def parameter_groups(network, decay):
    """Weights with decay, biases and norms without."""
    wide = [p for p in network.parameters() if p.ndim > 1]
    flat = [p for p in network.parameters() if p.ndim <= 1]
    return [{"params": wide, "weight_decay": decay}, {"params": flat, "weight_decay": 0.0}]


def fit(network, batch, loss, steps, out: Path, lr=2e-3, decay=0.05, warm_up=0.04, minutes=None, evaluate=None,
        every=200, seed=0):
    """Trains and returns the averaged network; checkpoints to `out` every `every` steps and goes on from there.

    batch(rng) -> tuple of tensors; loss(network, *batch, progress) -> scalar; evaluate(network) -> printable.
    `minutes` bounds the training: progress is the larger of steps done and time used.
    """
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    network.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(parameter_groups(network, decay), lr=lr)
    average, step, used = Average(network), 0, 0.0
    if out.exists():
        state = torch.load(out)
        if "optimiser" in state:
            network.load_state_dict(state["network"])
            optimiser.load_state_dict(state["optimiser"])
            average.network.load_state_dict(state["average"])
            step, used = state["step"], state["used"]
            average.steps = step
    started, shown = time.time(), []
    network.train()
    while True:
        clock = used + time.time() - started
        progress = max(step / steps, clock / (60 * minutes) if minutes else 0.0)
        if progress >= 1:
            break
        rate = min(1.0, (progress + 1e-4) / warm_up) * (0.5 + 0.5 * math.cos(math.pi * progress)) + 0.002
        for group in optimiser.param_groups:
            group["lr"] = lr * rate
        tensors = batch(np.random.default_rng([seed, step]))
        value = loss(network, *tensors, progress)
        optimiser.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        average.update(network)
        shown.append(float(value))
        step += 1
        if step % every == 0:
            text = evaluate(average.network) if evaluate and (step // every) % 4 == 0 else ""
            print(f"step {step}  {100 * progress:.0f} %  {clock / 60:.1f} min  loss {np.mean(shown):.3f}  {text}", flush=True)
            shown = []
            save(out, network, optimiser, average, step, used + time.time() - started)
    save(out, network, optimiser, average, step, used + time.time() - started)
    print(f"done: {step} steps, {(used + time.time() - started) / 60:.1f} min  {evaluate(average.network) if evaluate else ''}",
          flush=True)
    return average.network


def save(out, network, optimiser, average, step, used):
    out.parent.mkdir(parents=True, exist_ok=True)
    temporary = out.with_suffix(".tmp")
    torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(),
                "average": average.network.state_dict(), "step": step, "used": used, "size": network.size,
                "width": network.width, "classes": network.classes, "fine": network.fine,
                "planes": network.planes}, temporary)
    temporary.replace(out)


@torch.no_grad()
def outputs(network, pictures, batch=64):
    """Runs uint8 pictures [N, s, s] of the network's own size; returns numpy logits, features, embedding."""
    network.eval()
    parts = []
    for i in range(0, len(pictures), batch):
        x = torch.from_numpy(pictures[i:i + batch]).float().div(255)[:, None].to(memory_format=torch.channels_last)
        parts.append([t.numpy() for t in network(x)])
    return [np.concatenate(p) for p in zip(*parts)]
