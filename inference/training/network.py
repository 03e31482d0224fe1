"""The networks: ResNet-10-D of four stages, global average pooling, a linear head.

After He et al., arXiv:1812.01187 (variant D: three 3 x 3 convolutions in the stem, pooled shortcuts). The input is
[N, 1, 256, 256], 0...1, which the first layer brings to `size`, or, for several planes, [N, planes, size, size]. Nothing
here is read wrongly by OpenCV 4.6's DNN.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

INPUT = 256


def conv_bn(inputs: int, outputs: int, kernel: int = 3, stride: int = 1, active: bool = True) -> nn.Sequential:
    layers = [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs)]
    return nn.Sequential(*layers, nn.ReLU(inplace=True)) if active else nn.Sequential(*layers)


class Block(nn.Module):
    """Residual block; the shortcut is pooled, then projected."""

    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.main = nn.Sequential(conv_bn(inputs, outputs, stride=stride), conv_bn(outputs, outputs, active=False))
        shortcut = [nn.AvgPool2d(2)] if stride == 2 else []
        if stride == 2 or inputs != outputs:
            shortcut.append(conv_bn(inputs, outputs, 1, active=False))
        self.shortcut = nn.Sequential(*shortcut)

    def forward(self, x):
        return F.relu(self.main(x) + self.shortcut(x))


def flipped(x):
    """Left and right exchanged: a product with the exchange matrix, since OpenCV 4.6 reads no slice with a negative step."""
    exchange = np.ascontiguousarray(np.eye(int(x.shape[-1]), dtype=np.float32)[::-1])
    return torch.matmul(x, torch.from_numpy(exchange).to(x.dtype))


class Mirror(nn.Module):
    """Compares each place with the same place of the picture's other half, as a reader does; starts as the identity."""

    def __init__(self, channels: int):
        super().__init__()
        self.difference = conv_bn(channels, channels // 2, 1)
        self.change = conv_bn(channels // 2, channels, 1, active=False)

    def forward(self, x):
        return F.relu(x + self.change(self.difference(x - flipped(x))))


class Network(nn.Module):
    """Stride 16: `size` 128 gives an 8 x 8 map, 192 a 12 x 12 one.

    `fine`: the map has stride 8, the second stage's features being added to the last ones, so that it points better at
    what is small; and halves of the picture are compared (Mirror). Both start as if they were not there.
    forward(x [N, 1, s, s]) -> logits [N, C], features [N, K, s/16, s/16] (s/8 if fine), embedding [N, K] (pooled features).
    Training feeds pictures of `size` at once; `Deployed` adds the way from 256 to `size`.
    """

    def __init__(self, classes: int, size: int = 128, width: int = 32, dropout: float = 0.2, fine: bool = False,
                 planes: int = 1):
        super().__init__()
        self.size, self.width, self.classes, self.fine, self.planes = size, width, classes, fine, planes
        first = 2 if planes == 1 else 1  # small pictures of a spot keep their detail longer: stride 8
        w = [width, 2 * width, 4 * width, 8 * width]
        self.stem = nn.Sequential(conv_bn(planes, width // 2, stride=2), conv_bn(width // 2, width // 2),
                                  conv_bn(width // 2, width))
        self.stages = nn.Sequential(Block(w[0], w[0], first), Block(w[0], w[1], 2), Block(w[1], w[2], 2),
                                    Block(w[2], w[3], 1))
        self.mirror = Mirror(w[2]) if fine else None
        self.detail = conv_bn(w[1], w[3], 1, active=False) if fine else None
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(w[3], classes)
        self.locate = nn.Conv2d(w[3], 1, 1)  # where the tumour is; used in training only
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")
        for last in [block.main[1] for block in self.stages] + ([self.mirror.change, self.detail] if fine else []):
            nn.init.zeros_(last[1].weight)  # each block starts as its shortcut
        nn.init.zeros_(self.locate.weight)
        nn.init.constant_(self.locate.bias, -3.0)

    def describe(self, x):
        """Features before pooling, of a picture [N, 1, s, s] 0...1."""
        x = self.stem((x - 0.25) * 4.0)
        if not self.fine:
            return self.stages(x)
        early = self.stages[1](self.stages[0](x))
        late = self.stages[3](self.mirror(self.stages[2](early)))
        return F.relu(F.interpolate(late, scale_factor=2, mode="nearest") + self.detail(early))

    def forward(self, x):
        features = self.describe(x)
        embedding = features.mean((2, 3))
        return self.head(self.dropout(embedding)), features, embedding

    def class_maps(self, features):
        """Class activation maps [N, C, h, w] without bias (Zhou et al., CVPR 2016)."""
        return torch.einsum("nkhw,ck->nchw", features, self.head.weight)


class Deployed(nn.Module):
    """What is exported: input [N, 1, 256, 256] 0...1, or [N, planes, size, size]."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, image):
        size = self.network.size
        if self.network.planes > 1:
            pass  # given at the network's own size
        elif INPUT % size == 0:
            image = F.avg_pool2d(image, INPUT // size)
        else:
            image = F.interpolate(image, size=(size, size), mode="bilinear", align_corners=False)
        features = self.network.describe(image)
        embedding = torch.flatten(F.adaptive_avg_pool2d(features, 1), 1)
        return self.network.head(embedding), features, embedding


class Ensemble(nn.Module):
    """Networks of the same classes and size that answer as one: features side by side, logits their mean.

    It is itself linear over its pooled features, so that the activation map stays exact.
    """

    def __init__(self, networks):
        super().__init__()
        self.networks = nn.ModuleList(networks)
        first = networks[0]
        self.size, self.planes, self.classes = first.size, first.planes, first.classes
        self.head = nn.Linear(sum(n.head.in_features for n in networks), first.classes)
        with torch.no_grad():
            self.head.weight.copy_(torch.cat([n.head.weight for n in networks], 1) / len(networks))
            self.head.bias.copy_(torch.stack([n.head.bias for n in networks]).mean(0))

    def describe(self, x):
        return torch.cat([n.describe(x) for n in self.networks], 1)

    class_maps = Network.class_maps


class BothWays(nn.Module):
    """A network that looks at a picture and at its mirror image and says the mean of both, features included."""

    def __init__(self, network: Network):
        super().__init__()
        self.network, self.head = network, network.head
        self.size, self.planes, self.classes = network.size, network.planes, network.classes

    def describe(self, x):
        return (self.network.describe(x) + flipped(self.network.describe(flipped(x)))) * 0.5

    class_maps = Network.class_maps
