"""`main.py language`: the texts of the program brought into the files of a language."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import PySide6

from gui.language.languages import FOLDER, LANGUAGES, engine_file, window_file
from gui.language.ts_file import Message, read_messages, write_messages
from gui.translation.engine_texts import engine_messages
from gui.translation.window_texts import window_messages

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Update the files of languages; gives 1 where texts are still to be translated."""
    parser = argparse.ArgumentParser(prog="main.py language", description=__doc__)
    parser.add_argument(
        "code", nargs="*", help="of a language, as de; without one, all that are there"
    )
    codes = parser.parse_args(arguments).code or [code for code in LANGUAGES if code != "en"]
    is_whole = True
    for code in codes:
        FOLDER.mkdir(parents=True, exist_ok=True)
        left = [
            *_update(window_file(code), code, window_messages(ROOT / "gui")),
            *_update(engine_file(code), code, engine_messages(ROOT / "engine", ROOT / "gui")),
        ]
        compile_messages(window_file(code))
        for message in left:
            sys.stdout.write(f"{code}: {message.context}: {message.source}\n")
        sys.stdout.write(f"{code}: {len(left)} texts are to be translated.\n")
        is_whole = is_whole and not left
    return 0 if is_whole else 1


def merged(known: Iterable[Message], found: Iterable[Message]) -> list[Message]:
    """What was found, with the translations there are; new ones begin as the same words elsewhere.

    What is not said any more is left out.
    """
    known = list(known)
    exactly = {message.key: message.translation for message in known}
    anywhere = {m.source: m.translation for m in known if m.translation}
    return [
        Message(m.context, m.source, exactly.get(m.key) or anywhere.get(m.source, ""))
        for m in sorted(found)
    ]


def compile_messages(path: Path) -> None:
    """Write beside a ``.ts`` file the ``.qm`` file that Qt reads."""
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


def _update(path: Path, code: str, found: list[Message]) -> list[Message]:
    """Bring a file up to date; gives what has no translation yet."""
    messages = merged(read_messages(path) if path.is_file() else (), found)
    write_messages(path, code, messages)
    return [message for message in messages if not message.translation]
