"""What is said of a project on its card: its name, a line of its lesson, and what it reached."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.api import projects_folder, stored_lesson, stored_name

_MARKS = re.compile(r"[*_`]|\[(?P<words>[^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")
_REACHED = ("accuracy (test)", "accuracy (train)", "parameters", "R²", "weights")


@dataclass(frozen=True)
class CardWords:
    """The words on a card.

    Attributes:
        reached: what was measured of it; empty if nothing was.
    """

    title: str
    line: str
    reached: str = ""

    def holds(self, wanted: str) -> bool:
        """Whether every word of a search is in it."""
        text = f"{self.title} {self.line} {self.reached}".casefold()
        return all(word in text for word in wanted.casefold().split())


def card_words(path: Path, results: Mapping[Path, str]) -> CardWords:
    """The words for a project's file, with what is in ``results`` about it."""
    return CardWords(stored_name(path), first_sentence(stored_lesson(path)), results.get(path, ""))


def first_sentence(lesson: str) -> str:
    """The first sentence of a lesson below its heading, without Markdown's marks."""
    paragraphs = (part.strip() for part in lesson.split("\n\n"))
    first = next((p for p in paragraphs if p and not p.startswith(("#", "|", "-", "!"))), "")
    plain = _MARKS.sub(lambda found: found["words"] or "", " ".join(first.split()))
    return _SENTENCE.split(plain, maxsplit=1)[0]


def measured_results() -> dict[Path, str]:
    """What the gallery's projects reached, by their files."""
    gallery = projects_folder()
    try:
        text = (gallery / "RESULTS.md").read_text(encoding="utf-8")
    except OSError:
        return {}
    found: dict[Path, str] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| \n").split(" | ")]
        if len(cells) < 6 or "," in cells[2] or cells[0] in ("id", "---"):
            continue
        found.setdefault(gallery / f"{cells[2]}.json", _main_result(cells[4]))
    return found


def _main_result(measured: str) -> str:
    """The part of what was measured that tells most, if there is one."""
    parts = [part.strip() for part in measured.split(";")]
    for wanted in _REACHED:
        for part in parts:
            if part.startswith(wanted):
                return part
    return ""
