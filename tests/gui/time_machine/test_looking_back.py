"""Looking back in the window, with a network that learns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.api import RunState, SetParameter, SetTraining, Snapshot
from gui.bridge import Bridge
from gui.main_window.window import MainWindow
from tests.gui.time_machine.conftest import WAIT_MS

LEFT = Qt.MouseButton.LeftButton


def _bridge(window: MainWindow) -> Bridge:
    return window.curves._bridge


def _looks(window: MainWindow) -> list[Snapshot]:
    looks: list[Snapshot] = []
    _bridge(window).snapshot_taken.connect(looks.append)
    return looks


def _drag_to(qtbot: QtBot, window: MainWindow, step: int | None) -> None:
    slider = window.looking_back.bar.slider
    qtbot.mousePress(slider, LEFT, pos=slider.place_of(None).toPoint())
    qtbot.mouseMove(slider, slider.place_of(step).toPoint())
    qtbot.mouseRelease(slider, LEFT, pos=slider.place_of(step).toPoint())


def test_a_drag_moves_pictures_and_curve_to_the_moment(qtbot: QtBot, window: MainWindow) -> None:
    machine = window.looking_back.machine
    looks = _looks(window)
    moment = machine.moments[3]
    _drag_to(qtbot, window, moment.step)
    qtbot.waitUntil(lambda: any(look.step == moment.step for look in looks), timeout=WAIT_MS)
    past = next(look for look in looks if look.step == moment.step)
    qtbot.waitUntil(lambda: bool(window.curves.plot.readings()), timeout=WAIT_MS)
    qtbot.mouseClick(window.looking_back.bar.chip, LEFT)
    last = machine.moments[-1].step
    qtbot.waitUntil(lambda: looks[-1].step == last and machine.is_live, timeout=WAIT_MS)
    assert past.activations
    assert any(
        not np.allclose(past.activations[name], looks[-1].activations[name])
        for name in past.activations
    )
    assert not window.curves.plot.readings()


def test_training_goes_on_while_the_past_is_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    bridge, machine = _bridge(window), window.looking_back.machine
    bridge.do(SetTraining("epochs", 3000))
    bridge.session.train()
    qtbot.waitUntil(lambda: bridge.run_state is RunState.RUNNING, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(machine.moments) > 3, timeout=WAIT_MS)
    looks = _looks(window)
    machine.to_start()
    qtbot.waitUntil(lambda: len(looks) > 2 and looks[-1].step == 0, timeout=WAIT_MS)
    learned = bridge.heard.batch.step if bridge.heard.batch else 0
    qtbot.waitUntil(
        lambda: bridge.heard.batch is not None and bridge.heard.batch.step > learned,
        timeout=WAIT_MS,
    )
    assert looks[-1].step == 0
    bridge.session.stop()
    qtbot.waitUntil(lambda: not bridge.run_state.is_active, timeout=WAIT_MS)


def test_nodes_tell_what_was_measured_until_that_moment(qtbot: QtBot, window: MainWindow) -> None:
    machine = window.looking_back.machine
    values = {n: i.look.value for n, i in window.canvas.takes._scene.nodes.items() if i.look.value}
    machine.to_start()
    qtbot.waitUntil(lambda: not machine.is_pending, timeout=WAIT_MS)
    items = window.canvas.takes._scene.nodes
    measured = [name for name in values if values[name].startswith("test")]
    assert measured
    assert all(items[name].look.value == "" for name in measured)
    machine.live()
    qtbot.waitUntil(
        lambda: all(items[name].look.value == values[name] for name in measured), timeout=WAIT_MS
    )


def test_a_moment_before_an_edit_of_the_network_says_so(qtbot: QtBot, window: MainWindow) -> None:
    bridge, machine = _bridge(window), window.looking_back.machine
    bridge.do(SetTraining("epochs", 3000))
    bridge.session.train()
    qtbot.waitUntil(lambda: len(machine.moments) > 3, timeout=WAIT_MS)
    bridge.session.pause()
    qtbot.waitUntil(lambda: bridge.run_state is RunState.PAUSED, timeout=WAIT_MS)
    hidden = next(node for node in bridge.project.graph.nodes if hasattr(node.layer, "units"))
    bridge.do(SetParameter(hidden.name, "units", hidden.layer.units + 3))
    marks = len(bridge.session.history.marks)
    bridge.session.step_batch()
    qtbot.waitUntil(
        lambda: (
            len(bridge.session.history.marks) > marks
            and bridge.run_state is RunState.PAUSED
            and bool(machine.moments)
        ),
        timeout=WAIT_MS,
    )
    first = machine.moments[0]
    machine.to_start()
    qtbot.waitUntil(lambda: machine.is_elsewhere(first), timeout=WAIT_MS)
    assert machine.is_live
    assert "another network" in window.toast.text()
    bridge.session.stop()
    qtbot.waitUntil(lambda: not bridge.run_state.is_active, timeout=WAIT_MS)


def test_a_new_run_from_a_moment_is_marked_on_its_curves(qtbot: QtBot, window: MainWindow) -> None:
    bridge, machine = _bridge(window), window.looking_back.machine
    before = bridge.session.run_folder
    step = machine.moments[4].step
    machine.look_at(step)
    window.action("run.train_from_here").trigger()
    qtbot.waitUntil(lambda: bridge.session.run_folder not in (None, before), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bridge.run_state is RunState.FINISHED, timeout=WAIT_MS)
    assert any(f"step {step} " in mark.text for mark in bridge.session.history.marks)
    assert machine.is_live


def test_the_foot_says_what_to_do_while_there_is_nothing_to_look_back_to(
    qtbot: QtBot, window: MainWindow
) -> None:
    bar = window.looking_back.bar
    assert bar.slider.isVisible()
    window.workspace.new()
    qtbot.waitUntil(lambda: not bar.slider.isVisible(), timeout=WAIT_MS)
    assert bar.sentence.isVisible()
    assert not bar.play.isEnabled()
    assert not window.action("run.moment_back").isEnabled()


def test_disk_space_can_be_set_and_is_told(qtbot: QtBot, window: MainWindow) -> None:
    bar, bridge = window.looking_back.bar, _bridge(window)
    bar.space.trigger()
    with qtbot.waitSignal(bar.budget._use.counted, timeout=WAIT_MS) as counted:
        pass
    assert counted.args == [sum(moment.bytes for moment in bridge.session.moments), 1]
    field = bar.budget.field
    field.selectAll()
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bridge.session.snapshot_budget == 8.0
    bar.budget.hide()
