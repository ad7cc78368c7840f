"""What can be tried on copies of a network: learning rates, and ways to compute it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.orders import FindRate, MeasureSpeed, Order
from engine.training.device import choose_device
from engine.training.events import RateFound, SpeedMeasured
from engine.training.plan import Plan
from engine.training.rate_finder import find_rate, search_plan
from engine.training.run import Run, prepare_run
from engine.training.speed_measure import measure_speed

Tryout = FindRate | MeasureSpeed
Found = RateFound | SpeedMeasured
ModelOf = Callable[[], Model]


def tried(order: Order, wanted: Tryout, copied: ModelOf, data: DataSet) -> Iterator[Found | None]:
    """Try what is wanted; gives control back after every step, and what is found.

    Args:
        order: whose project it is.
        wanted: what is to be tried.
        copied: makes a copy of the network, with what it has learned.
        data: the project's.

    Raises:
        TrainingFailed: if it can not be tried on this project.
        DeviceUnavailable: if its device is not there.
    """
    project = order.project
    device = choose_device(project.training.device)

    def run_of(plan: Plan) -> Run:
        return prepare_run(copied(), data, plan, project.augmentation, device)

    if isinstance(wanted, FindRate):
        plan = search_plan(project.plan, wanted.stage)
        return find_rate(
            run_of(plan), lowest=wanted.lowest, highest=wanted.highest, steps=wanted.steps
        )
    last = project.plan[-1]

    def prepare(settings: Mapping[str, Any]) -> Run:
        endless = {"epochs": 100_000, "patience": 0, "keep_best": False}
        training = last.training.replace(**endless, **settings)
        return run_of((msgspec.structs.replace(last, training=training),))

    return measure_speed(prepare, compiles=wanted.compiles)


def failed(wanted: Tryout, text: str) -> Found:
    """That nothing could be tried, and why."""
    if isinstance(wanted, FindRate):
        return RateFound((), (), (), None, text, is_over=True)
    return SpeedMeasured((), None, text, is_over=True)
