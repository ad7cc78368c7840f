"""Models written and read by a process beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from engine.api import RunState
from gui.exporting.import_dialog import ImportDialog
from gui.exporting.job import Job, JobDone, fault_of
from gui.exporting.model_dialog import ModelDialog
from gui.exporting.model_source import is_target, models_in
from gui.main_window.window import MainWindow

NET = """
from torch import nn

raise_if_run = 1 / {divisor}

class Base(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.head = nn.Linear(4, width)

    def forward(self, x):
        return self.head(x).relu()

class Net(Base):
    def __init__(self):
        super().__init__(3)

def helper(x):
    return x

def small():
    return Net()
"""


@pytest.fixture
def net(tmp_path: Path) -> Path:
    file = tmp_path / "net.py"
    file.write_text(NET.format(divisor=1))
    return file


def test_models_in_a_file_are_found_without_running_it(tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text(NET.format(divisor=0))
    assert models_in(file) == ("Net", "small")
    file.write_text("def (")
    assert models_in(file) == ()
    assert models_in(tmp_path / "gone.py") == ()


def test_a_model_is_named_by_a_file_or_a_package(net: Path) -> None:
    assert is_target(f"{net}:Net")
    assert is_target("torch.nn:Linear")
    assert not is_target(str(net))
    assert not is_target("gone.py:Net")
    assert not is_target("gone.pt2")
    assert not is_target("")


def test_the_dialog_warns_and_asks_for_what_is_missing(
    window: MainWindow, qtbot: QtBot, net: Path, tmp_path: Path
) -> None:
    dialog = ImportDialog(window._theme, window._bridge.session.data_sources, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.do.isEnabled()
    assert not dialog.name.isVisible()
    dialog.choose(net)
    assert dialog.target == f"{net}:Net"
    assert "runs this code" in dialog.warning.text()
    assert dialog.do.isEnabled()
    dialog.classes.setText("1")
    assert not dialog.do.isEnabled()
    dialog.classes.setText("3")
    dialog.inputs.setText("4 ; 1x5")
    asked = dialog.arguments(tmp_path / "net.json")
    assert asked[:2] == ["import", f"{net}:Net"]
    assert asked.count("--input") == 2
    assert asked[-2:] == ["--classes", "3"]
    exported = tmp_path / "net.pt2"
    exported.write_bytes(b"")
    dialog.choose(exported)
    assert "files you trust" in dialog.warning.text()
    assert not dialog.name.isVisible()


def test_the_network_is_written_beside_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ModelDialog(window._theme, None, window)
    qtbot.addWidget(dialog)
    file = tmp_path / "network"
    window.exchange.write_model(dialog, file)
    assert window.exchange.is_busy
    assert window.exchange.card.isVisible()
    window.exchange.export_model()  # a second one has to wait, and is told so
    assert "cancel it" in window.toast.text()
    qtbot.waitUntil(lambda: not window.exchange.is_busy, timeout=60_000)
    assert (tmp_path / "network.py").is_file()
    assert (tmp_path / "network.safetensors").is_file()
    assert "network.py is written" in window.toast.text()
    assert "start weights" in window.toast.text()
    assert not window.exchange.card.isVisible()


def test_why_a_network_can_not_be_written_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ModelDialog(window._theme, None, window)
    qtbot.addWidget(dialog)
    window.exchange.write_model(dialog, tmp_path / "not-a-module.py")
    qtbot.waitUntil(lambda: not window.exchange.is_busy, timeout=60_000)
    assert "could not be imported by other Python files" in window.toast.text()
    assert not list(tmp_path.glob("*.safetensors"))


def test_a_module_is_imported_and_opened_with_its_weights(
    window: MainWindow, qtbot: QtBot, net: Path, tmp_path: Path
) -> None:
    bridge = window._bridge
    bridge.start()
    dialog = ImportDialog(window._theme, bridge.session.data_sources, window)
    qtbot.addWidget(dialog)
    dialog.choose(net)
    dialog.data.set_value("iris")
    dialog.classes.setText("3")
    project = tmp_path / "imported.json"
    window.exchange.read_model(dialog, project)
    qtbot.waitUntil(lambda: not window.exchange.is_busy, timeout=60_000)
    assert window._bridge.update.path == project
    assert len(window.workspace.tabs) == 2
    assert "head" in window._bridge.project.graph.by_name
    assert "15 parameters" in window.toast.text()
    run = tmp_path / "imported-run"
    qtbot.waitUntil(lambda: bridge.session.run_folder == run, timeout=30_000)
    assert bridge.run_state is not RunState.FAILED


def test_a_job_can_be_cancelled(
    window: MainWindow, qtbot: QtBot, net: Path, tmp_path: Path
) -> None:
    net.write_text("import time\ntime.sleep(60)\n" + NET.format(divisor=1))
    dialog = ImportDialog(window._theme, window._bridge.session.data_sources, window)
    qtbot.addWidget(dialog)
    dialog.choose(net)
    window.exchange.read_model(dialog, tmp_path / "imported.json")
    window.exchange.card.cancel.click()
    qtbot.waitUntil(lambda: not window.exchange.is_busy, timeout=20_000)
    assert window.toast.text() == "Cancelled."
    assert not (tmp_path / "imported.json").exists()
    assert len(window.workspace.tabs) == 1


def test_the_last_run_is_offered_where_there_is_one(window: MainWindow, qtbot: QtBot) -> None:
    without = ModelDialog(window._theme, None, window)
    with_run = ModelDialog(window._theme, Path("/runs/one"), window)
    for dialog in (without, with_run):
        qtbot.addWidget(dialog)
        dialog.format.set_value("safetensors")
    asked = with_run.arguments(Path("p.json"), Path("w.safetensors"))
    assert asked[-2:] == ["--run", str(Path("/runs/one"))]
    assert "--run" not in without.arguments(Path("p.json"), Path("w.safetensors"))


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ("warning\nchainrule: no such layer\nask again\n", "no such layer\nask again"),
        ("Traceback …\n  File x\nMemoryError: too much\n", "MemoryError: too much"),
        ("", ""),
    ],
)
def test_why_a_command_failed_is_found_in_what_it_told(told: str, fault: str) -> None:
    assert fault_of(told) == fault


def test_a_program_that_can_not_start_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    job = Job(["summary"])
    ended: list[JobDone] = []
    job.ended.connect(ended.append)
    job.start()
    qtbot.waitUntil(lambda: bool(ended), timeout=5_000)
    assert not ended[0].is_good
    assert ended[0].fault
    assert job._process.state() is QProcess.ProcessState.NotRunning
