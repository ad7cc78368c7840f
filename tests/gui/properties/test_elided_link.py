"""Links in the inspector never make it wider than it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.properties.elided_link import ElidedLink
from gui.theme.theme import Theme


def test_words_without_room_end_in_dots_and_come_back(theme: Theme, qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    link = ElidedLink(theme, room)
    line = QHBoxLayout(room)
    line.addStretch()
    line.addWidget(link)
    words = "Adversarial pair (GAN), 150 epochs"
    link.set_words(words)
    room.resize(140, 40)
    room.show()
    qtbot.waitUntil(lambda: link.text().endswith("…"))
    assert link.geometry().right() <= room.width()
    room.resize(600, 40)
    qtbot.waitUntil(lambda: link.text() == words)
    assert link.words == words
