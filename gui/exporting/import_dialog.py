"""Which model is imported, and what is to be known of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engine.api import DataSource
from gui.exporting.buttons import button_row
from gui.exporting.model_source import is_target, models_in, runs_code
from gui.exporting.rows import Rows, make_room
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.switch_field import SwitchField


class ImportDialog(QDialog):
    """Asks for a model of PyTorch, and warns where importing it runs its code."""

    def __init__(
        self, theme: Theme, sources: Iterable[type[DataSource]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Import model"))
        self.place = QLineEdit(self)
        self.place.setPlaceholderText(self.tr("net.pt2, net.py or package.module:name"))
        self.name = QComboBox(self)
        self.name.setEditable(True)
        self.inputs = QLineEdit(self)
        self.inputs.setPlaceholderText(self.tr("3x224x224"))
        self.classes = QLineEdit(self)
        self.classes.setPlaceholderText(self.tr("none: no loss is added"))
        listed = [("", self.tr("Made to fit"))]
        listed += [(source.id, source.title) for source in sources]
        self.data = ChoiceField(theme, listed, self)
        self.blocks = SwitchField(theme, True, parent=self)
        self.unknown = SwitchField(theme, False, parent=self)
        self.warning, self.told_inputs = QLabel(self), QLabel(self)
        self._lay_out()
        self.place.textChanged.connect(self._look_at_place)
        self.name.currentTextChanged.connect(self._follow)
        self.inputs.textChanged.connect(self._follow)
        self.classes.textChanged.connect(self._follow)
        self._follow()

    @property
    def target(self) -> str:
        """The model, as the command line names it."""
        place = self.place.text().strip()
        return f"{place}:{self.name.currentText().strip()}" if place.endswith(".py") else place

    @property
    def stem(self) -> str:
        """What the project's file may be called."""
        place, _, name = self.target.rpartition(":")
        return name if place else Path(name).stem

    def choose(self, file: Path) -> None:
        """Take this file."""
        self.place.setText(str(file))

    def arguments(self, project: Path) -> list[str]:
        """What `main.py` is asked for."""
        words = ["import", self.target, "--out", str(project), "--json"]
        for sizes in self.inputs.text().replace(";", " ").split():
            words += ["--input", sizes]
        if self.classes.text().strip():
            words += ["--classes", self.classes.text().strip()]
        if self.data.value():
            words += ["--data", str(self.data.value())]
        if not self.blocks.value():
            words.append("--flat")
        if self.unknown.value():
            words.append("--keep-unknown")
        return words

    def browse(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Models of PyTorch (*.pt2 *.py);;All files (*)")
        known = Path(self.place.text())
        folder = known.parent if known.is_file() else Path.home()
        title = self.tr("Choose a model")
        name, _ = QFileDialog.getOpenFileName(self, title, str(folder), kinds)
        if name:
            self.choose(Path(name))

    def _look_at_place(self) -> None:
        place = self.place.text().strip()
        if place.endswith(".py"):
            self.name.clear()
            self.name.addItems(list(models_in(Path(place))))
        self._follow()

    def _follow(self) -> None:
        is_python = self.place.text().strip().endswith(".py")
        self.rows.show_row(self.name, is_python)
        is_program = runs_code(self.target)
        self.warning.setText(
            self.tr(
                "Importing runs this code on your computer, with all your rights. Do it only with "
                "code you trust."
            )
            if is_program
            else self.tr(
                "PyTorch reads such a file in a way that can run code hidden in it. Import only "
                "files you trust."
            )
        )
        self.warning.setStyleSheet(f"color: {self._theme.color('warning').name()};")
        classes = self.classes.text().strip()
        is_count = not classes or (classes.isdecimal() and int(classes) >= 2)
        self.do.setText(self.tr("Run and import…") if is_program else self.tr("Import…"))
        self.do.setEnabled(is_target(self.target) and is_count)
        self.warning.setVisible(bool(self.place.text().strip()))
        make_room(self)

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        self.rows = rows = Rows(theme)
        rows.setColumnMinimumWidth(0, px(120))
        rows.setColumnMinimumWidth(1, px(420))
        tip = self.tr("A torch.export file, a Python file, or a callable of an installed package")
        rows.add(self.tr("Model"), self._place_row(), tip, wide=True)
        self.place.setAccessibleName(self.tr("Model"))
        self.place.setToolTip(tip)
        tip = self.tr("The class or function in the file that gives the model")
        rows.add(self.tr("Name in the file"), self.name, tip, wide=True)
        rows.add_words(self.warning)
        tip = self.tr("The sizes of one example, without the batch; one for each input")
        rows.add(self.tr("Input"), self.inputs, tip, wide=True)
        self.told_inputs.setText(
            self.tr(
                "3x224x224 for a picture, 64 for a vector, steps:20x8 for a sequence, "
                "tokens:50/1000 for text. Empty where the file tells it."
            )
        )
        rows.add_words(self.told_inputs)
        tip = self.tr("The data set it shall learn from")
        rows.add(self.tr("Data"), self.data, tip, wide=True)
        tip = self.tr("For so many classes a target, a loss and an accuracy are added")
        rows.add(self.tr("Classes"), self.classes, tip, wide=True)
        tip = self.tr("Its modules become blocks; without, there is one large drawing")
        rows.add(self.tr("Blocks"), self.blocks, tip)
        tip = self.tr("Nodes that only remember stand for what the palette lacks")
        rows.add(self.tr("Keep unknown"), self.unknown, tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(16))
        column.addLayout(rows)
        column.addStretch(1)
        tip = self.tr("Choose a place for the project and import the model into it")
        buttons, self.do = button_row(theme, self, self.tr("Import…"), tip)
        column.addLayout(buttons)

    def _place_row(self) -> QWidget:
        field = QWidget(self)
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        tip = self.tr("Look for a file")
        browse = ActionButton(self._theme, self.tr("Browse…"), tool_tip=tip, parent=field)
        browse.setAutoDefault(False)
        browse.clicked.connect(self.browse)
        row.addWidget(self.place, 1)
        row.addWidget(browse)
        field.setFocusProxy(self.place)
        return field
