"""One training step of a compiled drawing against the same network and loop written by hand."""

from __future__ import annotations

import importlib.util
import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn, optim
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from engine.allocator import keep_freed_memory
from engine.bench.paired import Result, compared
from engine.catalogue.builtin import builtin_catalogue
from engine.compile.model import compile_graph
from engine.data.augmentation import Augmentation
from engine.data.catalogue import builtin_sources
from engine.inference.infer import Memo, infer
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.training.device import threads_for
from engine.training.run import Position, Run, prepare_run, train


def bench_engine(rounds: int = 15) -> Iterator[Result]:
    """LeNet, and the two-spirals network, each against its hand-written twin."""
    keep_freed_memory()
    for case, file, net in (
        ("LeNet, a training step", "lenet_digits.json", LeNet),
        ("spirals MLP, a training step", "spirals_playground.json", SpiralsNet),
    ):
        project = _read(projects_folder() / file)
        run = _run(project)
        inputs, labels = run.train_set.tensors
        steps = run.steps_per_epoch * max(1, 60 // run.steps_per_epoch)
        ours = _ours(run, steps)
        by_hand = _engineer(net, inputs, labels, run.settings.batch_size, steps)
        yield compared(
            "engine", case, ours, by_hand, "same net by hand, best loop", rounds=rounds, per=steps
        )
        usual = _usual(net, inputs, labels, run.settings.batch_size, steps)
        yield compared(
            "engine", case, ours, usual, "by hand, DataLoader and item()", rounds=3, per=steps
        )
        if importlib.util.find_spec("lightning") is not None:
            theirs = _lightning(net, inputs, labels, run.settings.batch_size, steps)
            yield compared(
                "engine", case, ours, theirs, "Lightning trainer, bare", rounds=3, per=steps
            )


class LeNet(nn.Module):
    """The gallery's LeNet as an engineer would write it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Pictures (N, 1, 28, 28) → scores (N, 10)."""
        x = functional.max_pool2d(functional.relu(self.conv1(x)), 2)
        x = functional.max_pool2d(functional.relu(self.conv2(x)), 2)
        x = functional.relu(self.fc1(x.flatten(1)))
        x = functional.relu(self.fc2(x))
        scores: Tensor = self.fc3(x)
        return scores


class SpiralsNet(nn.Module):
    """The gallery's spirals network as an engineer would write it."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden1 = nn.Linear(2, 32)
        self.hidden2 = nn.Linear(32, 32)
        self.scores = nn.Linear(32, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Points (N, 2) → scores (N, 2)."""
        x = torch.tanh(self.hidden1(x))
        x = torch.tanh(self.hidden2(x))
        scores: Tensor = self.scores(x)
        return scores


def _read(path: Path) -> Project:
    return read_project(path, builtin_catalogue(), builtin_sources())


def _run(project: Project) -> Run:
    """A run of the project's network, with constant rate and unvaried pictures, as its twin has."""
    fields = {field.name: field.spec for field in project.data.fields()}
    inference = infer(project.graph, fields, Memo())
    settings = project.training.replace(schedule="constant", epochs=1_000, device="cpu")
    flops = inference.totals.flops * settings.batch_size
    torch.set_num_threads(threads_for(flops, beside_window=False))
    model = compile_graph(project.graph, inference, settings.seed)
    return prepare_run(model, project.data.load(), settings, Augmentation(), torch.device("cpu"))


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
