"""Classes of exported files, before and after it is known in what their objects differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from engine.graph.names import RESERVED
from engine.interchange.writing.layout import (
    Assign,
    Call,
    Expression,
    Items,
    MadeBlock,
    MadeCopies,
    Plain,
    Statement,
    Value,
    docstring,
    flat,
    head,
    replaced,
    values_in,
    with_values,
    written,
)

_LONGEST_COPY = 70


@dataclass(frozen=True)
class Method:
    """A function of a class."""

    name: str
    arguments: tuple[str, ...]
    body: tuple[Statement, ...]
    result: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """What a class holds and does.

    Attributes:
        mark: the class's ``layer``; empty for none.
        made: the lines of ``__init__``.
        methods: its functions.
    """

    words: tuple[str, ...]
    mark: tuple[Statement, ...]
    made: tuple[Statement, ...]
    methods: tuple[Method, ...]


@dataclass
class Kind:
    """Bodies that are one class, as they differ only in values."""

    name: str
    shape: Body
    values: list[tuple[Value, ...]] = field(default_factory=list)
    _names: tuple[int, dict[int, str]] | None = None

    def parameters(self) -> dict[int, str]:
        """By the number of the value: what the class calls it, where it differs."""
        if self._names is not None and self._names[0] == len(self.values):
            return self._names[1]
        columns = list(zip(*self.values, strict=True))
        names: dict[tuple[Any, ...], str] = {}
        found: dict[int, str] = {}
        used = {t.target.partition(".")[2] for t in self.shape.made if isinstance(t, Assign)}
        for number, column in enumerate(columns):
            key = tuple((type(value.value), value.value) for value in column)
            if len(set(key)) == 1:
                continue
            if key not in names:
                stem = column[0].hint or "value"
                name, count = stem, 2
                while name in used or name in RESERVED:
                    name, count = f"{stem}_{count}", count + 1
                used.add(name)
                names[key] = name
            found[number] = names[key]
        self._names = (len(self.values), found)
        return found

    def lines(self, kinds: Mapping[str, Kind]) -> list[str]:
        """The class, written out; ``kinds`` are all classes by name."""
        names, values = self.parameters(), self.values[0]
        of_init = len(values_in((self.shape.mark, self.shape.made)))
        filled: list[Expression] = []
        kept: dict[str, None] = {}
        for number, value in enumerate(values):
            name = names.get(number)
            filled.append(value if name is None else Plain(name))
            if name is not None and number >= of_init:
                filled[-1] = Plain(f"self.{name}")
                kept[name] = None
        body = resolved(with_values(self.shape, filled), kinds)
        types = {name: _type_of(values[number].value) for number, name in names.items()}
        arguments = ["self", *(f"{name}: {kind}" for name, kind in types.items())]
        lines = [f"class {self.name}(nn.Module):", *docstring(body.words, 1), ""]
        if body.mark:
            lines += [*written(body.mark, 1), ""]
        lines += [*head("__init__", arguments, "None", 1), f"{' ' * 8}super().__init__()"]
        lines += written((*(Assign(f"self.{name}", Plain(name)) for name in kept), *body.made), 2)
        for method in body.methods:
            lines += ["", *head(method.name, ("self", *method.arguments), method.result, 1)]
            lines += docstring(method.words, 2) if method.words else []
            lines += written(method.body, 2)
        return lines


def resolved(part: Any, kinds: Mapping[str, Kind]) -> Any:
    """Code in which blocks are made with what their classes ask for."""
    part = replaced(part, MadeCopies, lambda copies: _copies(copies, kinds))
    return replaced(part, MadeBlock, lambda made: _made(made, kinds))


def _made(block: MadeBlock, kinds: Mapping[str, Kind]) -> Call:
    told = {name: block.values[n] for n, name in kinds[block.kind].parameters().items()}
    return Call(Plain(block.kind), tuple(told.items()))


def _copies(repeated: MadeCopies, kinds: Mapping[str, Kind]) -> Call:
    made = [resolved(copy, kinds) for copy in repeated.copies]
    items: list[Expression] = []
    for _, alike in groupby(made, flat):
        run = list(alike)
        text = flat(run[0])
        if len(run) < 2 or len(text) > _LONGEST_COPY:
            items += run
            continue
        copies = f"{text} for _ in range({len(run)})"
        if len(run) == len(made):
            return Call(Plain("nn.ModuleList"), (("", Plain(copies)),))
        items.append(Plain(f"*({copies})"))
    return Call(Plain("nn.ModuleList"), (("", Items(tuple(items), "[]")),))


def _type_of(value: Any) -> str:
    if isinstance(value, tuple):
        return f"tuple[{type(value[0]).__name__}, ...]" if value else "tuple[int, ...]"
    return "object" if value is None else type(value).__name__
