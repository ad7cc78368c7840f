"""The user's own blocks, saved beside the runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockUse
from engine.catalogue.layers.dense import Linear
from engine.errors import CommandRefused, FileRefused
from engine.graph.block_command import MakeBlock
from engine.graph.command import AddNode, InsertPart, SetNote
from engine.graph.graph import Graph, Point
from engine.project.own_blocks import (
    SUFFIX,
    delete_block,
    library_folder,
    read_block,
    rename_block,
    save_block,
    saved_blocks,
)

CATALOGUE = builtin_catalogue()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def graph() -> Graph:
    made = AddNode(Linear(units=7), Point(40.0, 50.0), "dense").apply(Graph())
    made = MakeBlock(frozenset({"dense"}), "inner").apply(made)
    made = AddNode(ReLU(), Point(300.0, 50.0), "relu").apply(made)
    return MakeBlock(frozenset({"inner", "relu"}), "outer").apply(made)


def test_a_saved_block_comes_back_with_all_that_is_inside(graph: Graph) -> None:
    path = save_block(SetNote("outer", "Twice as good.").apply(graph), "outer")
    assert path == library_folder() / f"outer{SUFFIX}"
    blocks, faults = saved_blocks(CATALOGUE)
    assert [block.name for block in blocks] == ["outer"]
    assert faults == ()
    assert blocks[0].note == "Twice as good."
    here = InsertPart(blocks[0].part).apply(Graph())
    assert here.blocks == graph.blocks
    assert isinstance(here.node("outer").layer, BlockUse)


def test_a_block_of_the_same_name_is_replaced_only_if_that_is_wanted(graph: Graph) -> None:
    save_block(graph, "outer")
    with pytest.raises(CommandRefused, match="has a block called 'outer' already"):
        save_block(graph, "outer")
    note = SetNote("outer", "newer").apply(graph)
    save_block(note, "outer", replace=True)
    assert saved_blocks(CATALOGUE)[0][0].note == "newer"


def test_what_is_no_block_is_refused(graph: Graph) -> None:
    loose = AddNode(ReLU(), Point(0.0, 0.0), "relu").apply(graph)
    with pytest.raises(CommandRefused, match="relu is no block"):
        save_block(loose, "relu")


def test_a_deleted_block_is_gone(graph: Graph) -> None:
    save_block(graph, "outer")
    delete_block(saved_blocks(CATALOGUE)[0][0])
    assert saved_blocks(CATALOGUE) == ((), ())


def test_a_file_that_is_no_block_is_told_and_the_others_are_there(graph: Graph) -> None:
    save_block(graph, "outer")
    broken = library_folder() / f"broken{SUFFIX}"
    broken.write_text("{}", encoding="utf-8")
    blocks, faults = saved_blocks(CATALOGUE)
    assert [block.name for block in blocks] == ["outer"]
    assert len(faults) == 1
    assert str(broken) in faults[0]
    with pytest.raises(FileRefused, match="holds no block"):
        read_block(broken, CATALOGUE)


def test_a_folder_that_can_not_be_made_is_told(graph: Graph, home: Path) -> None:
    (home / "blocks").write_text("in the way", encoding="utf-8")
    with pytest.raises(FileRefused, match="can not be made"):
        save_block(graph, "outer")


def test_a_block_is_saved_under_another_name_and_renamed(graph: Graph) -> None:
    save_block(graph, "outer", called="thing")
    block = saved_blocks(CATALOGUE)[0][0]
    assert block.name == "thing"
    assert block.part.blocks.inside("thing").by_name.keys() >= {"inner", "relu"}
    save_block(graph, "outer")
    with pytest.raises(CommandRefused, match="has a block called 'outer' already"):
        rename_block(block, "outer")
    with pytest.raises(CommandRefused):
        rename_block(block, "not a name")
    rename_block(block, "other")
    assert [saved.name for saved in saved_blocks(CATALOGUE)[0]] == ["other", "outer"]
    assert "outer" in graph.blocks.by_name
