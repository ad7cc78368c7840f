"""Where one number comes from: what it sees, and the arithmetic with today's numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from engine.api import (
    Account,
    Arithmetic,
    Category,
    NodeAccount,
    ProjectUpdate,
    Snapshot,
    Terms,
    lies_over_time,
    nodes_beside,
)
from gui.inspection.arithmetic.account_html import Choice, is_taken, names_of_terms, page
from gui.inspection.arithmetic.moving import moved, own_place, place_in
from gui.inspection.arithmetic.names import names_of
from gui.inspection.arithmetic.place_bar import PlaceBar
from gui.inspection.arithmetic.reach_strip import Cell, ReachStrip, cell_words
from gui.inspection.arithmetic.terms_model import TermsModel
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint

_WIDE_PX, _ACROSS_PX, _LOW_PX, _LINES_PX = 640, 400, 300, 40
_FIRST = (Category.CONVOLUTION, Category.DENSE)


class ArithmeticPanel(LookingPanel):
    """One number of what a node gives, taken apart."""

    owner = "arithmetic"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._path: str | None = None
        self._place: tuple[int, ...] = ()
        self._step: int | None = None
        self._wanted: Arithmetic | None = None
        self._choice = Choice()
        self.account: Account | None = None
        self.bar = PlaceBar(theme, self)
        self.strip = ReachStrip(theme, self)
        self.scale = ColourScale(theme, self)
        self.text = QTextBrowser(self)
        self.terms = QTableView(self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.model = _model(self.terms)
        self._name_parts()
        self._lay_out()
        self.bar.node_chosen.connect(self._choose_node)
        self.bar.place_chosen.connect(self._choose_place)
        self.bar.step_chosen.connect(self._choose_step)
        self.strip.moved.connect(self._move)
        self.strip.cell_clicked.connect(self._click)
        self.strip.cell_hovered.connect(self._read)
        self.text.anchorClicked.connect(self._follow_link)
        self.terms.doubleClicked.connect(self._ask_term)
        bridge.value_asked.connect(self.ask)
        bridge.time_step_chosen.connect(self._follow_time)
        self.frozen_changed.connect(self._hold)
        theme.changed.connect(self._write)
        self.follow_project(bridge.update)
        if bridge.asked_value is not None:
            self.ask(*bridge.asked_value)

    # What is asked

    def ask(self, path: str, place: tuple[int, ...]) -> None:
        """Take apart another number; while it is frozen it stays with the one it shows."""
        if self.is_frozen:
            return
        self.bar.stop()
        if path != self._path:
            self._choice = Choice()
        self._path, self._place, self._step = path, tuple(place), None
        self._fill()
        self.want()

    @property
    def question(self) -> Arithmetic | None:
        """What is asked of the engine; None: there is nothing to ask about."""
        path = self._path if self._path is not None else self._usual()
        if path is None:
            return None
        is_inside = lies_over_time(self._bridge.project.graph, path)
        step = self._bridge.time_step if is_inside else self._step
        return Arithmetic(path, self._place, step)

    def wanted_probes(self) -> tuple[Arithmetic, ...]:
        self._wanted = self.question
        return (self._wanted,) if self._wanted is not None else ()

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._path, self._place, self._step = None, (), None
            self._choice, self.account = Choice(), None
            self.bar.stop()
            self._light()
        self._fill()
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._wanted is None:
            return
        account = snapshot.found.get(self._wanted)
        if isinstance(account, Account):
            self.account = account
            self._show_account()
            self._go_inside(account)
        elif self._wanted in snapshot.faults:
            self.account = None
            self.hint.set_text(translated(snapshot.faults[self._wanted]))
            self._light()
        self._show_content()

    def table(self) -> Table | None:
        return self.model.table()

    def picture(self) -> QWidget:
        return self._body

    # What the user does

    def _hold(self, is_frozen: bool) -> None:
        self.bar.stop()
        self.bar.setEnabled(not is_frozen)
        self.strip.setEnabled(not is_frozen)

    def _choose_node(self, path: str) -> None:
        self.ask(path, ())

    def _choose_place(self, place: tuple[int, ...]) -> None:
        self._place = place
        self.want()

    def _choose_step(self, step: int) -> None:
        if self.account is not None and self.account.is_inside:
            self._bridge.choose_time_step(step)
            return
        self._step = step
        self.want()

    def _follow_time(self) -> None:
        """Another step is looked at inside blocks over time."""
        if self._path is not None and lies_over_time(self._bridge.project.graph, self._path):
            self.want()

    def _go_inside(self, account: Account) -> None:
        """Stay with the node inside a block over time that was found to give the block's number."""
        wanted = self._wanted
        if wanted is None or not account.is_inside or account.path == wanted.path:
            return
        self._path, self._place = account.path, account.place
        if wanted.place:
            self._bridge.choose_time_step(account.step)
        self._fill()
        self.want()

    def _move(self, rows: int, columns: int, maps: int) -> None:
        """Go on within what the node gives, as far as there is something."""
        account = self.account
        place = None if account is None else moved(account, rows, columns, maps)
        if account is not None and place is not None and place != account.place:
            self._choose_place(place)

    def _click(self, cell: Cell) -> None:
        """Ask for the number that was clicked, in whatever layer."""
        account, path = self.account, cell.picture.path
        if account is not None and path == account.path:
            self._choose_place(own_place(account, cell))
        elif account is not None:
            report = self._bridge.inference.nodes.get(path)
            spec = report.outputs[0] if report is not None and report.outputs else None
            self.ask(path, place_in(spec, cell))

    def _read(self, cell: Cell | None) -> None:
        self.reading.setText("" if cell is None else cell_words(cell))

    def _follow_link(self, link: QUrl) -> None:
        name, *rest = link.toString().split(":")
        if name == "all":
            self._choice = Choice(self._choice.stage, self._choice.line, has_all=True)
        elif name == "back":
            self._follow_taken(*(int(one) for one in rest))
            return
        else:
            stage, line = (int(one) for one in rest)
            is_it = (stage, line) == (self._choice.stage, self._choice.line)
            chosen = (-1, -1) if is_it else (stage, line)
            self._choice = Choice(*chosen, has_all=self._choice.has_all)
        self._write()

    def _ask_term(self, index: object) -> None:
        """Go back along a term: where does that number come from?"""
        account, terms = self.account, self._listed()
        if account is None or terms is None or terms.source < 0:
            return
        place = self.model.place(index.row())  # type: ignore[attr-defined]  # an index of the model
        stage = account.stages[self._choice.stage]
        if place and terms.source < len(stage.sources):
            self._go_back(stage, terms.source, place)

    def _follow_taken(self, stage: int, line: int) -> None:
        """Go back to a number that was taken as it is."""
        if self.account is None:
            return
        found = self.account.stages[stage]
        terms = found.lines[line].terms
        if terms is not None and is_taken(terms, found):
            self._go_back(found, terms.source, tuple(map(int, terms.places[0])))

    def _go_back(self, stage: NodeAccount, source: int, place: tuple[int, ...]) -> None:
        """To a number that went into another, at the step at which it was given."""
        self.ask(stage.sources[source], place)
        if stage.source_step is not None and not self.is_frozen:
            self._bridge.choose_time_step(stage.source_step)

    # What is shown

    def _show_account(self) -> None:
        account = self.account
        assert account is not None
        first = int(account.is_inside)  # as t is counted above the canvas
        self.bar.show_place(account.stage.shape, account.place, account.steps, account.step, first)
        self.strip.show_account(account)
        self._fit_pictures()
        self._write()
        self._light()

    def _write(self) -> None:
        if self.account is None:
            return
        sources = [path for stage in self.account.stages for path in stage.sources]
        names = names_of(self._bridge.project, sources)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setHtml(
            page(self._theme, self.account, self._choice, self.text.viewport().width(), names)
        )
        bar.setValue(at)
        terms = self._listed()
        stages, at = self.account.stages, self._choice.stage
        called = names_of_terms(terms, stages[at], names) if terms is not None else ()
        self.model.show_terms(terms, called)
        self.terms.setVisible(terms is not None)

    def _listed(self) -> Terms | None:
        """The terms that the table lists."""
        account, choice = self.account, self._choice
        if account is None or not 0 <= choice.stage < len(account.stages):
            return None
        lines = account.stages[choice.stage].lines
        return lines[choice.line].terms if choice.line < len(lines) else None

    def _light(self) -> None:
        """Light up what is seen, wherever it is shown."""
        is_there = self.account is not None and self.isVisible()
        self._bridge.light_places(self.account.regions if self.account and is_there else {})

    def _usual(self) -> str | None:
        offered = [path for path, _ in self._offered()]
        graph = self._bridge.project.graph
        known = (path for path in offered if graph.node(path).layer.category in _FIRST)
        return next(known, offered[0] if offered else None)

    def _offered(self) -> list[tuple[str, str]]:
        graph, inference = self._bridge.project.graph, self._bridge.inference
        return [
            (name, name)
            for name in graph.topology.order
            if name in graph.by_name and name in inference.nodes and inference.nodes[name].is_sound
        ]

    def _fill(self) -> None:
        nodes = self._offered()
        path = self._path if self._path is not None else self._usual()
        if path is not None and path not in dict(nodes):  # inside a block
            beside = nodes_beside(self._bridge.project.graph, path)
            nodes += [(one, one) for one in (beside if path in beside else (path,))]
        self.bar.offer(nodes, path or "")

    def _show_content(self) -> None:
        is_there = self.account is not None
        if not is_there and not self._offered():
            words = self.tr(
                "Here a number is taken apart: what it sees of the picture, and the sum it "
                "comes from. Draw a network first; then Ctrl+click a number in any picture of a "
                "layer, or choose a node here."
            )
            self.hint.set_text(words)
        elif not is_there and not self.hint.text():
            self.hint.set_text(self.tr("The number is being worked out …"))
        self._body.setVisible(is_there)
        self.hint.setVisible(not is_there)
        self.bar.setVisible(bool(self._offered()))

    # Building

    def _name_parts(self) -> None:
        self.strip.setAccessibleName(self.tr("What the number sees of each layer"))
        self.strip.setToolTip(
            self.tr(
                "Lit: what the number sees. Arrow keys move the number, Page Up and Page Down "
                "change the map, a click asks for another number."
            )
        )
        self.scale.setAccessibleName(self.tr("Scale of the colours"))
        self.scale.set_words(self.tr("low"), self.tr("high, each layer by itself"))
        self.text.setAccessibleName(self.tr("The arithmetic of the number"))
        self.text.setToolTip(self.tr("Every line with the numbers of this moment"))
        self.terms.setAccessibleName(self.tr("All terms, those that weigh most first"))
        self.terms.setToolTip(self.tr("Double-click a term to ask where its input comes from"))
        self.reading.setProperty("role", "small")
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setMinimumHeight(self._theme.px(_LINES_PX))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.terms.hide()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.text)
        self._split.addWidget(self.terms)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._body = QWidget(self)
        self._pictures = QWidget(self._body)
        left = QVBoxLayout(self._pictures)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.strip, 1)
        left.addWidget(self.scale)
        left.addWidget(self.reading)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._pictures, 2)
        self._row.addWidget(self._split, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.bar)
        column.addWidget(self._body, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        is_wide = self.width() >= px(_WIDE_PX)
        is_across = self.width() >= px(_ACROSS_PX) and self.width() > 1.1 * self.height()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if is_across else down)
        self._fit_pictures()
        is_upright = not is_wide or self.width() < 1.6 * px(_WIDE_PX)
        upright, level = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        self._split.setOrientation(upright if is_upright else level)
        self._write()

    def _fit_pictures(self) -> None:
        """Show the pictures where there are any and where it is high enough."""
        is_across = self._row.direction() == QBoxLayout.Direction.LeftToRight
        is_low = self.height() < self._theme.px(_LOW_PX) and not is_across
        is_bare = self.account is not None and not self.account.seen  # all that is seen are rows
        self._pictures.setHidden(is_low or is_bare)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.bar.stop()
        self._light()


def _model(view: QTableView) -> TermsModel:
    """A model of terms, in a table that shows it."""
    model = TermsModel(view)
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setShowGrid(False)
    view.verticalHeader().setDefaultSectionSize(20)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return model
