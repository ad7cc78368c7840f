"""A project's file, and what is found about its drawing."""

from __future__ import annotations

from pathlib import Path

from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.project.file import read_project
from engine.project.project import Project


def opened(path: Path) -> Project:
    """The project of a file, with all layers and data sources that come with Chainrule."""
    return read_project(path, builtin_catalogue(), builtin_sources())


def inferred(project: Project) -> Inference:
    """What is found about the drawing: shapes, counts, problems."""
    fields = {field.name: field.spec for field in project.data.fields()}
    return infer(project.graph, fields, Memo())


def problems_json(inference: Inference) -> list[dict[str, str]]:
    """The problems of a drawing, as JSON holds them."""
    return [
        {"node": name, "severity": problem.severity, "text": problem.text, "hint": problem.hint}
        for name, problem in inference.problems
    ]
