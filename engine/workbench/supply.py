"""What an order needs before it can be seen to: data, and a compiled network.

Data are loaded once and kept while the same source is wanted. A network has the weights learned
last, where the order keeps them and paths and shapes agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import torch
from torch import Tensor

from engine.boltzmann import keep_machines
from engine.compile.model import Model, compile_graph, keep_trained
from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.errors import ChainruleError
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.mailbox import DataReady, News
from engine.orders import Order
from engine.training.device import choose_device, threads_for
from engine.training.run import Run, prepare_run
from engine.workbench.faults import in_words

Compiler = Callable[[Graph, Inference, int], Model]


class Supply:
    """Data, networks and runs for orders.

    Args:
        tell: is told when data are loaded, and when they can not be.
        beside_window: leave a core to the window while training.
    """

    def __init__(self, tell: Callable[[News], None], *, beside_window: bool) -> None:
        self._tell = tell
        self._beside_window = beside_window
        self._source: DataSource | None = None
        self._data: DataSet | None = None
        self._learned: Mapping[str, Tensor] = {}
        self._beside: Mapping[str, Tensor] = {}

    def data(self, source: DataSource) -> DataSet:
        """The data of a source.

        Raises:
            DataUnavailable: with the reason.
        """
        if source == self._source and self._data is not None:
            return self._data
        self._source = self._data = None
        try:
            self._data = source.load()
        except ChainruleError as failure:
            self._tell(DataReady(source, None, str(failure)))
            raise
        except Exception as fault:
            self._tell(DataReady(source, None, in_words(fault)))
            raise
        self._source = source
        self._tell(DataReady(source, self._data))
        return self._data

    def model(self, order: Order, compiler: Compiler) -> Model:
        """The order's network, with what was learned last if the order keeps that.

        Raises:
            GraphHasProblems: if it can not be compiled.
        """
        seed = order.project.training.seed
        model = compiler(order.project.graph, order.inference, seed)
        if order.keep:
            was = partial(order.renamings.path, order.project.graph)
            kept = keep_trained(self._learned, model.root, was)
            keep_machines(self._beside, model.beside, kept)
        return model

    def run(self, order: Order) -> Run:
        """The order's run, before its first step; what it will learn is kept for later orders.

        Raises:
            ChainruleError: if data, network or recipe do not allow it.
        """
        project = order.project
        device = choose_device(project.training.device)
        data, plan = self.data(project.data), project.plan
        needs_loss = any(stage.needs_loss for stage in plan)
        model = self.model(order, partial(compile_graph, learns=needs_loss))
        flops = order.inference.totals.flops * project.training.batch_size
        torch.set_num_threads(threads_for(flops, beside_window=self._beside_window))
        run = prepare_run(model, data, plan, project.augmentation, device)
        self._learned = {**self._set_aside(order), **model.root.state_dict()}
        self._beside = model.beside
        return run

    def forget_learned(self) -> None:
        """Nothing that was learned so far is to be kept."""
        self._learned, self._beside = {}, {}

    def _set_aside(self, order: Order) -> Mapping[str, Tensor]:
        """What bypassed nodes had learned, which comes back with them."""
        nodes = order.project.graph.nodes if order.keep else ()
        bypassed = {node.name for node in nodes if node.is_bypassed}
        return {p: t for p, t in self._learned.items() if p.partition(".")[0] in bypassed}
