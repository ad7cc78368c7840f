"""What people read is translated where it is shown, not written out there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.translation.update import ROOT

_SHOWN_BY = {
    *("setText", "setToolTip", "setWindowTitle", "setStatusTip", "setPlaceholderText", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setWhatsThis"),
    *("addAction", "addMenu", "setTabText", "setTabToolTip", "setHeaderLabels", "addRow"),
    *("set_text", "set_label", "set_words", "show_message", "tell", "say", "_say", "setPrefix"),
    *("QLabel", "QPushButton", "QAction", "QMenu", "QToolBar", "QGroupBox", "QCheckBox"),
    *("ActionButton", "EmptyHint", "StatNumber", "Pill", "Fact", "Quantity", "Measure"),
    *("setLabelText", "setButtonText"),
}
_TRANSLATES = {"tr", "_tr", "translate", "translated", "marked"}
_WORD = re.compile(r"[^\W\d_]{3,}")
_NOT_SHOWN = {"bench", "translation"}
_COMMANDS = {"screenshot.py", "command.py"}
"""Parts of the command line, which speaks English."""

_AS_THEY_ARE = {"info", "good", "warning", "problem", "secondary", "[*] — Chainrule"}
"""Kinds of messages, and the program's own name."""

_PROPERTIES = {"kind", "icon", "role", "name", "ink"}
_FILES = sorted(
    path
    for path in (ROOT / "gui").rglob("*.py")
    if path.relative_to(ROOT / "gui").parts[0] not in _NOT_SHOWN and path.name not in _COMMANDS
)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_words_are_shown_untranslated(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [f"line {text.lineno}: {text.value!r}" for text in _shown_texts(tree)]
    assert not found


def test_untranslated_words_would_be_found() -> None:
    tree = ast.parse('label.setText("Some words"); label.setText(self.tr("Others"))')
    assert [text.value for text in _shown_texts(tree)] == ["Some words"]
    tree = ast.parse('label.setText(f"{count} nodes"); ActionButton(theme, "Go", kind="quiet")')
    assert [text.value for text in _shown_texts(tree)] == [" nodes"]


def test_what_is_translated_is_written_out() -> None:
    """The texts are read from the sources, which a text put together would hide."""
    for path in _FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ("tr", "_tr", "translate"):
                for argument in node.args:
                    assert not isinstance(argument, ast.JoinedStr), f"{path}:{node.lineno}"


def test_nothing_is_translated_before_the_language_is_known() -> None:
    for path in _FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in _at_import(tree):
            assert _name(call.func) not in ("tr", "_tr", "translate", "translated"), (
                f"{path}:{call.lineno}"
            )


def _shown_texts(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _SHOWN_BY:
            given = [*node.args, *(k.value for k in node.keywords if k.arg not in _PROPERTIES)]
            icons = {"ActionButton": 2, "EmptyHint": 2}.get(_name(node.func), len(given))
            for argument in given[:icons]:
                yield from _words_in(argument)


def _words_in(node: ast.AST) -> Iterator[ast.Constant]:
    match node:
        case ast.Call(func=function) if _name(function) in _TRANSLATES:
            return
        case ast.Call(func=ast.Attribute(value=value), args=_):
            yield from _words_in(value)
            return
        case ast.Call() | ast.Compare() | ast.Subscript() | ast.FormattedValue():
            return
        case ast.Constant(value=str(text)) if (
            _WORD.search(text) and text not in _AS_THEY_ARE and "<" not in text
        ):
            yield node
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _words_in(child)


def _at_import(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls made while a module is imported."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call):
            yield node
        waiting.extend(ast.iter_child_nodes(node))


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
