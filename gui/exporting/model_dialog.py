"""For which program the network is written, and with which weights."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gui.exporting.buttons import button_row
from gui.exporting.rows import Rows, make_room
from gui.theme.theme import Theme
from gui.widgets.choice_field import ChoiceField
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

SUFFIXES = {"python": ".py", "onnx": ".onnx", "torch-export": ".pt2", "safetensors": ".safetensors"}
"""The formats, each with what its files end in."""

_START, _RUN = "start", "run"


class ModelDialog(QDialog):
    """Asks for the format of an exported network."""

    def __init__(self, theme: Theme, run: Path | None, parent: QWidget | None = None) -> None:
        """Ask.

        Args:
            theme: the theme in force.
            run: folder of the run whose weights are at hand; None: there was none.
            parent: the window.
        """
        super().__init__(parent)
        self._run = run
        self.setWindowTitle(self.tr("Export model"))
        formats = [
            ("python", self.tr("Python")),
            ("onnx", "ONNX"),
            ("torch-export", "torch.export"),
            ("safetensors", "safetensors"),
        ]
        self.format = SegmentedControl(theme, formats, self)
        weights = [(_START, self.tr("Start weights, nothing learned yet"))]
        if run is not None:
            weights.insert(0, (_RUN, self.tr("Learned in the last run")))
        self.weights = ChoiceField(theme, weights, self)
        self.data = SwitchField(theme, False, parent=self)
        self.told_format, self.told_weights = QLabel(self), QLabel(self)
        self.rows = rows = Rows(theme)
        rows.setColumnMinimumWidth(0, theme.px(110))
        rows.setColumnMinimumWidth(1, theme.px(400))
        rows.add(self.tr("Format"), self.format, self.tr("What the file is read by"))
        rows.add_words(self.told_format)
        tip = self.tr("Which numbers the file holds")
        rows.add(self.tr("Weights"), self.weights, tip, wide=True)
        rows.add_words(self.told_weights)
        tip = self.tr("Write the examples of the data set beside it, too")
        rows.add(self.tr("Data"), self.data, tip)
        column = QVBoxLayout(self)
        edge = theme.px(20)
        column.setContentsMargins(edge, edge, edge, theme.px(16))
        column.setSpacing(theme.px(16))
        column.addLayout(rows)
        column.addStretch(1)
        tip = self.tr("Choose a place and write the file")
        buttons, self.save = button_row(theme, self, self.tr("Save…"), tip)
        column.addLayout(buttons)
        self.format.value_changed.connect(self._follow)
        self.weights.value_changed.connect(self._follow)
        self._follow()

    @property
    def suffix(self) -> str:
        """What the file shall end in."""
        return SUFFIXES[self.format.value()]

    def arguments(self, project: Path, file: Path) -> list[str]:
        """What `main.py` is asked for."""
        words = ["export", str(project), str(file), "--to", self.format.value()]
        if self.weights.value() == _RUN and self._run is not None:
            words += ["--run", str(self._run)]
        if self.format.value() == "python" and self.data.value():
            words.append("--with-data")
        return words

    def _follow(self) -> None:
        told = {
            "python": self.tr(
                "A PyTorch module that reads like one written by hand, the script that trains it, "
                "and its weights beside."
            ),
            "onnx": self.tr(
                "For other programs and devices, with any number of examples at once. Needs the "
                "extra packages: python3 bootstrap.py interop."
            ),
            "torch-export": self.tr("PyTorch's own form of a finished network, read without code."),
            "safetensors": self.tr("The weights alone, by the names of the nodes."),
        }
        self.told_format.setText(told[self.format.value()])
        is_learned = self.weights.value() == _RUN and self._run is not None
        self.told_weights.setText(str(self._run) if is_learned else "")
        self.told_weights.setVisible(is_learned)
        self.rows.show_row(self.data, self.format.value() == "python")
        make_room(self)
