"""The source of classes and functions that PyTorch lacks, with all they need, for one file.

A file of ours is read as a tree; from it are taken the definitions that are wanted and those whose
names they use, in whichever of our files these stand. What comes from elsewhere is imported.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import importlib.util
import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

_OURS = "engine."
_TORCH_LATER = "engine.catalogue.torch_later"
_PRAGMA = re.compile(r"  # (type: ignore|noqa).*$")

Place = tuple[str, str]
"""A file of ours, as a dotted name, and a name in it."""


@dataclass(frozen=True)
class SourceFile:
    """What stands in one of our files, by name.

    Attributes:
        lines: its text.
        definitions: classes, functions and constants.
        imports: statements that import from elsewhere.
        ours: where in another file of ours an imported name stands; a whole file has no name there.
    """

    lines: tuple[str, ...]
    definitions: dict[str, ast.stmt]
    imports: dict[str, str]
    ours: dict[str, Place]


@dataclass
class OwnSource:
    """Collects definitions; each name is used once in the file that they go into.

    Attributes:
        taken: names that are used already.
    """

    taken: set[str]
    _names: dict[Place, str] = field(default_factory=dict)
    _imports: dict[str, str] = field(default_factory=dict)

    def name_of(self, wanted: type | Any, name: str = "") -> str:
        """What a class or function of ours is called in the file; with it comes all it needs.

        ``name`` is what it shall be called, if not as it is.
        """
        return self._add((wanted.__module__, wanted.__qualname__), name)

    def imports(self) -> tuple[str, ...]:
        """The statements that import what the definitions need."""
        return tuple(sorted(set(self._imports.values())))

    def text(self) -> list[str]:
        """The definitions, those that are needed first in front."""
        lines: list[str] = []
        for place in self._in_order():
            own = self._text_of(place)
            is_short = len(own) == 1 and lines and lines[-1] and lines[-1][0] not in " )\n"
            lines += ([] if is_short else ["", ""]) + own
        return lines

    def _add(self, place: Place, wanted: str = "") -> str:
        if place in self._names:
            return self._names[place]
        file, name = place
        stem, number = wanted or name.rpartition(".")[2], 2
        free = stem
        while free in self.taken:
            free, number = f"{stem}_{number}", number + 1
        self.taken.add(free)
        self._names[place] = free
        for needed in _needs(place):
            if isinstance(needed, str):
                self._import(needed, source_file(file).imports[needed])
            else:
                self._add(needed)
        return free

    def _import(self, name: str, statement: str) -> None:
        self.taken.add(name)
        self._imports[name] = statement

    def _in_order(self) -> list[Place]:
        """What a definition needs while it is read (its bases, a constant's parts) comes before it.

        Otherwise they stand in the order of their files.
        """
        found: list[Place] = []

        def put(place: Place) -> None:
            if place in found:
                return
            for needed in _needs(place, only_at_once=True):
                if not isinstance(needed, str):
                    put(needed)
            found.append(place)

        by_file = sorted(self._names, key=lambda p: (p[0], _definition(p).lineno))
        for place in sorted(by_file, key=lambda p: not isinstance(_definition(p), ast.Assign)):
            put(place)
        return found

    def _text_of(self, place: Place) -> list[str]:
        file, definition = source_file(place[0]), _definition(place)
        first = definition.lineno
        edits: list[tuple[int, int, int, str]] = []  # line, from, to, new text
        for node, target in _references(definition, place[0]):
            if isinstance(target, str):
                continue
            name, end = self._names.get(target), node.end_col_offset
            if name is not None and ast.unparse(node) != name and end is not None:
                edits.append((node.lineno, node.col_offset, end, name))
        lines = {n: file.lines[n - 1] for n in range(first, (definition.end_lineno or first) + 1)}
        for number, begin, end, new in sorted(edits, reverse=True):
            line = lines[number].encode()
            lines[number] = (line[:begin] + new.encode() + line[end:]).decode()
        # Those that tell torch.fx something mean nothing in a file that stands alone.
        kept = [d for d in getattr(definition, "decorator_list", ()) if _is_kept(d)]
        text = [f"@{ast.unparse(d)}" for d in kept]
        text += [_PRAGMA.sub("", line) for _, line in sorted(lines.items())]
        margin = definition.col_offset  # a method becomes a function
        text = [line[margin:] if line[:margin].strip() == "" else line for line in text]
        return self._with_own_name(text, place)

    def _with_own_name(self, text: list[str], place: Place) -> list[str]:
        old, new = place[1].rpartition(".")[2], self._names[place]
        if old == new:
            return text
        pattern = re.compile(rf"^((?:def|class) |)\b{re.escape(old)}\b")
        return [pattern.sub(rf"\g<1>{new}", line) for line in text]


@cache
def source_file(name: str) -> SourceFile:
    """One of our files, read."""
    text = inspect.getsource(importlib.import_module(name))
    found = SourceFile(tuple(text.splitlines()), {}, {}, {})
    for statement in _statements(ast.parse(text).body):
        _sort_in(statement, found)
    return found


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """What stands in a file, also under conditions, as under ``if TYPE_CHECKING``."""
    for statement in body:
        if isinstance(statement, ast.If):
            yield from _statements((*statement.body, *statement.orelse))
        else:
            yield statement


def _sort_in(statement: ast.stmt, found: SourceFile) -> None:
    match statement:
        case ast.Import(names) | ast.ImportFrom(names=names):
            for alias in names:
                _sort_import(statement, alias, found)
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            found.definitions[name] = statement
            if isinstance(statement, ast.ClassDef):
                inner = [s for s in statement.body if isinstance(s, ast.FunctionDef)]
                found.definitions.update({f"{name}.{method.name}": method for method in inner})
        case ast.Assign(targets=[ast.Name(name)], value=value):
            match value:
                case ast.Call(func=ast.Name("later"), args=[ast.Constant(str(file))]):
                    found.ours[name] = (file, "")
                case _:
                    found.definitions[name] = statement
        case ast.AnnAssign(target=ast.Name(name)):
            found.definitions[name] = statement


def _sort_import(
    statement: ast.Import | ast.ImportFrom, alias: ast.alias, found: SourceFile
) -> None:
    name = alias.asname or alias.name.partition(".")[0]
    renamed = f" as {alias.asname}" if alias.asname else ""
    if isinstance(statement, ast.Import):
        found.imports[name] = f"import {alias.name}{renamed}"
    elif statement.module == _TORCH_LATER and alias.name == "torch":
        found.imports[name] = "import torch"
    elif statement.module == _TORCH_LATER and alias.name == "nn":
        found.imports[name] = "from torch import nn"
    elif (statement.module or "").startswith(_OURS):
        whole = f"{statement.module}.{alias.name}"
        is_file = importlib.util.find_spec(whole) if _is_package(str(statement.module)) else None
        found.ours[name] = (whole, "") if is_file else (str(statement.module), alias.name)
    elif statement.module != "__future__":
        found.imports[name] = f"from {statement.module} import {alias.name}{renamed}"


def _is_package(name: str) -> bool:
    return hasattr(importlib.import_module(name), "__path__")


def _definition(place: Place) -> ast.stmt:
    return source_file(place[0]).definitions[place[1]]


def _needs(place: Place, *, only_at_once: bool = False) -> list[Place | str]:
    """What a definition uses: names that are imported, and places of our own definitions.

    With ``only_at_once`` only what must be there when it is read, not when it is called.
    """
    definition = _definition(place)
    found: dict[Place | str, None] = {}
    for node, target in _references(definition, place[0]):
        if not only_at_once or not _is_later(definition, node):
            found[target] = None
    found.pop(place, None)
    return list(found)


def _references(definition: ast.stmt, file: str) -> Iterator[tuple[ast.expr, Place | str]]:
    """The names in a definition that stand for something of the file, or for another file's."""
    known = source_file(file)
    skipped: set[int] = set()
    for decorator in getattr(definition, "decorator_list", ()):
        if not _is_kept(decorator):
            skipped |= {id(node) for node in ast.walk(decorator)}
    for node in ast.walk(definition):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            whole = known.ours.get(node.value.id)
            if whole is not None and not whole[1]:
                skipped.add(id(node.value))
                yield node, (whole[0], node.attr)
                continue
        if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load):
            continue
        name = node.id
        if name in _locals_around(definition, node):
            continue
        if name in known.imports:
            yield node, name
        elif name in known.ours:
            yield node, known.ours[name]
        elif name in known.definitions:
            yield node, (file, name)
        elif not hasattr(builtins, name):
            continue


def _locals_around(definition: ast.stmt, node: ast.Name) -> set[str]:
    """Names that functions around ``node`` use for something of their own."""
    found: set[str] = set()
    for function in ast.walk(definition):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            inside = set(map(id, ast.walk(function)))
            if id(node) in inside:
                found |= {arg.arg for arg in ast.walk(function) if isinstance(arg, ast.arg)}
                found |= {
                    name.id
                    for name in ast.walk(function)
                    if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
                }
    return found


def _is_later(definition: ast.stmt, node: ast.expr) -> bool:
    """Whether a name counts only when something is called, or is only said of a type."""
    if isinstance(definition, ast.FunctionDef):
        return not any(node is inner for d in definition.decorator_list for inner in ast.walk(d))
    if not isinstance(definition, ast.ClassDef):
        return False
    at_once: list[ast.AST] = [*definition.bases, *definition.decorator_list]
    at_once += [s.value for s in definition.body if isinstance(s, ast.Assign)]
    return not any(node is inner for part in at_once for inner in ast.walk(part))


def _is_kept(decorator: ast.expr) -> bool:
    return ast.unparse(decorator) not in ("fx.wrap", "staticmethod")
