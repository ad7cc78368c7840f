"""A picture of a network as a file: how it shall be, and its making."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.api import (
    FileRefused,
    Project,
    png_with_project,
    project_to_text,
    svg_with_project,
    text_of_part,
    write_bytes,
)
from gui.canvas.stills.files import image_of, is_drawable, pdf_of, pixels_of, png_of, svg_of
from gui.canvas.stills.still import Drawn, Still
from gui.canvas.stills.takes import Taken
from gui.theme.theme import Theme

FORMATS = ("png", "svg", "pdf")
SCALES = (1, 2, 3, 4)


@dataclass(frozen=True)
class PictureSettings:
    """How a picture shall be.

    Attributes:
        kind: one of `FORMATS`.
        taken: what it shows.
        look: ``dark`` or ``light``.
        is_clear: without a ground, so that what it is put on shines through.
        scale: of a PNG, how many times larger than on the canvas.
        has_live: with what the nodes give, as the canvas shows it while learning.
        carries_project: it opens as the network; a PDF has the project attached.
        has_outlines: of an SVG, letters as lines: alike everywhere, but no text any more.
    """

    kind: str = "png"
    taken: Taken = Taken.OPEN
    look: str = "light"
    is_clear: bool = False
    scale: int = 2
    has_live: bool = True
    carries_project: bool = True
    has_outlines: bool = False


def picture(drawn: Drawn, project: Project, settings: PictureSettings) -> bytes:
    """The content of the file.

    Raises:
        FileRefused: if it would be too large.
    """
    theme = Theme(settings.look)
    try:
        with Still(drawn, theme) as still:
            return _content(still, drawn, project, settings)
    finally:
        theme.deleteLater()


def write_picture(drawn: Drawn, project: Project, settings: PictureSettings, path: Path) -> None:
    """Draw a picture into a file.

    Raises:
        FileRefused: if it would be too large, or the disk does not take it.
    """
    write_bytes(picture(drawn, project, settings), path)


def _content(still: Still, drawn: Drawn, project: Project, settings: PictureSettings) -> bytes:
    carried = _carried(drawn, project, settings)
    is_clear = settings.is_clear
    if settings.kind == "svg":
        outlines = settings.has_outlines
        svg = svg_of(still, project.name, is_clear=is_clear, has_outlines=outlines)
        return (svg_with_project(svg, carried) if carried else svg).encode()
    if settings.kind == "pdf":
        attached = (f"{_stem(project.name)}.json", carried) if carried else None
        return pdf_of(still, project.name, is_clear=is_clear, attached=attached)
    pixels = pixels_of(still.size, settings.scale)
    if not is_drawable(pixels):
        words = QCoreApplication.translate(
            "Exporting",
            "A picture of {width} × {height} pixels is too large. Take a smaller size, or SVG or "
            "PDF, which have no pixels.",
        )
        raise FileRefused(words.format(width=pixels.width(), height=pixels.height()))
    png = png_of(image_of(still, settings.scale, is_clear=is_clear))
    return png_with_project(png, carried) if carried else png


def _carried(drawn: Drawn, project: Project, settings: PictureSettings) -> str:
    """The project that goes along: of a selection what is seen, else all of it."""
    if not settings.carries_project:
        return ""
    if settings.taken is Taken.SELECTED:
        return text_of_part(project, drawn.graph)
    return project_to_text(project)


def _stem(name: str) -> str:
    letters = "".join(letter if letter.isalnum() else "_" for letter in name.lower())
    return letters.strip("_") or "project"
