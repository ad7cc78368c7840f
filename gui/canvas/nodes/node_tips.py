"""What the pointer is told over the parts of a node."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF

from gui.canvas.nodes.card import FOOTER, HEADER
from gui.canvas.nodes.node_look import NodeLook
from gui.widgets.number_text import short_number

BADGE_REACH = 13.0


def is_on_badge(look: NodeLook, place: QPointF, reach: float = BADGE_REACH) -> bool:
    """Whether a point of the card is on the badge of a problem."""
    if not look.face.problem:
        return False
    away = place - look.card.badge
    return away.x() ** 2 + away.y() ** 2 <= reach**2


def tip_at(look: NodeLook, place: QPointF) -> str:
    """The words for a point of the card: its port, problem, states or share; else the note."""
    face, card = look.face, look.card
    if face.is_bend:
        return bend_tip(look)
    if is_on_badge(look, place):
        mend = QCoreApplication.translate("Canvas", "Click to mend it.")
        return f"{problem_tip(look)}\n{mend}"
    if found := look.port_at(place):
        return found[0].tip
    lines = [rest_tip(look)]
    if place.y() < HEADER:
        if face.is_frozen:
            lines.append(
                QCoreApplication.translate("Canvas", "Frozen: it does not learn with the rest.")
            )
        elif face.learning:
            lines.append(face.learning)
        if face.is_bypassed:
            lines.append(
                QCoreApplication.translate("Canvas", "Bypassed: data go past it unchanged.")
            )
    elif place.y() > card.frame.bottom() - FOOTER and face.share is not None:
        lines.append(share_tip(look))
    return "\n".join(line for line in lines if line)


def bend_tip(look: NodeLook) -> str:
    """What flows through a bend in a wire, and how it is used."""
    words = QCoreApplication.translate(
        "Canvas", "Drag the dot to lead the wire; drag from beside it to draw another one."
    )
    flows = f"{look.face.name}: {look.face.shape}" if look.face.shape else look.face.name
    return "\n".join(line for line in (flows, rest_tip(look), words) if line)


def rest_tip(look: NodeLook) -> str:
    """The words for the card as a whole: its problem, and the user's note."""
    return "\n".join(line for line in (problem_tip(look), look.face.note) if line)


def problem_tip(look: NodeLook) -> str:
    """The problem with what would mend it; empty if there is none."""
    face = look.face
    return f"{face.problem}. {face.hint}".strip() if face.problem else ""


def share_tip(look: NodeLook) -> str:
    """How many parameters the node has, of all there are, and how many of them do not learn."""
    face = look.face
    percent = 100 * (face.share or 0.0)
    share = (
        f"{percent:.0f} %"
        if percent >= 1
        else QCoreApplication.translate("Canvas", "less than 1 %")
    )
    words = QCoreApplication.translate("Canvas", "{count} parameters, {share} of the drawing's")
    told = words.format(count=short_number(face.parameters), share=share)
    if face.frozen:
        part = QCoreApplication.translate("Canvas", "{count} of them are frozen")
        told += "; " + part.format(count=short_number(face.frozen))
    return told
