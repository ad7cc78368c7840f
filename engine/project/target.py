"""Settings by their dotted names, wherever in a project they are."""

from __future__ import annotations

from typing import Any

from engine.errors import ParameterRefused
from engine.graph.block_command import led_inside
from engine.graph.command import SetParameter
from engine.parameter import Parameter
from engine.project.command import OnGraph, SetData
from engine.project.learning_command import SetAugmentation, SetRecipe, SetTraining
from engine.project.project import Project

OF_PROJECT = ("training", "recipe", "data", "augmentation")
"""What a dotted name may begin with beside nodes; a node of that name comes first, but for
``training``."""


def with_setting(project: Project, target: str, value: Any) -> Project:
    """The project with one setting changed.

    Args:
        project: what is changed.
        target: as ``hidden.units``, ``block.node.units``, ``training.learning_rate``, ``recipe.k``,
            ``data.examples`` or ``augmentation.random_shift_px``.
        value: in the type that the setting declares.

    Raises:
        ParameterRefused: if there is no such setting, or it does not take the value.
        CommandRefused: if there is no such node.
    """
    first, _, name = target.partition(".")
    match _kind(project, first):
        case "training":
            return SetTraining(name, value).apply(project)
        case "recipe":
            return SetRecipe(project.recipe.replace(**{name: value})).apply(project)
        case "data":
            return SetData(project.data.replace(**{name: value})).apply(project)
        case "augmentation":
            return SetAugmentation(name, value).apply(project)
    *path, node, setting = target.split(".") if "." in target else ("", target)
    edit = SetParameter(node, setting, value)
    return OnGraph(led_inside(project.graph, tuple(path), edit)).apply(project)


def setting_of(project: Project, target: str) -> tuple[Parameter, Any]:
    """The declaration of a setting, and the value it has.

    Raises:
        ParameterRefused: if there is no such setting.
        CommandRefused: if there is no such node.
    """
    first, _, name = target.partition(".")
    kind = _kind(project, first)
    if kind:
        declared = getattr(project, kind)
    else:
        *path, name = target.split(".")
        if not path:
            raise ParameterRefused(f"{target}: expected NODE.SETTING, as hidden.units.")
        graph = project.graph
        for block in path[:-1]:
            graph = graph.inside(block)
        declared = graph.node(path[-1]).layer
    return declared.parameter(name), getattr(declared, name)


def _kind(project: Project, first: str) -> str:
    if first == "training" or (first in OF_PROJECT and first not in project.graph.by_name):
        return first
    return ""
