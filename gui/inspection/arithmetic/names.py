"""What the numbers of an input are called, where the data name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.api import DataField, Project

Names = Mapping[str, tuple[str, ...]]
"""For nodes by path, the names of the numbers they give, in their order."""


def names_of(project: Project, paths: Iterable[str]) -> Names:
    """The names of those nodes that bring a row of named features."""
    fields = {field.name: field for field in project.data.fields()}
    found = {}
    for path in paths:
        node = project.graph.by_name.get(path)
        field = fields.get(node.layer.field) if node and isinstance(node.layer, DataField) else None
        if field is None or field.spec.rank != 1:
            continue
        if len(field.feature_names) == field.spec.size:
            found[path] = field.feature_names
    return found
