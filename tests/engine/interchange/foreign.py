"""Networks as people write them in PyTorch, for the tests of import."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


class LeNet(nn.Module):
    """Functions and modules mixed, as in PyTorch's own tutorial."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, image: Tensor) -> Tensor:
        x = F.max_pool2d(F.relu(self.conv1(image)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), (2, 2))
        x = x.view(x.size(0), -1)
        x = F.dropout(F.relu(self.fc1(x)), 0.3, self.training)
        out: Tensor = self.fc3(torch.tanh(self.fc2(x)))
        return out


class BasicBlock(nn.Module):
    """Two convolutions and a shortcut."""

    def __init__(self, channels: int, filters: int, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(filters, filters, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)
        self.downsample: nn.Module | None = None
        if stride != 1 or channels != filters:
            self.downsample = nn.Sequential(
                nn.Conv2d(channels, filters, 1, stride, bias=False), nn.BatchNorm2d(filters)
            )

    def forward(self, x: Tensor) -> Tensor:
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        found: Tensor = self.relu(out)
        return found


class ResNet(nn.Module):
    """As torchvision builds it, small."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = nn.Sequential(*(BasicBlock(8, 8) for _ in range(3)))
        self.layer2 = nn.Sequential(BasicBlock(8, 16, 2), BasicBlock(16, 16), BasicBlock(16, 16))
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(16, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer2(self.layer1(x))
        out: Tensor = self.fc(torch.flatten(self.avgpool(x), 1))
        return out


def vgg() -> nn.Sequential:
    """One long sequence, with the groups of layers that repeat inside."""

    def group(channels: int, filters: int) -> nn.Sequential:
        conv = nn.Conv2d(channels, filters, 3, padding=1)
        return nn.Sequential(conv, nn.BatchNorm2d(filters), nn.ReLU())

    return nn.Sequential(
        group(3, 8),
        group(8, 8),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 12, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(12 * 16, 20),
        nn.ReLU(),
        nn.Dropout(),
        nn.Linear(20, 7),
    )


class BasicConv(nn.Module):
    def __init__(self, channels: int, filters: int, **settings: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, filters, bias=False, **settings)  # type: ignore[arg-type]  # whole numbers all
        self.bn = nn.BatchNorm2d(filters, eps=0.001)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.bn(self.conv(x)), inplace=True)


class Inception(nn.Module):
    """Four ways side by side, joined."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.branch1 = BasicConv(channels, 4, kernel_size=1)
        self.branch2 = nn.Sequential(
            BasicConv(channels, 3, kernel_size=1), BasicConv(3, 6, kernel_size=3, padding=1)
        )
        self.branch3 = nn.Sequential(
            nn.MaxPool2d(3, 1, 1, ceil_mode=True), BasicConv(channels, 5, kernel_size=1)
        )

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x)], 1)


class GoogLeNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.inception3a = Inception(3)
        self.inception3b = Inception(15)
        self.fc = nn.Linear(15, 5)

    def forward(self, x: Tensor) -> Tensor:
        x = self.inception3b(self.inception3a(x))
        out: Tensor = self.fc(x.mean([2, 3]))
        return out


class LstmClassifier(nn.Module):
    def __init__(self, *, last: bool = True) -> None:
        super().__init__()
        self.last = last
        self.embedding = nn.Embedding(30, 6)
        self.lstm = nn.LSTM(6, 8, batch_first=True)
        self.fc = nn.Linear(8, 4)

    def forward(self, tokens: Tensor) -> Tensor:
        x = self.embedding(tokens)
        h0 = torch.zeros(1, x.size(0), 8)
        out, (h, _) = self.lstm(x, (h0, torch.zeros_like(h0)))
        found: Tensor = self.fc(h[-1] if self.last else out[:, -1])
        return found


class TimeFirst(nn.Module):
    """A recurrent layer whose first axis is time."""

    def __init__(self) -> None:
        super().__init__()
        self.rnn = nn.GRU(5, 6, 2, bidirectional=True)
        self.fc = nn.Linear(12, 3)

    def forward(self, x: Tensor) -> Tensor:
        out, _ = self.rnn(x.transpose(0, 1))
        found: Tensor = self.fc(out.mean(0))
        return found


class Places(nn.Module):
    """Sines and cosines, in a buffer."""

    pe: Tensor

    def __init__(self, width: int, longest: int = 20) -> None:
        super().__init__()
        position = torch.arange(longest).unsqueeze(1)
        frequency = torch.exp(torch.arange(0, width, 2) * (-math.log(10_000.0) / width))
        pe = torch.zeros(1, longest, width)
        pe[0, :, 0::2] = torch.sin(position * frequency)
        pe[0, :, 1::2] = torch.cos(position * frequency)
        self.register_buffer("pe", pe)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.pe[:, : x.size(1)]


class SelfAttention(nn.Module):
    """Attention of several heads, written out as in nanoGPT."""

    mask: Tensor

    def __init__(self, width: int, heads: int, longest: int = 16) -> None:
        super().__init__()
        self.c_attn = nn.Linear(width, 3 * width)
        self.c_proj = nn.Linear(width, width)
        self.heads, self.width = heads, width
        tril = torch.tril(torch.ones(longest, longest)).view(1, 1, longest, longest)
        self.register_buffer("mask", tril)

    def forward(self, x: Tensor) -> Tensor:
        b, t, c = x.size()
        q, k, v = self.c_attn(x).split(self.width, dim=2)
        k = k.view(b, t, self.heads, c // self.heads).transpose(1, 2)
        q = q.view(b, t, self.heads, c // self.heads).transpose(1, 2)
        v = v.view(b, t, self.heads, c // self.heads).transpose(1, 2)
        att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        att = att.masked_fill(self.mask[:, :, :t, :t] == 0, float("-inf"))
        y = F.softmax(att, dim=-1) @ v
        out: Tensor = self.c_proj(y.transpose(1, 2).contiguous().view(b, t, c))
        return out


class Block(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.ln_1 = nn.LayerNorm(width)
        self.attn = SelfAttention(width, heads)
        self.ln_2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attn(self.ln_1(x))
        out: Tensor = x + self.mlp(self.ln_2(x))
        return out


class Gpt(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.wte = nn.Embedding(20, 8)
        self.wpe = Places(8)
        self.blocks = nn.ModuleList(Block(8, 2) for _ in range(3))
        self.ln_f = nn.LayerNorm(8)
        self.head = nn.Linear(8, 20, bias=False)

    def forward(self, tokens: Tensor) -> Tensor:
        x = self.wpe(self.wte(tokens))
        for block in self.blocks:
            x = block(x)
        out: Tensor = self.head(self.ln_f(x))
        return out


class Encoder(nn.Module):
    """PyTorch's own transformer, with a learned token in front and learned places."""

    def __init__(self) -> None:
        super().__init__()
        self.project = nn.Linear(5, 8)
        self.cls = nn.Parameter(torch.randn(1, 1, 8))
        self.places = nn.Parameter(torch.randn(1, 7, 8))
        layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.head = nn.Linear(8, 3)

    def forward(self, x: Tensor) -> Tensor:
        x = self.project(x)
        x = torch.cat([self.cls.expand(x.shape[0], -1, -1), x], dim=1) + self.places
        out: Tensor = self.head(self.encoder(x)[:, 0])
        return out


class DoubleConv(nn.Module):
    def __init__(self, channels: int, filters: int) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(channels, filters, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(filters, filters, 3, padding=1),
            nn.ReLU(),
        )

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.net(x)
        return out


class UNet(nn.Module):
    """Down and up again, with shortcuts across."""

    def __init__(self) -> None:
        super().__init__()
        self.down1, self.down2 = DoubleConv(1, 4), DoubleConv(4, 8)
        self.bottom = DoubleConv(8, 16)
        self.up2, self.up1 = nn.ConvTranspose2d(16, 8, 2, 2), nn.ConvTranspose2d(8, 4, 2, 2)
        self.left2, self.left1 = DoubleConv(16, 8), DoubleConv(8, 4)
        self.out = nn.Conv2d(4, 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        one = self.down1(x)
        two = self.down2(F.max_pool2d(one, 2))
        x = self.bottom(F.max_pool2d(two, 2))
        x = self.left2(torch.cat((two, self.up2(x)), dim=1))
        x = self.left1(torch.cat((one, self.up1(x)), dim=1))
        out: Tensor = self.out(x)
        return out


class Siamese(nn.Module):
    """One module, used for both pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 36, 5)
        )
        self.score = nn.Linear(5, 1)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        out: Tensor = self.score(torch.abs(self.encoder(left) - self.encoder(right)))
        return out


class Arithmetic(nn.Module):
    """All kinds of plain arithmetic."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.tensor([0.5, 2.0, -1.0]))
        self.weight = nn.Parameter(torch.randn(4, 3))
        self.bias = nn.Parameter(torch.randn(4))

    def forward(self, x: Tensor) -> Tensor:
        x = 1 - 2 * x / 3 + x**2
        x = x * self.gain + torch.tensor([1.0, 0.0, 2.0])
        x = F.linear(x, self.weight, self.bias)
        a, b = x.chunk(2, dim=1)
        x = torch.stack([a, -b], dim=1)  # (N, 2, 2)
        x = x.permute(0, 2, 1).reshape(len(x), 4)
        x = torch.cat([x[:, 1:], x[:, :1], 1 / (1 + torch.exp(-x))], -1)
        return torch.log_softmax(x, -1)


class Loops(nn.Module):
    """A bare recurrence in Python: one cell for every step."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = nn.Linear(5, 3)

    def forward(self, x: Tensor) -> Tensor:
        h = x.new_zeros(x.size(0), 3)
        for t in range(x.size(1)):
            h = torch.tanh(self.cell(torch.cat([x[:, t], h], 1)))
        return h
