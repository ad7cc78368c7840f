"""What the engine says, in the user's language.

The engine speaks English, in files and on the command line too; the window translates what it
shows. Texts with values in them, as ``kernel: expected 1 … 31 px, received 0``, are found by their
template, ``{name}: expected {expectation}, received {value}``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar, TypeVar

from gui.language.template import Template, templates_in

CONTEXT = "Engine"

_JOINTS = ("\n\n", "\n", ". ", "; ", ": ", ", ", " · ")
"""Where a text may be glued from several, the strongest first."""

_SENTENCES = 4
"""So many of them stand between sentences."""

_REMEMBERED = 8192
_DEEPEST = 4
_TRIED = 4
"""So many templates are tried for the whole of a text; for what comes into it, the first."""

_PROSE = re.compile(r"[^\W\d_]{3,} [^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_CODE = re.compile(r"[a-z]+(_[a-z]+)*")
_K = TypeVar("_K", int, str)


class Lexicon:
    """Texts of the engine in one language."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        self._exact = {text: words for text, words in messages.items() if "{" not in text}
        self._templates = templates_in(messages)
        self._known: dict[str, str] = {}
        self._tried: dict[tuple[str, int], str | None] = {}

    def translated(self, text: str) -> str:
        """``text`` in this language; as it is where nothing is known of it."""
        found = self._known.get(text)
        if found is None:
            self._tried.clear()
            found = self._found(text, _DEEPEST) or text
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text] = found
        return found

    def _found(self, text: str, depth: int) -> str | None:
        if text in self._exact:
            return self._exact[text]
        bare = text.strip(" ,")
        if bare != text and bare:
            found = self._found(bare, depth)
            return None if found is None else text.replace(bare, found, 1)
        if depth == 0 or not bare:
            return None
        if (text, depth) not in self._tried:
            self._tried[text, depth] = (
                self._in_sentences(text, depth - 1)
                or self._filled(text, depth - 1)
                or self._in_parts(text, depth - 1)
                or self._bracketed(text, depth - 1)
            )
        return self._tried[text, depth]

    def _value(self, value: str, depth: int) -> str | None:
        """What came into a template; a choice or setting, as ``last_step``, by its label."""
        found = self._found(value, depth)
        if found is None and _CODE.fullmatch(value):
            return self._exact.get(value.replace("_", " ").capitalize())
        return found

    def _bracketed(self, text: str, depth: int) -> str | None:
        """A text with a remark in brackets at its end."""
        before, opening, remark = text.partition(" (")
        if not opening or not remark.endswith(")"):
            return None
        told = self._found(before, depth)
        said = self._found(f"({remark}", depth) or self._found(remark[:-1], depth)
        if told is None or said is None:
            return None
        return f"{told} {said}" if said.startswith("(") else f"{told} ({said})"

    def _filled(self, text: str, depth: int) -> str | None:
        """The translation of the template that ``text`` was made from, with its values.

        Of several that fit, the one whose values are all known, else the most telling one.
        """
        best: str | None = None
        tried = 0
        for template in self._templates:
            values = template.values_in(text)
            if values is None:
                continue
            words = self._words_for(template, values, depth)
            if template.is_vague and _leaves_words(values, words):
                continue
            told = template.filled({n: w or values[n] for n, w in words.items()})
            if all(w is not None or not _WORD.search(values[n]) for n, w in words.items()):
                return told
            best, tried = best or told, tried + 1
            if tried == _TRIED or depth < _DEEPEST - 1:
                break
        return best

    def _words_for(
        self, template: Template, values: Mapping[str, str], depth: int
    ) -> dict[str, str | None]:
        """The values in this language; what people named stays as it is."""
        return {
            name: value
            if template.is_name(name) and " " not in value
            else self._value(value, depth)
            for name, value in values.items()
        }

    def _in_parts(self, text: str, depth: int) -> str | None:
        """The pieces a text is glued from, if all that are words are known."""
        for joint in _JOINTS:
            parts = text.split(joint)
            if len(parts) == 1:
                continue
            found = [self._found(part, depth) or self._ended(part, joint, depth) for part in parts]
            if any(found) and not _leaves_words(dict(enumerate(parts)), dict(enumerate(found))):
                return joint.join(w or part for part, w in zip(parts, found, strict=True))
        return None

    def _in_sentences(self, text: str, depth: int) -> str | None:
        """Several sentences of which each is known."""
        for joint in _JOINTS[:_SENTENCES]:
            parts = text.split(joint)
            if len(parts) > 1:
                found = [self._found(p, depth) or self._ended(p, joint, depth) for p in parts]
                known = [words for words in found if words is not None]
                if len(known) == len(parts):
                    return joint.join(known)
        return None

    def _ended(self, part: str, joint: str, depth: int) -> str | None:
        """A sentence whose full stop was taken for a joint."""
        found = self._found(f"{part}.", depth) if joint == ". " else None
        return None if found is None else found.removesuffix(".")


def _leaves_words(parts: Mapping[_K, str], found: Mapping[_K, str | None]) -> bool:
    """Whether words would stay as they are among others that are translated."""
    return any(found[key] is None and _PROSE.search(part) for key, part in parts.items())


class _Spoken:
    """What is spoken now: like Qt's own translators, one for the whole process."""

    lexicon: ClassVar[Lexicon | None] = None


def translated(text: str) -> str:
    """A text of the engine in the user's language."""
    lexicon = _Spoken.lexicon
    return text if lexicon is None or not text else lexicon.translated(text)


def translated_page(text: str) -> str:
    """A help page in the user's language, paragraph by paragraph."""
    if _Spoken.lexicon is None:
        return text
    return "\n\n".join(map(_paragraph, text.split("\n\n")))


def _paragraph(text: str) -> str:
    """A paragraph on one line; what is not known as a whole, as lists of shapes, line by line."""
    flat = " ".join(text.split())
    found = translated(flat)
    return found if found != flat else "\n".join(map(translated, text.split("\n")))


def speak_by(lexicon: Lexicon | None) -> None:
    """Let the engine's texts be shown by a lexicon from now on; None: as they are, in English."""
    _Spoken.lexicon = lexicon
