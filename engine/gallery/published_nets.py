"""C12: networks as they were published, at full size."""

from __future__ import annotations

import time
from collections.abc import Iterator

import msgspec
import torch

from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.local import LocallyConnected2d
from engine.gallery.row import Figure, Measure, Row, exactly
from engine.gallery.trial import Trial
from engine.graph.command import SetParameter
from engine.project.project import Project

# project → title, learned parameters
PUBLISHED = {
    "alexnet": ("AlexNet (2012)", 61_100_840),
    "vgg16": ("VGG-16 (2014)", 138_357_544),
    "vgg19": ("VGG-19 (2014)", 143_667_240),
    "googlenet": ("GoogLeNet without the side heads (2014)", 6_624_904),
    "resnet18": ("ResNet-18 (2015)", 11_689_512),
    "resnet50": ("ResNet-50 (2015)", 25_557_032),
    "resnet152": ("ResNet-152 (2015)", 60_192_808),
    # Its last layer for the 8 631 people of VGGFace2; for the paper's 4 030 see below.
    "deepface": ("DeepFace (2014)", 137_774_071),
}
_PEOPLE_OF_THE_PAPER, _PARAMETERS_OF_THE_PAPER = 4_030, 118_923_774
_IN_LOCAL_AND_FULL = 0.95


def counted(trial: Trial, name: str) -> Iterator[Figure]:
    """The parameters of one network; of DeepFace also where they are."""
    project = trial.project(name)
    totals = trial.inference(project).totals
    yield exactly("parameters", totals.parameters, PUBLISHED[name][1])
    if name == "deepface":
        share = _local_and_full(trial, project) / totals.parameters
        yield Figure("in local and full layers", share, at_least=_IN_LOCAL_AND_FULL, unit="%")
        smaller = trial.inference(_for_people(project, _PEOPLE_OF_THE_PAPER)).totals.parameters
        yield exactly("with the paper's 4 030 people", smaller, _PARAMETERS_OF_THE_PAPER)


def _for_people(project: Project, count: int) -> Project:
    """The network with an output for each of so many people."""
    graph = SetParameter("scores", "units", count).apply(project.graph)
    return msgspec.structs.replace(project, graph=graph, data=project.data.replace(classes=count))


def _local_and_full(trial: Trial, project: Project) -> int:
    """Parameters of layers whose weights are not shared."""
    nodes = trial.inference(project).nodes
    return sum(
        nodes[node.name].counts.parameters
        for node in project.graph.nodes
        if isinstance(node.layer, LocallyConnected2d | Linear)
    )


def _counted_and_passed(name: str) -> Measure:
    def measure(trial: Trial) -> Iterator[Figure]:
        yield from counted(trial, name)
        yield from _one_pass(trial, trial.project(name))

    return measure


def _one_pass(trial: Trial, project: Project) -> Iterator[Figure]:
    """Forwards and backwards through the network, once."""
    run = trial.prepared(project)
    learner = run.model.learner.module.train()
    batch = [tensor[: project.training.batch_size] for tensor in run.train_set.tensors]
    began = time.perf_counter()
    loss = learner(*batch, *run.weights)
    forward = time.perf_counter() - began
    loss.backward()
    backward = time.perf_counter() - began - forward
    count = len(batch[0])
    yield Figure(f"forward pass of {count} pictures", forward, unit="s")
    yield Figure("backward pass", backward, unit="s")
    reached = sum(
        p.numel()
        for p in run.parameters
        if p.grad is not None and bool(torch.isfinite(p.grad).all())
    )
    total = sum(p.numel() for p in run.parameters)
    yield exactly("parameters the gradient reached", reached, total)


ROWS: tuple[Row, ...] = tuple(
    Row(
        "C12",
        title,
        (name,),
        f"{parameters:,} parameters exactly; one forward and backward pass".replace(",", " ")
        + (
            "; more than 120 million, more than 95 % of them in local and full layers"
            if name == "deepface"
            else ""
        ),
        _counted_and_passed(name),
    )
    for name, (title, parameters) in PUBLISHED.items()
)
