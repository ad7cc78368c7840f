"""What the user says about a model: where it is, and what it is given."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import nn
from torch.export import ExportedProgram

from engine.data.source import DataSource
from engine.errors import ImportRefused
from engine.interchange.reading.exported_file import read_exported
from engine.tensor_spec import TensorSpec

Source = nn.Module | ExportedProgram
"""What can be imported."""


@dataclass(frozen=True)
class Wishes:
    """What the user says about a model beyond itself.

    Attributes:
        inputs: what one example is, for each argument of the model's forward.
        classes: how many classes it tells apart; None: not said.
        data: the data set to learn from; None: one that fits, if there is one.
        flat: draw no blocks but those that share weights.
        keeps_unknown: put a node that remembers what it was in the place of what can not be
            expressed.
    """

    inputs: tuple[TensorSpec, ...] = ()
    classes: int | None = None
    data: DataSource | None = None
    flat: bool = False
    keeps_unknown: bool = False


def loaded(target: str) -> Source:
    """The model that the user points at: ``module:callable``, ``file.py:callable`` or a file.

    Raises:
        ImportRefused: if there is none, with the reason.
    """
    if ":" not in target or target.endswith(".pt2"):
        return read_exported(Path(target))
    place, _, name = target.rpartition(":")
    with _found_from(place):
        found = _attribute(_module(place), name, target)
        if isinstance(found, nn.Module):
            return found
        try:
            made = found()
        except Exception as fault:  # the user's code may raise anything
            raise ImportRefused(
                f"{target} can not be called without arguments: {type(fault).__name__}: {fault}. "
                "Point at a function that takes none and gives the model."
            ) from fault
    if not isinstance(made, nn.Module):
        raise ImportRefused(f"{target} gives a {type(made).__name__}, and no torch.nn.Module.")
    return made


@contextmanager
def _found_from(place: str) -> Iterator[None]:
    """As Python finds modules when it is started here."""
    folder = str(Path(place).resolve().parent if place.endswith(".py") else Path.cwd())
    before = list(sys.path)
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path[:] = before


def _module(place: str) -> Any:
    try:
        if not place.endswith(".py"):
            return importlib.import_module(place)
        if not Path(place).is_file():
            raise ImportRefused(f"There is no file {place}.")
        name = re.sub(r"\W", "_", Path(place).stem)
        specification = importlib.util.spec_from_file_location(name, place)
        assert specification is not None
        assert specification.loader is not None
        module = importlib.util.module_from_spec(specification)
        sys.modules[name] = module
        specification.loader.exec_module(module)
    except ImportRefused:
        raise
    except Exception as fault:  # the user's code may raise anything
        raise ImportRefused(
            f"{place} can not be imported: {type(fault).__name__}: {fault}."
        ) from fault
    return module


def _attribute(module: Any, name: str, target: str) -> Any:
    found = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None:
        known = sorted(
            n for n, v in vars(module).items() if isinstance(v, type) and issubclass(v, nn.Module)
        )
        listed = f" It has: {', '.join(known)}." if known else ""
        raise ImportRefused(f"{target}: there is nothing called {name!r} in it.{listed}")
    if not callable(found) and not isinstance(found, nn.Module):
        raise ImportRefused(f"{target} is a {type(found).__name__}, neither module nor callable.")
    return found


def spec_from_text(text: str) -> TensorSpec:
    """What one example is, as the command line says it.

    ``3x224x224`` is a picture, ``64`` a vector, ``steps:20x8`` a sequence of vectors, and
    ``tokens:50/1000`` are 50 tokens of 1000 that there are.

    Raises:
        ImportRefused: if it says something else.
    """
    found = re.fullmatch(r"(?:(tokens|steps):)?(\d+(?:[x×*,]\d+)*)(?:/(\d+))?", text.strip())
    if found is None:
        raise ImportRefused(
            f"--input expects sizes as 3x224x224, steps:20x8 or tokens:50/1000, received {text!r}"
        )
    kind, sizes, classes = found.groups()
    shape = tuple(int(size) for size in re.split(r"[x×*,]", sizes))
    if 0 in shape or classes == "0":
        raise ImportRefused(f"--input: a size of 0 holds nothing ({text})")
    if kind == "tokens" and classes is None:
        raise ImportRefused(f"--input {text}: say how many tokens there are, as {text}/1000")
    if classes is not None:
        axes = ("T",) if len(shape) == 1 else ()
        return TensorSpec(shape, "int64", axes, int(classes))
    return TensorSpec(shape, axes=("T", "F") if kind == "steps" and len(shape) == 2 else ())
