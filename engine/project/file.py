"""The project file: JSON with sorted keys, written beside and then renamed.

It carries a format number, the oldest reader that may open it, and a version for each layer. Code
is never part of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from engine.catalogue.catalogue import Catalogue
from engine.data.augmentation import Augmentation
from engine.data.catalogue import DataCatalogue
from engine.data.source import DataSource
from engine.errors import ChainruleError, FileRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.project.migrations import migrated
from engine.project.panels import Panels
from engine.project.picture_file import is_picture, project_text_of
from engine.project.project import Goal, Project
from engine.training.known_recipes import builtin_recipes
from engine.training.plan import Stage
from engine.training.recipe import Recipe
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings
from engine.whole_file import write_text

FORMAT = 6
_LARGEST_FILE = 64 << 20
_DEEPEST = 64
_LONGEST_INTEGER = 19


def project_to_json(project: Project) -> dict[str, Any]:
    """The stored form of a project."""
    stored: dict[str, Any] = {
        "chainrule": {"format": FORMAT, "oldest_reader": _oldest_reader(project)},
        "name": project.name,
        "graph": graph_to_json(project.graph),
        "data": {"source": project.data.id, "settings": project.data.values()},
        "recipe": _recipe_to_json(project.recipe),
        "training": project.training.to_json(),
        "augmentation": project.augmentation.values(),
        "lesson": project.lesson,
    }
    if project.stages:
        stored["stages"] = [
            {"recipe": _recipe_to_json(stage.recipe), "training": stage.training.to_json()}
            for stage in project.stages
        ]
    if project.panels is not None:
        stored["panels"] = msgspec.to_builtins(project.panels)
    if project.goal is not None:
        goal = {k: getattr(project.goal, k) for k in project.goal.__struct_fields__}
        stored["goal"] = {k: v for k, v in goal.items() if v is not None}
    return stored


def _oldest_reader(project: Project) -> int:
    """The first format whose readers compute the same.

    Blocks came with the second, what is frozen or bypassed with the third; frames and notes change
    nothing that is computed. Other recipes than descent on losses, stages, and nodes with a rate of
    their own came with the fourth, further training settings and rules with the fifth, painted
    filters with the sixth.
    """
    graph = project.graph
    nodes = [*graph.nodes, *(node for block in graph.blocks.definitions for node in block.nodes)]
    if any(node.painted for node in nodes):
        return 6
    if not all(stage.training.reads_as_of_old for stage in project.drawn_stages):
        return 5
    if project.stages or not isinstance(project.recipe, Supervised):
        return 4
    if any(node.rate_factor != 1.0 or node.weight_decay is not None for node in nodes):
        return 4
    if any(node.is_frozen or node.is_bypassed for node in nodes):
        return 3
    return 2 if graph.blocks.definitions else 1


def project_from_json(
    stored: Mapping[str, Any], catalogue: Catalogue, sources: DataCatalogue
) -> Project:
    """The project of a stored form.

    Raises:
        FileRefused: with the path of the fault, as ``$.graph.nodes[3].settings``.
    """
    head = _section(stored, "chainrule")
    if _checked("$.chainrule.oldest_reader", int, head.get("oldest_reader", 1)) > FORMAT:
        raise FileRefused("The file was written by a newer Chainrule; update to open it.")
    found = _checked("$.chainrule.format", int, head.get("format", FORMAT))
    stored = migrated(stored, found, FORMAT)
    data = _section(stored, "data")
    goal, panels = stored.get("goal"), stored.get("panels")
    return Project(
        name=_checked("$.name", str, stored.get("name", "Untitled")),
        graph=graph_from_json(_section(stored, "graph"), catalogue),
        data=_at("$.data", lambda: _source(data, sources)),
        recipe=_recipe(stored, "$"),
        training=_training(stored, "$"),
        stages=tuple(
            Stage(_recipe(item, f"$.stages[{i}]"), _training(item, f"$.stages[{i}]"))
            for i, item in enumerate(_checked("$.stages", list, stored.get("stages", [])))
        ),
        augmentation=_at("$.augmentation", lambda: Augmentation(**stored.get("augmentation", {}))),
        goal=None if goal is None else _at("$.goal", lambda: msgspec.convert(goal, Goal)),
        lesson=_checked("$.lesson", str, stored.get("lesson", "")),
        panels=None if panels is None else _at("$.panels", lambda: msgspec.convert(panels, Panels)),
    )


def read_project(path: Path, catalogue: Catalogue, sources: DataCatalogue) -> Project:
    """Open a project file, or a picture that carries a project.

    Raises:
        FileRefused: if it is missing, not JSON, or not a project; with the place of the fault.
    """
    text = _text_at(path)
    try:
        return project_from_json(_parsed(text), catalogue, sources)
    except FileRefused as refusal:
        raise FileRefused(f"{path} can not be opened. {refusal}") from refusal


def stored_name(path: Path) -> str:
    """What the project in a file is called, for lists; the file's name if it tells none."""
    return _told(path, "name") or path.stem


def stored_lesson(path: Path) -> str:
    """The lesson of the project in a file, for lists; empty if there is none."""
    return _told(path, "lesson")


def _told(path: Path, key: str) -> str:
    try:
        words = _parsed(_text_at(path)).get(key)
    except FileRefused:
        return ""
    return words if isinstance(words, str) else ""


def is_picture_file(path: Path) -> bool:
    """Whether a project comes inside a picture, which is not to be written over."""
    try:
        with path.open("rb") as file:
            return is_picture(file.read(64))
    except OSError:
        return False


def project_to_text(project: Project) -> str:
    """The text of a project file."""
    return json.dumps(project_to_json(project), indent=1, sort_keys=True, allow_nan=False) + "\n"


def _text_at(path: Path) -> str:
    """The text of a project file, or of the project that a picture carries."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileRefused(f"{path} is larger than a project file can be.")
        content = path.read_bytes()
        if not is_picture(content[:64]):
            return content.decode("utf-8")
    except OSError as fault:
        raise FileRefused(f"{path} can not be read: {fault.strerror}.") from fault
    except UnicodeDecodeError as fault:
        raise FileRefused(f"{path} is not a text file.") from fault
    try:
        return project_text_of(content)
    except FileRefused as refusal:
        raise FileRefused(f"{path} can not be opened. {refusal}") from refusal


def write_project(project: Project, path: Path) -> None:
    """Save a project: the file is replaced as a whole, or stays as it was.

    Raises:
        FileRefused: if the disk does not take it.
    """
    write_text(project_to_text(project), path)


def _parsed(text: str) -> dict[str, Any]:
    try:
        stored = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_moderate,
        )
        is_too_deep = _is_deeper(stored, _DEEPEST)
    except RecursionError:
        is_too_deep = True
    except ValueError as fault:
        raise FileRefused(f"It is not valid JSON: {fault}.") from fault
    if is_too_deep:
        raise FileRefused("It is nested too deeply for a project.")
    if not isinstance(stored, dict) or "chainrule" not in stored:
        raise FileRefused("It is not a project of Chainrule.")
    return stored


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is given twice in one object")
    return found


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is not a number a project can hold")


def _finite(word: str) -> float:
    value = float(word)
    return value if math.isfinite(value) else _no_constant(word)


def _moderate(word: str) -> int:
    # Far longer ones are slow to read, and no setting takes them.
    return int(word) if len(word) <= _LONGEST_INTEGER else _no_constant(f"{word[:20]}…")


def _is_deeper(value: Any, levels: int) -> bool:
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return False
    return levels == 0 or any(_is_deeper(item, levels - 1) for item in value)


def _source(stored: Mapping[str, Any], sources: DataCatalogue) -> DataSource:
    name = _checked("$.data.source", str, stored.get("source"))
    return sources.make(name, _checked("$.data.settings", dict, stored.get("settings", {})))


def _recipe_to_json(recipe: Recipe) -> dict[str, Any]:
    return {"id": recipe.id, "settings": recipe.values()}


def _recipe(stored: Mapping[str, Any], path: str) -> Recipe:
    """The recipe of a project or a stage; where none is said, descent on the losses."""
    if "recipe" not in _checked(path, dict, stored):
        return Supervised()
    told = _checked(f"{path}.recipe", dict, stored["recipe"])
    name = _checked(f"{path}.recipe.id", str, told.get("id"))
    settings = _checked(f"{path}.recipe.settings", dict, told.get("settings", {}))
    return _at(f"{path}.recipe", lambda: builtin_recipes().make(name, settings))  # type: ignore[no-any-return]


def _training(stored: Mapping[str, Any], path: str) -> TrainingSettings:
    told = _checked(f"{path}.training", dict, stored.get("training"))
    return _at(f"{path}.training", lambda: TrainingSettings(**told))  # type: ignore[no-any-return]


def _section(stored: Mapping[str, Any], name: str) -> dict[str, Any]:
    return dict(_checked(f"$.{name}", dict, stored.get(name)))


def _checked(path: str, kind: type, value: Any) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise FileRefused(f"{path}: expected {kind.__name__}, found {type(value).__name__}.")
    return value


def _at(path: str, make: Any) -> Any:
    try:
        return make()
    except FileRefused:
        raise
    except (ChainruleError, TypeError, KeyError, msgspec.ValidationError) as fault:
        raise FileRefused(f"{path}: {fault}") from fault
