"""Where one is: the network, and the blocks that were opened one inside the other."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.canvas.nodes.block_tags import tags_of
from gui.open_drawing import OpenDrawing
from gui.theme.theme import Theme

_LONGEST, _MOST = 24, 4
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse
_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_COPY, _STEP = "copy", "step"


class Breadcrumb(QLabel):
    """``Network › stage1 › bottleneck``; each but the last leads there.

    Of a repeated block it tells which copy is seen, and leads to the others; of one over time which
    step, and leads to the one before and the next.

    Signals:
        chosen: inside how many blocks the drawing lies that was asked for.
        step_asked: the time step that was asked for, from 0.
    """

    chosen = Signal(int)
    step_asked = Signal(int)

    def __init__(self, theme: Theme, drawing: OpenDrawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._drawing = theme, drawing
        self._name = ""
        self._step: tuple[str | None, int, int] = None, 0, 0
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_LINKS | _KEYS)
        self.setAccessibleName(self.tr("Where the canvas is"))
        self.linkActivated.connect(self._follow)

    def show_place(self, project: str) -> None:
        """Write the way to the drawing that is open."""
        self._name = project
        self.restyle()

    def show_step(self, step: int, steps: int) -> None:
        """Tell which time step of how many is seen in the block over time that is open."""
        told = self._drawing.over_time_path, step, steps
        if told != self._step:
            self._step = told
            self.restyle()

    def words(self) -> str:
        """The way as plain text."""
        return " › ".join((self.tr("Network"), *self._drawing.path))

    def restyle(self) -> None:
        """Write it in the theme's colours."""
        self.setFont(self._theme.font("body"))
        path = self._drawing.path
        gap = self._coloured("faint", "\u00a0\u00a0›\u00a0 ")
        names = [_shortened(name) for name in (self.tr("Network"), *path)]
        parts = [self._part(name, depth, len(path)) for depth, name in enumerate(names)]
        if len(parts) > _MOST:  # the ends tell most; what lies between is one step from them
            parts[1:-2] = [self._part("…", len(path) - 2, len(path))]
        text = gap.join(parts)
        if path:
            text += "&nbsp; &nbsp;" + self._coloured("secondary", self._note()) + self._switch()
            text += self._time()
        else:
            text += gap + self._coloured("secondary", self._name)
        if text != self.text():  # else the keyboard would lose its place
            self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not path)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if path else Qt.FocusPolicy.NoFocus)
        tips = [self.words(), self.tr("Backspace or Alt+Up leads one level up")]
        if self._time():
            tips.append(self.tr("t is the step of the sequence whose numbers the nodes show"))
        self.setToolTip("\n".join(tips) if path else "")
        self.setAccessibleDescription(self.words())
        self.adjustSize()

    def _part(self, name: str, depth: int, deepest: int) -> str:
        if depth == deepest:
            colour = self._theme.tokens.text
            return f'<span style="color:{colour}; font-weight:650">{escape(name)}</span>'
        return self._link(str(depth), name)

    def _link(self, target: str, words: str) -> str:
        style = f"color:{self._theme.tokens.accent}; text-decoration:none"
        return f'<a href="{target}" style="{style}">{escape(words)}</a>'

    def _note(self) -> str:
        """Which block is open, how it is used, and which of its copies is seen."""
        layer = self._drawing.uses[-1][1]
        words = [layer.block] if layer.block != self._drawing.path[-1] else []
        words += [tag.strip() for tag in tags_of(layer)]
        if layer.repeat > 1:
            copy, copies = self._drawing.copy + 1, max(layer.repeat, self._drawing.copies)
            words.append(self.tr("copy {0} of {1}").format(copy, copies))
        return ", ".join(words)

    def _switch(self) -> str:
        """What leads to the copy before and to the next one."""
        copy, copies = self._drawing.copy, self._drawing.copies
        if copies < 2:
            return ""
        signs = ((copy - 1, "◂"), (copy + 1, "▸"))
        return self._links(_COPY, signs, copies)

    def _time(self) -> str:
        """Which time step is seen, with what leads to the one before and the next."""
        path, step, steps = self._step
        if path is None or path != self._drawing.over_time_path:
            return ""
        words = self.tr("t = {0} of {1}").format(step + 1, steps)
        signs = ((step - 1, "◂"), (step + 1, "▸"))
        gap = "&nbsp; &nbsp;"
        return gap + self._coloured("secondary", words) + self._links(_STEP, signs, steps)

    def _links(self, target: str, signs: Iterable[tuple[int, str]], count: int) -> str:
        links = (
            self._link(f"{target}{other}", sign)
            if 0 <= other < count
            else self._coloured("faint", sign)
            for other, sign in signs
        )
        return "&nbsp; " + "&nbsp; ".join(links)

    def _follow(self, target: str) -> None:
        """A link was clicked, or confirmed by Enter."""
        if target.startswith(_COPY):
            self._drawing.show_copy(int(target.removeprefix(_COPY)))
            return
        if target.startswith(_STEP):
            self.step_asked.emit(int(target.removeprefix(_STEP)))
            return
        self.chosen.emit(int(target))
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()

    def _coloured(self, role: str, words: str) -> str:
        return f'<span style="color:{self._theme.tokens.colour(role)}">{escape(words)}</span>'


def _shortened(name: str) -> str:
    """A name without its middle, where it is long: names that go together differ at their end."""
    if len(name) <= _LONGEST:
        return name
    half = (_LONGEST - 1) // 2
    return f"{name[:half]}…{name[-half:]}"
