"""The files of every language hold all that the program says, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from gui.language.languages import ENGLISH, LANGUAGES, engine_file, window_file
from gui.language.template import places_in
from gui.language.ts_file import Message, read_messages
from gui.translation.engine_texts import engine_messages
from gui.translation.update import ROOT
from gui.translation.window_texts import window_messages

CODES = [code for code in LANGUAGES if code != ENGLISH]
_GRAMMAR = {"does", "verb", "units"}
"""Places for words as *is* and *are*, which another language may do without."""

_TAG = re.compile(r"</?\w+>")
_RUN = "python3 main.py language"


def _of_window(code: str) -> list[Message]:
    return read_messages(window_file(code))


def _of_engine(code: str) -> list[Message]:
    return read_messages(engine_file(code))


@pytest.mark.parametrize("code", CODES)
def test_all_texts_of_the_window_are_translated(code: str) -> None:
    known = {message.key for message in _of_window(code) if message.translation}
    missing = [m for m in window_messages(ROOT / "gui") if m.key not in known]
    assert not missing, f"run {_RUN} and translate these"


@pytest.mark.parametrize("code", CODES)
def test_all_texts_of_the_engine_are_translated(code: str) -> None:
    known = {message.key for message in _of_engine(code) if message.translation}
    missing = [m for m in engine_messages(ROOT / "engine", ROOT / "gui") if m.key not in known]
    assert not missing, f"run {_RUN} and translate these"


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_translated_that_nobody_says_any_more(code: str) -> None:
    window = {message.key for message in window_messages(ROOT / "gui")}
    engine = {message.key for message in engine_messages(ROOT / "engine", ROOT / "gui")}
    assert {message.key for message in _of_window(code)} <= window, f"run {_RUN}"
    assert {message.key for message in _of_engine(code)} <= engine, f"run {_RUN}"


@pytest.mark.parametrize("code", CODES)
def test_what_qt_reads_is_what_translators_wrote(qapp: QApplication, code: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(window_file(code).with_suffix(".qm")))
    differing = [
        message.source
        for message in _of_window(code)
        if compiled.translate(message.context, message.source) != message.translation
    ]
    assert not differing, f"run {_RUN}"


@pytest.mark.parametrize("code", CODES)
def test_values_and_marks_come_through(code: str) -> None:
    for message in (*_of_window(code), *_of_engine(code)):
        here, there = set(places_in(message.source)), set(places_in(message.translation))
        assert there <= here, message
        assert here - there <= _GRAMMAR, message
        assert _numbered(message.source) == _numbered(message.translation), message
        assert _TAG.findall(message.source) == _TAG.findall(message.translation), message
        assert _ends(message.source) == _ends(message.translation), message


@pytest.mark.parametrize("code", CODES)
def test_entries_of_a_menu_keep_a_letter_for_alt(code: str) -> None:
    for message in _of_window(code):
        if "&" in message.source and "<" not in message.source:
            assert message.translation.count("&") == 1, message


@pytest.mark.parametrize("code", CODES)
def test_sentences_end_as_they_did(code: str) -> None:
    for message in (*_of_window(code), *_of_engine(code)):
        mark = message.source.rstrip()[-1:]
        if mark in "?…:" or (mark == "." and " " in message.source):
            ends = message.translation.rstrip()[-1:]
            assert ends == mark or message.source.endswith("etc."), message


def test_the_sources_hold_texts_at_all() -> None:
    assert len(window_messages(ROOT / "gui")) > 500
    assert len(engine_messages(ROOT / "engine", ROOT / "gui")) > 1000
    assert Path(ROOT / "resources" / "translations" / "glossary_de.md").is_file()


def _numbered(text: str) -> list[str]:
    return sorted(re.findall(r"\{\d[^}]*\}", text))


def _ends(text: str) -> tuple[bool, bool]:
    return text.startswith(" "), text.endswith(" ")
