"""Stands for a tensor while a model is traced, and knows its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Never

import torch
from torch import Tensor, fx

from engine.errors import ImportRefused
from engine.interchange.reading.places import place_here


class Answering(fx.Tracer):
    """A tracer that knows which tensors do not depend on the examples."""

    def answer(self, proxy: Proxy, what: str) -> Tensor:
        """The numbers of a proxy, if they do not depend on the examples.

        Args:
            proxy: that the model asks.
            what: the model does with it, in words.

        Raises:
            ImportRefused: if they do.
        """
        raise NotImplementedError


class Proxy(fx.Proxy):
    """Stands for a tensor that it knows."""

    def __init__(self, node: fx.Node, tracer: Answering, value: Tensor) -> None:
        super().__init__(node, tracer)
        self.tracer: Answering = tracer
        self.value = value

    @property
    def shape(self) -> torch.Size:
        return self.value.shape

    @property
    def dtype(self) -> torch.dtype:
        return self.value.dtype

    @property
    def device(self) -> torch.device:
        return self.value.device

    @property
    def ndim(self) -> int:
        return self.value.ndim

    @property
    def requires_grad(self) -> bool:
        return self.value.requires_grad

    @property
    def is_cuda(self) -> bool:
        return self.value.is_cuda

    @property
    def is_nested(self) -> bool:
        return False

    @property
    def data(self) -> Proxy:
        return self

    @property
    def T(self) -> Any:  # noqa: N802  # PyTorch's name
        return self.permute(*range(self.ndim - 1, -1, -1))

    @property
    def mT(self) -> Any:  # noqa: N802  # PyTorch's name
        return self.transpose(-2, -1)

    def size(self, dim: int | None = None) -> Any:
        return self.value.size() if dim is None else self.value.size(dim)

    def dim(self) -> int:
        return self.value.dim()

    def numel(self) -> int:
        return self.value.numel()

    def is_floating_point(self) -> bool:
        return self.value.is_floating_point()

    def __len__(self) -> int:
        return len(self.value)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.unbind(0))

    def __bool__(self) -> bool:
        return bool(self.tracer.answer(self, "decides by the value of a tensor (if, while, and)"))

    def __int__(self) -> int:
        return int(self.tracer.answer(self, "makes a whole number of a tensor"))

    def __float__(self) -> float:
        return float(self.tracer.answer(self, "makes a number of a tensor"))

    def __index__(self) -> int:
        return int(self.tracer.answer(self, "counts by the value of a tensor"))

    def item(self) -> Any:
        return self.tracer.answer(self, "asks for the value of a tensor (item)").item()

    def tolist(self) -> Any:
        return self.tracer.answer(self, "asks for the values of a tensor (tolist)").tolist()

    def __setitem__(self, where: object, what: object) -> Never:
        raise ImportRefused(
            f"The model writes into a part of a tensor at {place_here()}, which a drawing can not "
            "express. Use torch.cat or torch.where instead, or import a torch.export file."
        )
