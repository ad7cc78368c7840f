"""What is being found out for panels, a slice at a time."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import torch

from engine.compile.model import Model, compile_known
from engine.errors import ChainruleError
from engine.inspection.probe import Progress, Study, StudyTold
from engine.inspection.sight import Sight

SHARE = 0.25
"""Of a run's time that studies may take, while one was asked for."""

NO_NETWORK = "There is no network to look into: its problems, or those of the data, come first."

_SLICE_S = 0.02
_log = logging.getLogger(__name__)


@dataclass
class _Work:
    """One study at work."""

    told: StudyTold
    steps: Iterator[Progress]


class Studies:
    """Works out what panels asked for, one study for each, in turns."""

    def __init__(self) -> None:
        self._works: dict[str, _Work] = {}

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be found out."""
        return bool(self._works)

    def take_up(
        self, asked: Mapping[str, Study | None], sight: Sight | None
    ) -> tuple[StudyTold, ...]:
        """Begin what was asked, by owner, in place of what each asked before; None: leave it.

        Gives what is to be told at once: where there is no network, that nothing can be found out.
        """
        refused = []
        for owner, study in asked.items():
            self._works.pop(owner, None)
            if study is None:
                continue
            if sight is None:
                refused.append(StudyTold(owner, study, 0, problem=NO_NETWORK, is_over=True))
                continue
            self._works[owner] = _Work(StudyTold(owner, study, sight.step), _steps(study, sight))
        return tuple(refused)

    def work_on(self) -> tuple[StudyTold, ...]:
        """Work for a slice of time; gives what is new of those that came on."""
        until = time.perf_counter() + _SLICE_S
        news: dict[str, StudyTold] = {}
        while self._works:
            owner = next(iter(self._works))
            work = self._works.pop(owner)  # and to the end of the line
            work.told = news[owner] = _next(work)
            if not work.told.is_over:
                self._works[owner] = work
            if time.perf_counter() >= until:
                break
        return tuple(news.values())


def _steps(study: Study, sight: Sight) -> Iterator[Progress]:
    """A study's steps; the copy of the network is made now, and its code with the first step."""
    weights = {path: t.detach().clone() for path, t in sight.model.root.state_dict().items()}
    beside = {name: t.detach().clone() for name, t in sight.model.beside.items()}

    def steps() -> Iterator[Progress]:
        yield Progress(0.0)
        copied = copy_of(sight.model)
        copied.root.load_state_dict(weights)
        copied.beside.update(beside)
        yield from study.steps(replace(sight, model=copied))

    return steps()


def copy_of(model: Model) -> Model:
    """Another network of the same drawing, where the first one is, with weights of its own."""
    made = compile_known(model.graph, model.inference, model.seed)
    made.root.to(model.home.device, model.home.dtype)
    return made


def _next(work: _Work) -> StudyTold:
    """What is told after the next step."""
    told = work.told
    try:
        # What a step leaves switched off, as gradients, would be so for the run beside it.
        with torch.set_grad_enabled(torch.is_grad_enabled()):
            progress = next(work.steps, None)
    except ChainruleError as reason:
        return replace(told, problem=str(reason), is_over=True)
    except Exception as fault:  # noqa: BLE001  # a panel's question must not end a run
        _log.debug("a study met a fault", exc_info=True)
        text = f"It can not be found out: {type(fault).__name__}: {fault}"
        return replace(told, problem=text, is_over=True)
    if progress is None:
        return replace(told, share=1.0, is_over=True)
    found = told.finding if progress.finding is None else progress.finding
    return replace(told, share=progress.share, finding=found)
