"""A run that is kept on disk while it learns: checkpoints, moments, and what lists tell of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import torch

from engine.errors import ChainruleError, FileRefused
from engine.project.file import project_to_json
from engine.project.project import Project
from engine.runs.folder import (
    NO_ORIGIN,
    BegunRun,
    Origin,
    Summary,
    read_begun,
    read_summary,
    write_begun,
    write_summary,
)
from engine.runs.held import Held
from engine.runs.moments import DEFAULT_BUDGET_MIB
from engine.runs.progress import summary_of
from engine.runs.snapshots import Snapshots, budget_bytes
from engine.runs.versions import versions
from engine.runs.writer import Allowance, Writer
from engine.training.checkpoint import (
    FILE_NAME,
    captured,
    load_checkpoint,
    save_checkpoint,
    write_checkpoint,
)
from engine.training.device import device_in_words
from engine.training.events import BatchDone, EpochDone, RunState
from engine.training.run import Run, train

_SHARE, _AT_ONCE_S = 0.003, 0.003
_CHECKPOINT_INTERVAL_S = 10.0
_SUMMARY_INTERVAL_S = 2.0
_LARGEST_COPY = 256 << 20
_QUICKLY_SAVED = 16 << 20


class Recording:
    """Drives a run and keeps it in a folder.

    It is entered, and gone through::

        with Recording(run, folder, project) as recording:
            for news in recording:
                …

    Whatever ends the loop, the run's folder is left whole: at the last epoch or between two steps
    with a checkpoint of exactly there; at a fault with the last good one. If the process is killed,
    the last checkpoint stays, and the folder can be told to be one of an interrupted run.

    Attributes:
        run, folder, project: as given.
        snapshots: the moments that are kept.
        checkpoints: how many were written while it learned.

    Args:
        run: freshly prepared.
        folder: its own; made if it is not there.
        project: what it was made from.
        resumes: go on from the checkpoint in the folder.
        was_edited: the run in the folder goes on with an edited network, from what ``run`` holds.
        origin: where it comes from.
        snapshots_mib: what all moments together may take on the disk.
    """

    def __init__(
        self,
        run: Run,
        folder: Path,
        project: Project,
        *,
        resumes: bool = False,
        was_edited: bool = False,
        origin: Origin = NO_ORIGIN,
        snapshots_mib: float = DEFAULT_BUDGET_MIB,
    ) -> None:
        self.run, self.folder, self.project = run, folder, project
        self._resumes, self._was_edited, self._origin = resumes, was_edited, origin
        self._writer = Writer()
        self._allowance = Allowance(_SHARE, _AT_ONCE_S)
        self._seconds, self._since = 0.0, 0.0
        self._saved = self._told = 0.0
        self.checkpoints = 0
        self._weights = sum(p.nbytes for p in run.model.root.parameters())
        self.snapshots = Snapshots(run, folder, self._writer, budget_bytes(snapshots_mib))

    def __enter__(self) -> Recording:
        """Take the folder, and take up the run there or begin it.

        Raises:
            FileRefused: if the disk does not take it, the folder's run is going on, or there is
                nothing sound to go on from.
        """
        if self._resumes and not (self.folder / FILE_NAME).is_file():
            raise FileRefused(f"There is no checkpoint at {self.folder / FILE_NAME}.")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(
                f"The run can not be saved in {self.folder}: {fault.strerror}."
            ) from fault
        self._held = Held(self.folder)
        try:
            self._begin()
        except BaseException:
            self._held.release()
            raise
        return self

    def __iter__(self) -> Iterator[BatchDone | EpochDone | None]:
        """Learn to the last epoch; as `train`, and keeps what is due after every step."""
        position, snapshots, keep = self.run.position, self.snapshots, self._keep
        self._since = time.perf_counter()
        for news in train(self.run):
            if position.step >= snapshots.due:
                snapshots.take()
            if news is not None:
                keep(news)
            yield news

    @property
    def is_large(self) -> bool:
        """Whether saving takes longer than one who pauses or stops a run wants to wait."""
        return self._weights > _QUICKLY_SAVED

    def pause(self) -> None:
        """Save now, as the run is to wait; `go_on` when it goes on.

        Raises:
            ChainruleError: if that is not possible.
        """
        self._count()
        self._settle(RunState.PAUSED, "")

    def go_on(self) -> None:
        """The pause is over."""
        self._since = time.perf_counter()
        self._tell(RunState.RUNNING)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._count()
        try:
            if kind is None or kind is GeneratorExit:
                self._end()
            else:
                self._end_by(fault)
        finally:
            self._writer.close()
            self._held.release()

    def _begin(self) -> None:
        run, folder = self.run, self.folder
        if self._resumes:
            load_checkpoint(run, folder)
        else:
            save_checkpoint(run, folder)  # better now than never, if the disk takes nothing
        self._begun = self._begun_now()
        write_begun(self._begun, folder)
        self._tell(RunState.RUNNING)
        self.snapshots.begin()
        self._saved = time.perf_counter()

    def _begun_now(self) -> BegunRun:
        """What is told of the run for good; of one that goes on, what was told first."""
        origin, started = self._origin, time.time()
        if self._resumes or self._was_edited:
            # Runs of earlier versions tell nothing.
            with suppress(FileRefused):
                before = read_begun(self.folder)
                started = before.started
                origin = Origin(
                    parent=before.parent, parent_step=before.parent_step, group=before.group
                )
            with suppress(FileRefused):
                self._seconds = read_summary(self.folder).seconds
        return BegunRun(
            project=project_to_json(self.project),
            device=device_in_words(self.run.device, torch.get_num_threads()),
            seed=self.project.training.seed,
            versions=versions(),
            started=started,
            parent=origin.parent,
            parent_step=origin.parent_step,
            group=origin.group,
        )

    def _keep(self, news: BatchDone | EpochDone) -> None:
        """Have the writer keep what is due, if it has time and the run can spare some."""
        writer, now = self._writer, time.perf_counter()
        writer.check()
        if not isinstance(news, EpochDone) and now - self._saved < _CHECKPOINT_INTERVAL_S:
            return
        if not writer.is_idle or not self._allowance.is_free(now):
            return
        self._saved = now
        self.checkpoints += 1
        if self._weights > _LARGEST_COPY:  # memory is dearer than a moment's wait
            save_checkpoint(self.run, self.folder)
        else:
            self._save_later(now)
        self._allowance.spend(time.perf_counter() - now)

    def _save_later(self, now: float) -> None:
        state, folder, summary = captured(self.run), self.folder, None
        if now - self._told >= _SUMMARY_INTERVAL_S:
            self._told = now
            summary = self._summary(RunState.RUNNING)

        def write() -> None:
            # What writes a file holds Python's lock meanwhile, and so the run: all of it counts.
            began = time.perf_counter()
            write_checkpoint(state, folder)
            if summary is not None:
                write_summary(summary, folder)
            self._allowance.spend(time.perf_counter() - began)

        self._writer.offer(write)

    def _end(self) -> None:
        is_finished = self.run.is_finished
        state = RunState.FINISHED if is_finished else RunState.STOPPED
        try:
            self._settle(state, "")
        except Exception as fault:
            self._end_by(fault)
            raise

    def _end_by(self, fault: BaseException | None) -> None:
        """Tell how it ended; a step may be half done, so the last good checkpoint stays."""
        if isinstance(fault, ChainruleError):
            state, text = RunState.FAILED, str(fault)
        elif isinstance(fault, Exception):
            state, text = RunState.FAILED, f"{type(fault).__name__}: {fault}"
        else:
            state, text = RunState.STOPPED, "Interrupted."
        with suppress(Exception):  # the fault itself is on its way to the user
            self._writer.wait()
        with suppress(FileRefused):
            self._tell(state, text)

    def _settle(self, state: RunState, text: str) -> None:
        self._writer.wait()
        save_checkpoint(self.run, self.folder)
        self.snapshots.take_now()
        self._writer.wait()
        self._tell(state, text)
        self._saved = time.perf_counter()

    def _tell(self, state: RunState, text: str = "") -> None:
        self._told = time.perf_counter()
        write_summary(self._summary(state, text), self.folder)

    def _summary(self, state: RunState, text: str = "") -> Summary:
        running = time.perf_counter() - self._since if self._since else 0.0
        seconds = self._seconds + running
        return summary_of(self.run, self.project, self._begun, state, text, seconds)

    def _count(self) -> None:
        """Add up the time since it last began to learn."""
        if self._since:
            self._seconds += time.perf_counter() - self._since
            self._since = 0.0


def recorded(
    run: Run,
    folder: Path,
    project: Project,
    *,
    resumes: bool = False,
    origin: Origin = NO_ORIGIN,
    snapshots_mib: float = DEFAULT_BUDGET_MIB,
) -> Iterator[BatchDone | EpochDone | None]:
    """Learn as `train` does, and keep the run in ``folder``; see `Recording`.

    Closing the generator between two steps saves the run exactly there.

    Raises:
        TrainingFailed: if the loss is no longer a number.
        FileRefused: if the disk does not take it.
    """
    recording = Recording(
        run, folder, project, resumes=resumes, origin=origin, snapshots_mib=snapshots_mib
    )
    with recording:
        yield from recording
