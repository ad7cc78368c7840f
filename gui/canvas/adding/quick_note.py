"""What quick-add offers beside layers: a note on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidgetItem

from gui.canvas.adding.quick_add_row import plain_row

NOTE = "#note"
"""Stands for a note where a layer type's id is expected; no layer type is called so."""


def note_row() -> QListWidgetItem:
    """The row of quick-add that offers a note."""
    translate = QCoreApplication.translate
    help_line = translate("QuickAdd", "Write in Markdown and leave it on the canvas.")
    return plain_row(NOTE, translate("QuickAdd", "Note"), "text", help_line, "note")


def note_words() -> tuple[str, ...]:
    """What is typed to find it."""
    told = QCoreApplication.translate("QuickAdd", "note comment sticky markdown text")
    return tuple(told.lower().split())


def is_note(typed: str) -> bool:
    """Whether one of its words was typed whole."""
    return typed.lower().strip() in note_words()


def may_be_note(typed: str) -> bool:
    """Whether one of its words begins with what was typed."""
    return any(word.startswith(typed.lower().strip()) for word in note_words())
