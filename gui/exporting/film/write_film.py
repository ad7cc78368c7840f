"""Write a film of frames that come through standard input; a program of its own.

``python -m gui.exporting.film.write_film KIND RATE WIDTH HEIGHT COUNT FILE``, then COUNT or fewer
frames of WIDTH × HEIGHT × 4 bytes: blue, green, red, nothing. It takes the place of the file at the
very end, so that there is never half a film. Beside the window, since choosing colours and
compressing would hold that up. Each line it tells is the share that is written, 0 … 1.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from gui.exporting.film.film_file import FilmFile, fail


def main(arguments: list[str]) -> int:
    """Write the film; gives the exit status."""
    kind, *numbers, name = arguments
    rate, width, height, count = map(int, numbers)
    film = FilmFile(kind, rate, width, height, count, Path(name))
    beside = film.path.with_name(f".{film.path.name}.part")
    try:
        # Only here: whoever writes GIF needs no PyAV, and the other way round.
        writer = importlib.import_module(f"gui.exporting.film.{kind}_film")
        writer.write(frames_from(sys.stdin.buffer, width * height * 4), replace(film, path=beside))
        beside.replace(film.path)
    except OSError as fault:
        fail(f"{film.path} can not be written: {fault.strerror or fault}.")
    except ImportError as fault:
        fail(f"{fault.name} is missing; run python3 bootstrap.py film.")
    finally:
        beside.unlink(missing_ok=True)
    return 0


def frames_from(source: IO[bytes], size: int) -> Iterator[bytes]:
    """The frames that come, whole ones only."""
    while len(frame := source.read(size)) == size:
        yield frame


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
