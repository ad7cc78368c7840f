"""Translations as Qt Linguist keeps them: a ``.ts`` file, a message a text."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True, order=True)
class Message:
    """A text that is shown, and what it is in another language.

    Attributes:
        context: where it is said; the same words may be translated otherwise elsewhere.
        source: the English text.
        translation: empty while there is none.
    """

    context: str
    source: str
    translation: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What the message is found by."""
        return self.context, self.source


def read_messages(path: Path) -> list[Message]:
    """The messages of a file, in its order; an unfinished translation counts as none.

    Raises:
        OSError, ElementTree.ParseError: if there is no such file, or it is no XML.
    """
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            told = message.find("translation")
            words = "" if told is None or told.get("type") else told.text or ""
            found.append(Message(name, message.findtext("source") or "", words))
    return found


def write_messages(path: Path, language: str, messages: Iterable[Message]) -> None:
    """Write a file that reads well in a comparison: sorted, and without line numbers."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for message in sorted(messages):
        if message.context != context:
            if context is not None:
                lines.append("</context>")
            context = message.context
            lines += ["<context>", f"    <name>{_written(context)}</name>"]
        state = "" if message.translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{_written(message.source)}</source>",
            f"        <translation{state}>{_written(message.translation)}</translation>",
            "    </message>",
        ]
    lines += ["</context>"] if context is not None else []
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def _written(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
