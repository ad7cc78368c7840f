"""A node in words, for those who hear the canvas instead of seeing it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.canvas.nodes.node_face import NodeFace


def spoken(face: NodeFace) -> str:
    """What a screen reader says of a node.

    As ``conv1, Conv 2D, 6 filters of 5 by 5, same, output 6 by 28 by 28, 156 parameters``; states
    and a problem come last.
    """
    parts = [face.name, face.title]
    if face.summary not in ("", face.title, face.name):
        parts.append(_read(face.summary))
    parts += [tag.strip() for tag in face.tags]
    if face.shape:
        parts.append(
            QCoreApplication.translate("Canvas", "output {shape}").format(shape=_read(face.shape))
        )
    if face.count:
        parts.append(
            QCoreApplication.translate("Canvas", "{count} parameters").format(count=face.parameters)
        )
    if face.is_frozen:
        parts.append(QCoreApplication.translate("Canvas", "frozen"))
    elif face.learning:
        parts.append(face.learning.rstrip("."))
    if face.is_bypassed:
        parts.append(QCoreApplication.translate("Canvas", "bypassed"))
    if face.problem:
        kind = QCoreApplication.translate("Canvas", "warning: {text}")
        kind = kind if face.is_warning else QCoreApplication.translate("Canvas", "problem: {text}")
        parts.append(kind.format(text=_read(face.problem)))
    elif face.is_waiting:
        parts.append(QCoreApplication.translate("Canvas", "waits for what comes before it"))
    if face.note:
        parts.append(QCoreApplication.translate("Canvas", "note: {text}").format(text=face.note))
    return ", ".join(parts)


def _read(text: str) -> str:
    """Signs as words: ``6 @ 5×5`` is read ``6 filters of 5 by 5``."""
    signs = {
        " @ ": QCoreApplication.translate("Canvas", " filters of "),
        " × ": QCoreApplication.translate("Canvas", " by "),
        "×": QCoreApplication.translate("Canvas", " by "),
        "\u202f": "",
    }
    for sign, words in signs.items():
        text = text.replace(sign, words)
    return text
