"""The texts of the engine that the window shows: what is declared, and what is told with values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from engine.api import (
    Augmentation,
    Catalogue,
    Category,
    DataCatalogue,
    Declared,
    TrainingSettings,
    builtin_catalogue,
    builtin_recipes,
    builtin_sources,
)
from gui.language.engine_words import CONTEXT
from gui.language.ts_file import Message

_NOT_SHOWN = ("api.py", "bench", "cli", "gallery")
"""Parts of the engine that say nothing in the window."""

_ONLY_REFUSALS = ("compile", "interchange")
"""Parts that write source code; of their texts only what they raise is shown."""

_NOT_TRANSLATED = ("keywords", "source", "licence", "kind", "formula")
"""What is given or set by these names is searched, cited or computed with, not read."""

_SUMMED_UP = (
    *("always", "backward", "causal", "cosine", "empty", "euclidean", "first", "fixed", "hard"),
    *("height", "last", "learned", "length", "mean", "nearest", "normal", "product", "shared"),
    *("squared", "sum", "typed", "uniform", "width", "channels", "steps", "features"),
)
"""Single words in the lines below nodes' names."""

_GLUED = (
    *_SUMMED_UP,
    "{first} and {last}",
    "{first} or {last}",
    "{value} or {mend}.",
    "{name}: {text}",
    "{low} … {high} {unit}",
    "{reach} (whole)",
    "{count} parts",
    "{factor}× larger",
    "{factor}× smaller",
    "{layers} in both directions",
    "{units} units × {features}",
    "typed {size}",
    "sum {size}",
    *(
        f"a {numbers} {{reach}}, at most {{most}} numbers"
        for numbers in ("list of numbers", "matrix of equally long rows")
    ),
    *("1 axis", "reach", "reaches"),
    "Shapes",
    "frame {title}",
    "note",
    *(f"{{count}} {word}" for word in ("node", "nodes", "frame", "frames", "note", "notes")),
)
"""What stands between texts that are put together, and what is counted there."""

_BELOW = ("arithmetic.py", "number_range.py", "relative_edit.py")
"""Widgets that say what is wrong with a number in the engine's manner."""

_NAMES = ("__all__", "_MODULE_ATTRIBUTES")

_PROSE = re.compile(r"[^\W\d_]{2,},? [^\W\d_{(]|[^\W\d_]{2,} [{(]|\} [^\W\d_]{2,}|^[A-Z][a-z]+$")
_CITATION = re.compile(r"\b(19|20)\d\d\b|torch\.|^CC BY|[<>]|\\|^ ?[a-zA-Z]+ = ")


def engine_messages(engine: Path, gui: Path) -> list[Message]:
    """All texts shown as the engine's, each once.

    Args:
        engine: the folder of its sources.
        gui: that of the window's: its names of steps to undo are told as the engine's are.
    """
    declared = set(declared_texts(builtin_catalogue(), builtin_sources()))
    told = {text for text in told_texts(engine) if _is_shown(text)} | set(_GLUED)
    told.update(step_titles(gui))
    for name in _BELOW:
        tree = ast.parse((gui / "widgets" / name).read_text(encoding="utf-8"))
        told.update(text for text in _texts_in(tree) if _is_shown(text))
    return sorted(Message(CONTEXT, text) for text in declared | told if _has_words(text))


def declared_texts(layers: Catalogue, sources: DataCatalogue) -> Iterator[str]:
    """Titles, families, settings and help of layers, data sources and training."""
    yield from (str(category).capitalize() for category in Category)
    for layer in layers:
        yield layer.title
        yield from _paragraphs(layer.help_text())
        yield from (port.doc for port in (*layer.inputs, *layer.outputs))
        yield from _settings(layer)
    for source in sources:
        yield source.title
        yield from _paragraphs(source.doc)
        yield from _settings(source)
        for field in source().fields():
            yield field.doc
    for recipe in builtin_recipes():
        yield recipe.title
        yield from _paragraphs(recipe.doc)
        yield from _settings(recipe)
    yield from _settings(TrainingSettings)
    yield from _settings(Augmentation)


def told_texts(folder: Path) -> Iterator[str]:
    """What the sources say, with ``{name}`` where a value comes in."""
    for path in sorted(folder.rglob("*.py")):
        part = path.relative_to(folder).parts[0]
        if part in _NOT_SHOWN:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if part in _ONLY_REFUSALS:
            for refusal in (node for node in ast.walk(tree) if isinstance(node, ast.Raise)):
                yield from _texts_in(refusal)
        else:
            yield from _texts_in(tree)


def step_titles(gui: Path) -> Iterator[str]:
    """What the window calls the steps that Undo takes back."""
    for path in sorted(gui.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.keyword(arg="title", value=ast.IfExp(body=body, orelse=orelse)):
                    yield from (*templates(body), *templates(orelse))
                case ast.keyword(arg="title", value=value):
                    yield from templates(value)


def _settings(declared: type[Declared]) -> Iterator[str]:
    for parameter in declared.parameters():
        yield from (parameter.label, parameter.doc, parameter.empty)
        yield parameter.unit
        yield from (label for _, label in parameter.choices)


def _paragraphs(text: str) -> Iterable[str]:
    """The paragraphs of a help page but those of shapes alone, each on one line."""
    return (
        " ".join(paragraph.split())
        for paragraph in text.split("\n\n")
        if not paragraph.startswith("Shapes:")
    )


def _has_words(text: str) -> bool:
    """Whether there is more than places for values."""
    return bool(re.sub(r"\{\w+\}|[\W\d_]", "", text)) or text in _GLUED


def _is_shown(text: str) -> bool:
    return _PROSE.search(text) is not None and _CITATION.search(text) is None


def _texts_in(tree: ast.AST) -> Iterator[str]:
    hidden = set(_hidden(tree))
    for node in ast.walk(tree):
        if node not in hidden and isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp):
            yield from (text.strip(" ,") for text in templates(node))


def _hidden(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, names of types in quotes, and the pieces of texts that stand whole elsewhere."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node.value
            case ast.BinOp(op=ast.Add(), left=left, right=right) if templates(node):
                yield from (side for side in (left, right) if templates(side))
            case ast.JoinedStr(values=values):
                yield from values
                yield from (part for v in values for part in ast.walk(v) if _is_format(part))
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                if name in (*_NAMES, *_NOT_TRANSLATED):
                    yield from ast.walk(value)
            case ast.keyword(arg=name, value=value) if name in _NOT_TRANSLATED:
                yield from ast.walk(value)
            case ast.Call(func=ast.Name(id="cast" | "getLogger"), args=arguments):
                yield from arguments[:1]
            case ast.FunctionDef(returns=ast.expr() as told):
                yield from ast.walk(told)
            case ast.arg(annotation=ast.expr() as told) | ast.AnnAssign(annotation=told):
                yield from ast.walk(told)


def _is_format(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr)


def templates(node: ast.AST) -> list[str]:
    """A text as it stands in the source, with ``{name}`` for each value.

    Where the source chooses between two words, as ``place`` and ``places``, each makes a text.
    """
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return _joined([_piece(value) for value in values])
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            before, after = templates(left), templates(right)
            return _joined([before or left, after or right]) if before or after else []
    return []


def _piece(value: ast.expr) -> list[str] | ast.expr:
    """The words a piece of a text may be, or what computes them."""
    match value:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.FormattedValue(
            value=ast.IfExp(
                body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other))
            )
        ):
            return [one, other]
        case ast.FormattedValue(value=inner):
            return inner
    return value


def _joined(pieces: Sequence[list[str] | ast.expr]) -> list[str]:
    taken: set[str] = set()
    choices = [
        piece if isinstance(piece, list) else ["{" + _placeholder(piece, taken) + "}"]
        for piece in pieces
    ]
    return ["".join(words) for words in product(*choices)]


def _placeholder(value: ast.expr, taken: set[str]) -> str:
    """A name that tells a translator what comes in; each once in a text."""
    named = [
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(value)
        if isinstance(node, ast.Attribute | ast.Name)
    ]
    name = (named[0] if named else "value").strip("_").lower() or "value"
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}{number}"
    taken.add(unique)
    return unique
