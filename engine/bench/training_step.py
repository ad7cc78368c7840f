"""One training step of a compiled drawing against the same network and loop written by hand."""

from __future__ import annotations

import importlib.util
import logging
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import Tensor, nn, optim
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from engine.allocator import keep_freed_memory
from engine.bench.networks import (
    DeepNet,
    LeNet,
    ResNet18,
    SpiralsNet,
    deep_graph,
    random_pictures,
    resnet18_graph,
)
from engine.bench.paired import Result, compared
from engine.catalogue.builtin import builtin_catalogue
from engine.compile.model import compile_graph
from engine.data.augmentation import Augmentation
from engine.data.catalogue import builtin_sources
from engine.data.data_set import DataSet
from engine.inference.infer import Memo, infer
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.training.device import threads_for
from engine.training.plan import Stage
from engine.training.run import Position, Run, prepare_run, train


@dataclass(frozen=True)
class _Case:
    """A network, drawn and by hand, with what it learns from."""

    title: str
    net: type[nn.Module]
    project: Project
    data: DataSet
    rounds: int = 15
    steps: int = 60


def bench_engine() -> Iterator[Result]:
    """A small MLP, one of a hundred nodes, LeNet and ResNet-18, each against its twin by hand."""
    keep_freed_memory()
    for case in _cases():
        run = _run(case)
        inputs, labels = run.train_set.tensors
        per_epoch = run.steps_per_epoch
        steps = per_epoch * max(1, case.steps // per_epoch)
        ours = _ours(run, steps)
        size = run.settings.batch_size
        by_hand = _engineer(case.net, inputs, labels, size, steps)
        title = f"{case.title}, a training step"
        yield compared(
            "engine",
            title,
            ours,
            by_hand,
            "same net by hand, best loop",
            rounds=case.rounds,
            per=steps,
        )
        if case.net is ResNet18:
            continue  # the loop around it weighs nothing there
        usual = _usual(case.net, inputs, labels, size, steps)
        yield compared(
            "engine", title, ours, usual, "by hand, DataLoader and item()", rounds=3, per=steps
        )
        if importlib.util.find_spec("lightning") is not None:
            theirs = _lightning(case.net, inputs, labels, size, steps)
            yield compared(
                "engine", title, ours, theirs, "Lightning trainer, bare", rounds=3, per=steps
            )


def _cases() -> Iterator[_Case]:
    for title, file, net in (
        ("small MLP", "spirals_playground.json", SpiralsNet),
        ("LeNet", "lenet_digits.json", LeNet),
    ):
        project = _read(projects_folder() / file)
        yield _Case(title, net, project, project.data.load())
        if net is SpiralsNet:
            deep = msgspec.structs.replace(project, graph=deep_graph())
            yield _Case("MLP of 100 nodes", DeepNet, deep, project.data.load())
    settings = project.training.replace(batch_size=32)
    residual = msgspec.structs.replace(project, graph=resnet18_graph(), training=settings)
    yield _Case("ResNet-18", ResNet18, residual, random_pictures(), rounds=9, steps=8)


def _read(path: Path) -> Project:
    return read_project(path, builtin_catalogue(), builtin_sources())


def _run(case: _Case) -> Run:
    """A run of the network, with constant rate and unvaried pictures, as its twin has."""
    project = case.project
    inference = infer(project.graph, case.data.specs(), Memo())
    settings = project.training.replace(schedule="constant", epochs=1_000, device="cpu")
    flops = inference.totals.flops * settings.batch_size
    torch.set_num_threads(threads_for(flops, beside_window=False))
    model = compile_graph(project.graph, inference, settings.seed)
    plan = (Stage(training=settings),)
    return prepare_run(model, case.data, plan, Augmentation(), torch.device("cpu"))


def _ours(run: Run, steps: int) -> Callable[[], None]:
    """Whole epochs of `train`, with its history and its reports, without the test set."""

    def work() -> None:
        done = 0
        while done < steps:
            run.position = Position(learning_rate=run.settings.learning_rate)
            batches = train(run)
            for _ in range(run.steps_per_epoch):
                next(batches)
            run.reporter.flush()
            done += run.steps_per_epoch

    return work


def _engineer(
    net: type[nn.Module], inputs: Tensor, labels: Tensor, size: int, steps: int
) -> Callable[[], None]:
    """Data in memory, one shuffled copy an epoch, fused Adam, no item() in the loop."""
    module = net()
    optimiser = optim.Adam(module.parameters(), lr=0.002, fused=True)

    def work() -> None:
        done = 0
        total = torch.zeros(())
        while done < steps:
            order = torch.randperm(len(inputs))
            shuffled = torch.split(inputs[order], size), torch.split(labels[order], size)
            for x, y in zip(*shuffled, strict=True):
                loss = functional.cross_entropy(module(x), y)
                loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it so
                optimiser.step()
                optimiser.zero_grad()
                total += loss.detach()
                done += 1

    return work


def _usual(
    net: type[nn.Module], inputs: Tensor, labels: Tensor, size: int, steps: int
) -> Callable[[], None]:
    """What a tutorial shows: a DataLoader, plain Adam, the loss read at every step."""
    module = net()
    optimiser = optim.Adam(module.parameters(), lr=0.002)
    loader = DataLoader(TensorDataset(inputs, labels), batch_size=size, shuffle=True)

    def work() -> None:
        done, total = 0, 0.0
        while done < steps:
            for x, y in loader:
                optimiser.zero_grad()
                loss = functional.cross_entropy(module(x), y)
                loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it so
                optimiser.step()
                total += loss.item()
                done += 1

    return work


def _lightning(
    net: type[nn.Module], inputs: Tensor, labels: Tensor, size: int, steps: int
) -> Callable[[], None]:
    """Lightning's trainer with everything switched off that can be."""
    import lightning

    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)

    class Wrapped(lightning.LightningModule):  # type: ignore[misc]  # an optional package
        def __init__(self) -> None:
            super().__init__()
            self.net = net()

        def training_step(self, batch: Any, _: int) -> Tensor:
            x, y = batch
            return functional.cross_entropy(self.net(x), y)

        def configure_optimizers(self) -> optim.Optimizer:
            return optim.Adam(self.parameters(), lr=0.002)

    loader = DataLoader(TensorDataset(inputs, labels), batch_size=size, shuffle=True)

    def work() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            trainer = lightning.Trainer(
                max_steps=steps,
                accelerator="cpu",
                logger=False,
                enable_checkpointing=False,
                enable_progress_bar=False,
                enable_model_summary=False,
            )
            trainer.fit(Wrapped(), loader)

    return work
