"""The one thread that owns the compiled network: it trains, and looks inside.

Everything that touches weights happens here, so nothing needs a lock: between two batches of a run,
or at rest, the thread sees to wishes. News goes into the mailbox; nothing is called back.
"""

from __future__ import annotations

import logging
import time
from pathlib import Path

import torch

from engine.catalogue.torch_later import module_calls
from engine.compile.model import Model, compile_graph, keep_trained
from engine.controls import Controls, DataReady, EngineReady, HistoryBegun, Mailbox, Order
from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.errors import ChainruleError, GraphHasProblems, TrainingFailed
from engine.inspection.probe import take_snapshot
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.device import choose_device, device_in_words, threads_for
from engine.training.events import EpochDone, RunChanged, RunState
from engine.training.run import Run, prepare_run, train

PROBE_SHARE = 0.03
_CHECKPOINT_INTERVAL_S = 10.0
_log = logging.getLogger(__name__)


def work(controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
    """Body of the engine's thread: returns when the controls are closed."""
    Workbench(controls, mailbox, beside_window=beside_window).work()


class Workbench:
    """The state of the engine's thread."""

    def __init__(self, controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
        self._controls = controls
        self._mailbox = mailbox
        self._beside_window = beside_window
        self._model: Model | None = None
        self._source: DataSource | None = None
        self._data: DataSet | None = None
        self._step = 0
        self._probe_due = 0.0
        self._checkpoint_due = 0.0

    def work(self) -> None:
        """See to orders and wishes until closed."""
        _warm_up()
        self._mailbox.put(EngineReady())
        controls = self._controls
        while not controls.closed:
            with controls.changed:
                while not (controls.order or controls.wish_is_new or controls.closed):
                    controls.changed.wait()
                controls.attention = False
            order = controls.take_order()
            if order is not None:
                self._see_to(order)
            self._answer_wish()

    def _see_to(self, order: Order) -> None:
        try:
            if order.train:
                self._train(order)
            else:
                self._show(order)
        except ChainruleError as failure:
            if order.train or order.resume:
                node = failure.node if isinstance(failure, TrainingFailed) else None
                self._tell(RunState.FAILED, str(failure), node)
        except Exception as fault:  # noqa: BLE001  # the last line of the thread
            _log.debug("the engine's thread met a fault", exc_info=True)
            words = _in_words(fault)
            if order.train:
                self._tell(RunState.FAILED, words)
            else:
                self._model = None

    def _show(self, order: Order) -> None:
        """Compile a project to look into it, with the weights it has or would start with."""
        self._load(order.project.data)
        try:
            self._model = self._compiled(order)
        except GraphHasProblems:
            self._model = None
            return
        self._step = 0
        if order.resume:
            self._show_run(order)
        self._probe()

    def _show_run(self, order: Order) -> None:
        """Take weights and curves from a checkpoint, without training on."""
        assert order.folder is not None
        run = self._prepared(order)
        load_checkpoint(run, order.folder)
        self._step = run.position.step
        self._mailbox.put(HistoryBegun(run.history, order.folder))
        if run.last_metrics:
            self._mailbox.put(EpochDone(run.position.epoch, self._step, **run.last_metrics))

    def _train(self, order: Order) -> None:
        self._tell(RunState.PREPARING, "Preparing the run")
        run = self._prepared(order)
        assert order.folder is not None
        if order.resume:
            load_checkpoint(run, order.folder)
        self._mailbox.put(HistoryBegun(run.history, order.folder))
        controls = self._controls
        controls.give(pause=False, stop=False, batches=order.batches, epochs=order.epochs)
        words = device_in_words(run.device, torch.get_num_threads())
        self._tell(RunState.RUNNING, words)
        self._checkpoint_due = time.perf_counter() + _CHECKPOINT_INTERVAL_S
        self._probe()  # the first look compiles the viewer, which is no part of the run's time
        self._probe_due = 0.0
        for news in train(run):
            self._step = run.position.step
            if news is not None:
                self._mailbox.put(news)
                self._save_at_times(run, order.folder, news)
            if controls.batches is not None or isinstance(news, EpochDone):
                self._count_down(news)
            if controls.attention:
                self._attend(run, order.folder, words)
                if controls.ends_run():
                    break
            if time.perf_counter() >= self._probe_due:
                self._probe()
        save_checkpoint(run, order.folder)
        self._probe()
        if run.is_finished:
            early = f" No lower test loss for {run.settings.patience} epochs."
            self._tell(RunState.FINISHED, "Finished." + early * run.position.stopped_early)
        else:
            self._tell(RunState.STOPPED, f"Stopped after {run.position.step} steps.")

    def _prepared(self, order: Order) -> Run:
        device = choose_device(order.project.training.device)
        data = self._load(order.project.data)
        if data is None:
            raise TrainingFailed("The data could not be loaded; see the data panel.")
        self._model = self._compiled(order)
        settings = order.project.training
        flops = order.inference.totals.flops * settings.batch_size
        torch.set_num_threads(threads_for(flops, beside_window=self._beside_window))
        return prepare_run(self._model, data, settings, order.project.augmentation, device)

    def _compiled(self, order: Order) -> Model:
        before = self._model
        seed = order.project.training.seed
        model = compile_graph(order.project.graph, order.inference, seed)
        if before is not None and order.keep:
            keep_trained(before.root.state_dict(), model.root)
        return model

    def _load(self, source: DataSource) -> DataSet | None:
        if source == self._source and self._data is not None:
            return self._data
        self._source, self._data = source, None
        try:
            self._data = source.load()
        except ChainruleError as failure:
            self._mailbox.put(DataReady(None, str(failure)))
        else:
            self._mailbox.put(DataReady(self._data))
        return self._data

    def _count_down(self, news: object) -> None:
        """Pause when the batches or epochs that were asked for are done."""
        controls = self._controls
        if isinstance(news, EpochDone):
            if controls.epochs is not None:
                controls.epochs -= 1
                if controls.epochs <= 0:
                    controls.give(pause=True, epochs=None)
        elif controls.batches is not None:
            controls.batches -= 1
            if controls.batches <= 0:
                controls.give(pause=True, batches=None)

    def _attend(self, run: Run, folder: Path, words: str) -> None:
        """See to what the interface wants of the running run."""
        controls = self._controls
        controls.attention = False
        rate = controls.take_learning_rate()
        if rate is not None:
            run.set_learning_rate(rate)
        if not controls.holds_run():
            return
        save_checkpoint(run, folder)
        self._probe()
        self._tell(RunState.PAUSED, "Paused")
        while controls.holds_run():
            controls.wait_for_news()
            self._answer_wish()
        rate = controls.take_learning_rate()
        if rate is not None:
            run.set_learning_rate(rate)
        if not controls.ends_run():
            self._tell(RunState.RUNNING, words)

    def _answer_wish(self) -> None:
        if self._controls.take_wish() is not None:
            self._probe()

    def _probe(self) -> None:
        """Look inside, and wait so long that looking stays within its share of the time."""
        began = time.perf_counter()
        wish = self._controls.wish
        wanted = bool(wish.activations or wish.weights)
        if wanted and self._model is not None and self._data is not None:
            self._mailbox.put(take_snapshot(self._model, self._data, wish, self._step))
        cost = time.perf_counter() - began
        self._probe_due = began + max(self._controls.look_interval_s, cost / PROBE_SHARE)

    def _save_at_times(self, run: Run, folder: Path, news: object) -> None:
        now = time.perf_counter()
        if isinstance(news, EpochDone) and now >= self._checkpoint_due:
            save_checkpoint(run, folder)
            self._checkpoint_due = now + _CHECKPOINT_INTERVAL_S

    def _tell(self, state: RunState, text: str, node: str | None = None) -> None:
        self._mailbox.put(RunChanged(state, text, node))


def _warm_up() -> None:
    """Pay for PyTorch's lazy imports here, not at the first edit."""
    with torch.device("meta"):
        torch.nn.Linear(1, 1)(torch.empty(1, 1))
    with module_calls:
        torch.fx.Tracer().trace(torch.nn.ReLU())


def _in_words(fault: Exception) -> str:
    """A fault of PyTorch or the system for the user."""
    if isinstance(fault, MemoryError | torch.OutOfMemoryError) or "can't allocate" in str(fault):
        return (
            "There is not enough memory for this run. Make the batch smaller, or the network. "
            f"({str(fault).splitlines()[0] if str(fault) else 'out of memory'})"
        )
    first = str(fault).strip().splitlines()[0] if str(fault).strip() else ""
    return f"The run met a fault: {type(fault).__name__}: {first}"
