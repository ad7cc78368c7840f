"""Convolutions that torch lacks or that can not be traced."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


class UnevenConv1d(nn.Conv1d):
    """A convolution with one zero more at the end than at the beginning."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name
        before = int(self.padding[0])
        x = F.pad(input, (before, before + 1))
        return F.conv1d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


class UnevenConv2d(nn.Conv2d):
    """A convolution with one zero more at the right and below than at the left and above."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name
        before = int(self.padding[0])
        x = F.pad(input, (before, before + 1, before, before + 1))
        return F.conv2d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


class TransposedConv2d(nn.ConvTranspose2d):
    """torch's transposed convolution without the questions about the input that stop tracing."""

    # torch's second argument, a wished size, would become an input of the traced graph.
    def forward(self, input: Tensor) -> Tensor:  # type: ignore[override]  # noqa: A002
        assert isinstance(self.padding, tuple)
        return F.conv_transpose2d(
            input,
            self.weight,
            self.bias,
            self.stride,
            self.padding,
            self.output_padding,
            self.groups,
            self.dilation,
        )
