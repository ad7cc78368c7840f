"""Writing a file as a whole: it is replaced, or stays as it was."""

from __future__ import annotations

import os
from pathlib import Path

from engine.errors import FileRefused


def write_text(text: str, path: Path) -> None:
    """Write a text beside, and then in the place of ``path``.

    Raises:
        FileRefused: if the disk does not take it.
    """
    write_bytes(text.encode("utf-8"), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write what is no text beside, and then in the place of ``path``.

    Raises:
        FileRefused: if the disk does not take it.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as fault:
        beside.unlink(missing_ok=True)
        raise FileRefused(f"{path} can not be written: {fault.strerror}.") from fault
