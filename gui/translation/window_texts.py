"""The texts of the window, read from its sources."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from gui.actions import ACTIONS, MENUS
from gui.docks import LAYOUTS
from gui.language.ts_file import Message

COMMON = "Chainrule"
"""The context of `gui.actions.tr`."""

_QUALIFIED = ("translate", "marked")


def window_messages(folder: Path) -> list[Message]:
    """All texts that the sources in ``folder`` translate, each once, and those of the actions."""
    found = {Message(COMMON, text) for text in action_texts()}
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(_File(tree).messages())
    return sorted(found)


def action_texts() -> Iterator[str]:
    """What the tables of actions and layouts show."""
    yield from MENUS.values()
    yield from LAYOUTS
    for action in ACTIONS:
        yield from filter(None, (action.title, action.tip, action.part, action.needs))


class _File:
    """One file, and which context its own short function for translating stands for."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._short = {"tr": COMMON}
        for function in tree.body:
            if isinstance(function, ast.FunctionDef):
                self._learn(function)

    def messages(self) -> Iterator[Message]:
        yield from self._within(self._tree, "")

    def _learn(self, function: ast.FunctionDef) -> None:
        """Note a function that only translates its argument, and in which context."""
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and _name(call.func) == "translate":
                texts = [_literal(argument) for argument in call.args]
                if len(texts) == 2 and texts[0] is not None and texts[1] is None:
                    self._short[function.name] = texts[0]

    def _within(self, node: ast.AST, owner: str) -> Iterator[Message]:
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else owner
            if isinstance(child, ast.Call):
                yield from self._of_call(child, inner)
            yield from self._within(child, inner)

    def _of_call(self, call: ast.Call, owner: str) -> Iterator[Message]:
        texts = [_literal(argument) for argument in call.args]
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            context, texts = owner, texts[:1]
        elif isinstance(call.func, ast.Name) and call.func.id in self._short:
            context, texts = self._short[call.func.id], texts[:1]
        elif _name(call.func) in _QUALIFIED and len(texts) > 1 and texts[0] is not None:
            context, texts = texts[0], texts[1:2]
        else:
            return
        yield from (Message(context, text) for text in texts if text)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _literal(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None
