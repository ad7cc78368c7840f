"""Remembers what modules were made with, so that the calls that made them can be written down."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from torch import nn

from engine.catalogue import modules as own
from engine.catalogue.torch_later import tracing


@dataclass(frozen=True)
class Making:
    """A module and what it was made with."""

    module: nn.Module
    arguments: tuple[Any, ...]
    keywords: dict[str, Any]

    def told(self) -> dict[str, tuple[Any, bool, bool]]:
        """By name: the value, whether it must be given, whether that must be by its name.

        What is left at its default is left out.
        """
        if not self.arguments and not self.keywords:
            return {}
        signature = _signature(type(self.module))
        bound = signature.bind(None, *self.arguments, **self.keywords)
        found: dict[str, tuple[Any, bool, bool]] = {}
        for name, value in list(bound.arguments.items())[1:]:
            parameter = signature.parameters[name]
            if parameter.kind is parameter.VAR_KEYWORD:
                found |= {key: (item, False, True) for key, item in value.items()}
            elif not _is_alike(value, parameter.default):
                needed = parameter.default is parameter.empty
                found[name] = (value, needed, parameter.kind is parameter.KEYWORD_ONLY)
        return found


class Makings:
    """What the modules made while recording were made with."""

    def __init__(self) -> None:
        self._made: dict[int, Making] = {}

    def of(self, module: nn.Module) -> Making | None:
        """What a module was made with, if it was made while recording or is made of nothing."""
        if type(module).__init__ is nn.Module.__init__:
            return Making(module, (), {})
        return self._made.get(id(module))

    def note(self, module: nn.Module, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> None:
        """Remember a call; of nested ones the outermost counts."""
        # The module is kept too, so that its id stays its own.
        self._made.setdefault(id(module), Making(module, arguments, keywords))


@contextmanager
def recorded() -> Iterator[Makings]:
    """While this lasts, note what modules of torch and of the catalogue are made with."""
    makings = Makings()
    with tracing():  # other threads build modules too
        before = {kind: vars(kind)["__init__"] for kind in _kinds()}
        try:
            for kind, made in before.items():
                kind.__init__ = _noting(made, makings)  # type: ignore[method-assign]
            yield makings
        finally:
            for kind, made in before.items():
                kind.__init__ = made  # type: ignore[method-assign]


def _noting(make: Callable[..., None], makings: Makings) -> Callable[..., None]:
    @functools.wraps(make)
    def noted(self: nn.Module, *arguments: Any, **keywords: Any) -> None:
        makings.note(self, arguments, keywords)
        make(self, *arguments, **keywords)

    return noted


@functools.cache
def _kinds() -> tuple[type[nn.Module], ...]:
    """The classes of modules that have an ``__init__`` of their own."""
    files = [f"{own.__name__}.{found.name}" for found in pkgutil.iter_modules(own.__path__)]
    homes = [nn, *(importlib.import_module(name) for name in files)]
    found = [kind for home in homes for kind in vars(home).values() if inspect.isclass(kind)]
    modules = [kind for kind in found if issubclass(kind, nn.Module)]
    # Their bases too, some of which are no names of torch.nn, as that of all pools.
    bases = dict.fromkeys(b for kind in modules for b in kind.__mro__ if issubclass(b, nn.Module))
    return tuple(kind for kind in bases if kind is not nn.Module and "__init__" in vars(kind))


def _signature(kind: type[nn.Module]) -> inspect.Signature:
    told = inspect.signature(kind.__init__)
    if any(p.kind is p.VAR_POSITIONAL for p in told.parameters.values()):
        # torch's recurrent cells tell what they take in their overloads alone.
        overloads = typing.get_overloads(kind.__init__)
        if overloads:
            return inspect.signature(overloads[0])
    return told


def _is_alike(value: Any, default: Any) -> bool:
    if isinstance(value, bool) != isinstance(default, bool):
        return False
    return type(value) in (int, float, bool, str, tuple, type(None)) and bool(value == default)
