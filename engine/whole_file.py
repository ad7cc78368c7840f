"""Writing and reading a file as a whole: it is replaced, or stays as it was."""

from __future__ import annotations

import os
from pathlib import Path

from safetensors import safe_open

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


def open_tensors(path: Path) -> safe_open:
    """Open a file of tensors that someone may replace meanwhile; all of it is of one file.

    For PyTorch, ``safe_open`` opens a path twice: for its header, and for what the tensors hold.
    Replaced in between, the header of one file would be read with the numbers of another.

    Raises:
        SafetensorError: if it is damaged.
        OSError: if it can not be read.
    """
    while True:
        before = _identity(path)
        opened = safe_open(path, framework="pt")
        if _identity(path) == before:
            return opened


def _identity(path: Path) -> tuple[int, int, int, int]:
    """What no two files have in common that stood at a path one after the other."""
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
