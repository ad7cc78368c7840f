"""What was done to a picture of the user's own before it went in, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import Prepared
from gui.widgets.number_text import short_number


def preparation_words(made: Prepared) -> str:
    """How it became an example, whole sentences in their order."""
    height, width = made.array.shape[1:]
    said = []
    if made.is_cropped:
        said.append(_tr("Cut to the proportions of the data's pictures."))
    if made.extent and made.centred_by == "mass":
        words = _tr(
            "Scaled to {extent} px and centred by its weight on {width} × {height} px, "
            "as the data's pictures are."
        )
    elif made.extent and made.centred_by == "box":
        words = _tr(
            "Scaled to {extent} px and centred on {width} × {height} px, as the data's "
            "pictures are."
        )
    elif made.extent:
        words = _tr("Scaled to {extent} px on {width} × {height} px, as the data's pictures are.")
    else:
        words = _tr("Scaled from {old_width} × {old_height} to {width} × {height} px.")
    said.append(
        words.format(
            extent=short_number(made.extent),
            width=width,
            height=height,
            old_width=made.size[1],
            old_height=made.size[0],
        )
    )
    if made.colours == "grey":
        said.append(_tr("Colours made grey."))
    elif made.colours == "colour":
        said.append(_tr("Grey put into every colour channel."))
    if made.is_inverted:
        said.append(_tr("Light and dark exchanged."))
    said.append(
        _tr("Numbers from {low} to {high}.").format(
            low=short_number(made.low), high=short_number(made.high)
        )
    )
    return " ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnExample", text)
