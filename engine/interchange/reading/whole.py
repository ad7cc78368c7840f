"""Modules taken as one whole: those of PyTorch that we know, and those that bear a mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import nn

from engine.errors import ChainruleError
from engine.interchange.marks import BLOCK, mark_of
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.modules import MODULES
from engine.interchange.reading.traced import Value


def is_whole(module: nn.Module) -> bool:
    """Whether a module is taken as one whole, and not looked into."""
    mark = mark_of(module)
    return type(module) in MODULES or (mark is not None and mark[0] != BLOCK)


def drawn_module(call: Call, module: nn.Module, args: Any, kwargs: Mapping[str, Any]) -> Any:
    """Draw the call of a module.

    Raises:
        CanNotExpress: if no node of the palette does what it does.
    """
    mark = mark_of(module)
    if mark is None:
        return MODULES[type(module)](call, module, *args, **kwargs)
    return _marked(call, module, *mark, args)


def _marked(call: Call, module: nn.Module, id_: str, settings: dict[str, Any], args: Any) -> Any:
    """A module that says which layer it is."""
    try:
        kind = call.catalogue[id_]
        layer = kind(**{k: _frozen(v) for k, v in settings.items()})
    except ChainruleError as fault:
        raise call.refuse(f"it says that it is {id_!r}, but {fault}") from fault
    weights = dict(module.state_dict(keep_vars=True))
    spots: list[Spot | None] = []
    if not layer.takes_batch_size:
        spots = [call.spot(x) for x in args if isinstance(x, Value)]
    return call.node(layer, *spots, weights=weights)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value
