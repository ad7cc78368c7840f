"""Files of torch.export become the same drawings as the modules they were made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import nn

from engine.errors import ImportRefused
from engine.interchange.reading.exported_file import read_exported
from engine.interchange.reading.imported import network
from engine.interchange.reading.traced import example
from engine.interchange.reading.wishes import loaded, spec_from_text
from tests.engine.interchange import foreign
from tests.engine.interchange.test_import_modules import blocks, brought

FIXED: dict[str, tuple[Callable[[], nn.Module], tuple[str, ...]]] = {
    "lenet": (foreign.LeNet, ("1x28x28",)),
    "resnet": (foreign.ResNet, ("3x32x32",)),
    "inception": (foreign.GoogLeNet, ("3x9x9",)),
    "lstm": (foreign.LstmClassifier, ("tokens:7/30",)),
    "gpt": (foreign.Gpt, ("tokens:6/20",)),
    "siamese": (foreign.Siamese, ("1x8x8", "1x8x8")),
    "encoder": (foreign.Encoder, ("steps:6x5",)),
}

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # torch.export itself warns of its own code
]


def exported(module: nn.Module, inputs: tuple[str, ...], path: Path, *, is_dynamic: bool) -> None:
    specs = [spec_from_text(text) for text in inputs]
    given = tuple(example(spec, 2) for spec in specs)
    batch = torch.export.Dim("batch")
    shapes = tuple({0: batch} for _ in specs) if is_dynamic else None
    torch.export.save(torch.export.export(module, given, dynamic_shapes=shapes), path)


@pytest.mark.parametrize("is_dynamic", [False, True], ids=["one size of batch", "any"])
@pytest.mark.parametrize("name", FIXED)
def test_a_drawing_gives_what_the_file_gives(name: str, is_dynamic: bool, tmp_path: Path) -> None:
    make, inputs = FIXED[name]
    module = make().eval()
    path = tmp_path / "model.pt2"
    exported(module, inputs, path, is_dynamic=is_dynamic)

    imported = brought(read_exported(path))

    given = [example(spec_from_text(text), 5) for text in inputs]
    with torch.no_grad():
        ours = network(imported.compiled(), imported.outputs)(*given)[0]
        torch.testing.assert_close(ours, module(*given), rtol=1e-5, atol=1e-6)
    assert imported.parameters == sum(p.numel() for p in module.parameters())


def test_its_tree_of_modules_gives_the_blocks(tmp_path: Path) -> None:
    exported(foreign.ResNet().eval(), ("3x32x32",), tmp_path / "r.pt2", is_dynamic=True)
    here = brought(read_exported(tmp_path / "r.pt2")).project.graph
    assert blocks(here) == blocks(brought(foreign.ResNet(), "3x32x32").project.graph)


def test_attention_of_torch_is_put_together_again(tmp_path: Path) -> None:
    exported(foreign.Encoder().eval(), ("steps:6x5",), tmp_path / "e.pt2", is_dynamic=True)
    graph = brought(read_exported(tmp_path / "e.pt2")).project.graph
    assert blocks(graph) == {"layers": ("layers", 2, False)}
    kinds = {node.layer.id for node in graph.blocks.inside("layers").nodes}
    assert "multi_head_attention" in kinds


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.pt2").write_bytes(b"no archive")
    with pytest.raises(ImportRefused, match=r"torch\.export"):
        loaded(str(tmp_path / "bad.pt2"))
    with pytest.raises(ImportRefused, match="no file"):
        loaded(str(tmp_path / "none.pt2"))
