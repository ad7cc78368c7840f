"""What can be put into a drawing from elsewhere: copied nodes, whole projects, pictures of them."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from engine.catalogue.catalogue import Catalogue
from engine.data.catalogue import DataCatalogue
from engine.errors import ChainruleError, FileRefused
from engine.graph.clipboard import LONGEST_TEXT, MARK, part_from_json, part_from_text
from engine.graph.found_json import object_in
from engine.graph.graph import Graph
from engine.project.file import project_from_json, project_to_text
from engine.project.picture_file import is_picture, project_text_of
from engine.project.project import Project

_PROJECT = "chainrule"
_LARGEST_FILE = 64 << 20
_CODE = re.compile(
    r"\bimport torch\b|\bfrom torch\b|\bnn\.[A-Z]\w+\(|\btorch\.nn\b|\bclass \w+\((?:nn|torch)\."
    r"|\bSequential\(|\bkeras\.|\b(?:Conv2d|Linear)\("
)


def part_in_text(text: str, catalogue: Catalogue, sources: DataCatalogue) -> Graph:
    """The nodes that a text holds: copied ones, or the network of a whole project.

    Raises:
        FileRefused: if it holds neither, with what it seems to be.
    """
    if len(text) <= LONGEST_TEXT:
        data = object_in(text, (MARK, _PROJECT))
        if data is not None and MARK in data:
            return part_from_json(data, catalogue)
        if data is not None:
            return project_from_json(data, catalogue, sources).graph
        if f'"{MARK}"' not in text and _CODE.search(text):
            raise FileRefused(
                "The clipboard holds program code, which is not run from here. Save it as a .py "
                "file and choose File > Import model."
            )
    return part_from_text(text, catalogue)


def part_in_picture(picture: bytes, catalogue: Catalogue, sources: DataCatalogue) -> Graph:
    """The network that a PNG or SVG carries.

    Raises:
        FileRefused: if it carries none, or is damaged.
    """
    return part_in_text(project_text_of(picture), catalogue, sources)


def part_in_file(path: Path, catalogue: Catalogue, sources: DataCatalogue) -> Graph:
    """The nodes that a file holds: a project, a saved block, or a picture that carries a project.

    Raises:
        FileRefused: if it can not be read or holds none, with its name.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileRefused(f"{path.name} is larger than a project file can be.")
        content = path.read_bytes()
    except OSError as fault:
        raise FileRefused(f"{path.name} can not be read: {fault.strerror}.") from fault
    try:
        if is_picture(content[:64]):
            return part_in_picture(content, catalogue, sources)
        data = object_in(content.decode("utf-8"), (MARK, _PROJECT))
        if data is None:
            raise FileRefused("It is no project, no saved block, and no picture of one.")
        if MARK in data:
            return part_from_json(data, catalogue)
        return project_from_json(data, catalogue, sources).graph
    except UnicodeDecodeError as fault:
        raise FileRefused(f"{path.name} holds no nodes: it is not a text file.") from fault
    except ChainruleError as refusal:
        raise FileRefused(f"{path.name} holds no nodes. {refusal}") from refusal


def text_of_part(project: Project, part: Graph) -> str:
    """The text of a project that has this part as its network, and all else as it is."""
    return project_to_text(msgspec.structs.replace(project, graph=part, lesson="", goal=None))
