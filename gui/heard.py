"""What a project's run told last, and what it was that another run held up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.api import (
    BatchDone,
    Diagnosed,
    EpochDone,
    LookedBack,
    RateFound,
    RunChanged,
    RunState,
    Session,
)

_IDLE = RunChanged(RunState.IDLE)
_LIVE = LookedBack(None)


@dataclass(frozen=True)
class Heard:
    """What a project's run told last: all that panels need to show it when it comes to the front.

    Attributes:
        run: the newest state and its words.
        device: what it computes on, in words; empty: it has not said.
        looked: which moment of it is seen.
    """

    run: RunChanged = _IDLE
    device: str = ""
    batch: BatchDone | None = None
    epoch: EpochDone | None = None
    diagnosed: Diagnosed | None = None
    rate: RateFound | None = None
    looked: LookedBack = _LIVE

    def after(self, news: object) -> Heard:
        """The same with one more piece of news; a run that begins wipes what the last one told."""
        match news:
            case RunChanged(state=RunState.PREPARING):
                return Heard(news)
            case RunChanged(state=RunState.RUNNING):
                return replace(self, run=news, device=news.text)
            case RunChanged():
                return replace(self, run=news)
            case BatchDone():
                return replace(self, batch=news)
            case EpochDone():
                return replace(self, epoch=news)
            case Diagnosed():
                return replace(self, diagnosed=news)
            case RateFound():
                return replace(self, rate=news)
            case LookedBack():
                return replace(self, looked=news)
        return self


@dataclass(frozen=True)
class HeldUp:
    """A run could not begin, because another project is being trained.

    Attributes:
        text: why, in words.
        holder: the session that has the run.
        request: what was asked for; `Bridge.go_on_after` asks for it again.
    """

    text: str
    holder: Session
    request: Callable[[], object]
