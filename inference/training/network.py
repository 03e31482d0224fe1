"""The networks: ResNet-10-D of four stages, global average pooling, a linear head.

After He et al., arXiv:1812.01187 (variant D: three 3 x 3 convolutions in the stem, pooled shortcuts). The input is always
[N, 1, 256, 256], 0...1; the first layer brings it to `size`. Nothing here is read wrongly by OpenCV 4.6's DNN.
"""
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


class Network(nn.Module):
    """Stride 16: `size` 128 gives an 8 x 8 map, 192 a 12 x 12 one.

    forward(x [N, 1, s, s]) -> logits [N, C], features [N, K, s/16, s/16], embedding [N, K] (pooled features).
    Training feeds pictures of `size` at once; `Deployed` adds the way from 256 to `size`.
    """

    def __init__(self, classes: int, size: int = 128, width: int = 32, dropout: float = 0.2):
        super().__init__()
        self.size, self.width, self.classes = size, width, classes
        w = [width, 2 * width, 4 * width, 8 * width]
        self.stem = nn.Sequential(conv_bn(1, width // 2, stride=2), conv_bn(width // 2, width // 2),
                                  conv_bn(width // 2, width))
        self.stages = nn.Sequential(Block(w[0], w[0], 2), Block(w[0], w[1], 2), Block(w[1], w[2], 2),
                                    Block(w[2], w[3], 1))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(w[3], classes)
        self.locate = nn.Conv2d(w[3], 1, 1)  # where the tumour is; used in training only
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")
        for block in self.stages:  # each block starts as its shortcut
            nn.init.zeros_(block.main[1][1].weight)
        nn.init.zeros_(self.locate.weight)
        nn.init.constant_(self.locate.bias, -3.0)

    def forward(self, x):
        features = self.stages(self.stem((x - 0.25) * 4.0))
        embedding = features.mean((2, 3))
        return self.head(self.dropout(embedding)), features, embedding

    def class_maps(self, features):
        """Class activation maps [N, C, h, w] without bias (Zhou et al., CVPR 2016)."""
        return torch.einsum("nkhw,ck->nchw", features, self.head.weight)


class Deployed(nn.Module):
    """What is exported: input [N, 1, 256, 256] 0...1."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, image):
        size = self.network.size
        if INPUT % size == 0:
            image = F.avg_pool2d(image, INPUT // size)
        else:
            image = F.interpolate(image, size=(size, size), mode="bilinear", align_corners=False)
        n = self.network
        features = n.stages(n.stem((image - 0.25) * 4.0))
        embedding = torch.flatten(F.adaptive_avg_pool2d(features, 1), 1)
        return n.head(embedding), features, embedding
