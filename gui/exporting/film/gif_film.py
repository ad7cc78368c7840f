"""Writing GIF, with Pillow."""

from __future__ import annotations

import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from PIL import Image

from gui.exporting.film.film_file import FilmFile, fail, tell

_COLOURS = 255
_SAMPLED, _SHRUNK = 24, 3
_COARSE, _WEIGHT = 0xFC, 0.4


def write(frames: Iterator[bytes], film: FilmFile) -> None:
    """Write frames with one palette for all, so that what stands still does not flicker.

    The palette follows from some of the frames, which therefore wait on the disk meanwhile.
    """
    every = max(1, film.count // _SAMPLED)
    sampled: list[Image.Image] = []
    lengths: list[int] = []
    with tempfile.TemporaryFile() as waiting:
        for number, content in enumerate(frames):
            if number % every == 0:
                sampled.append(_shrunk(_image(content, film)))
            packed = zlib.compress(content, 1)
            lengths.append(len(packed))
            waiting.write(packed)
            tell(0.5 * (number + 1) / max(film.count, 1))
        if not lengths:
            fail("No frame came, so there is no film.")
        palette = _palette_of(sampled)
        waiting.seek(0)

        def drawn() -> Iterator[Image.Image]:
            for number, length in enumerate(lengths):
                image = _image(zlib.decompress(waiting.read(length)), film)
                yield image.quantize(palette=palette, dither=Image.Dither.NONE)
                tell(0.5 + 0.5 * (number + 1) / len(lengths))

        following = drawn()
        next(following).save(
            film.path,
            format="GIF",
            save_all=True,
            append_images=following,
            duration=1000 // film.rate,
            loop=0,
            disposal=1,
        )


def _image(content: bytes, film: FilmFile) -> Image.Image:
    return Image.frombuffer("RGB", (film.width, film.height), content, "raw", "BGRX", 0, 1)


def _shrunk(image: Image.Image) -> Image.Image:
    """Some of the pixels, each as it was."""
    size = max(image.width // _SHRUNK, 1), max(image.height // _SHRUNK, 1)
    return image.resize(size, Image.Resampling.NEAREST)


def _palette_of(images: Sequence[Image.Image]) -> Image.Image:
    """The colours that describe all of these best, as the palette of an image.

    Each colour counts by less than what it covers: otherwise the ground would take most of the
    palette, and a few red letters would lose their red.
    """
    covered: Counter[tuple[int, ...]] = Counter()
    for image in images:
        coarse = image.point(lambda level: level & _COARSE)
        for count, colour in coarse.getcolors(image.width * image.height) or ():
            assert isinstance(colour, tuple)
            covered[colour] += count
    counted = b"".join(
        bytes(colour) * ceil(count**_WEIGHT / len(images) ** _WEIGHT)
        for colour, count in covered.items()
    )
    sheet = Image.frombytes("RGB", (len(counted) // 3, 1), counted)
    return sheet.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
