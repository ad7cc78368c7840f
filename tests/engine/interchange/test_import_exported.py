"""Files of torch.export become the same drawings as the modules they were made of."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

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


class Dropping(nn.Module):
    """Attention with dropout, and dropout after it."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(6, 2, dropout=0.25, batch_first=True)
        self.drop = nn.Dropout(0.125)

    def forward(self, x: Tensor) -> Tensor:
        return self.drop(self.attention(x, x, x, need_weights=False)[0])  # type: ignore[no-any-return]


def test_rates_that_eval_mode_hides_are_told(tmp_path: Path) -> None:
    exported(Dropping().eval(), ("steps:5x6",), tmp_path / "e.pt2", is_dynamic=True)
    imported = brought(read_exported(tmp_path / "e.pt2"))
    (note,) = [note for note in imported.notes if "dropout" in note]
    assert "rate of attention," in note
    rates = {n.name: n.layer.values().get("rate") for n in imported.project.graph.nodes}
    assert rates["drop"] == 0.125


def test_rates_that_were_taken_apart_are_told(tmp_path: Path) -> None:
    batch = {0: torch.export.Dim("batch")}
    given = (torch.randn(2, 6),)
    module = nn.Sequential(OrderedDict(units=nn.Linear(6, 6), drop=nn.Dropout(0.125))).eval()
    program = torch.export.export(module, given, dynamic_shapes=(batch,))
    torch.export.save(program.run_decompositions(), tmp_path / "d.pt2")
    notes = brought(read_exported(tmp_path / "d.pt2")).notes
    assert any("rate of drop," in note for note in notes)


def test_a_file_of_training_keeps_its_rates(tmp_path: Path) -> None:
    exported(Dropping().train(), ("steps:5x6",), tmp_path / "t.pt2", is_dynamic=True)
    imported = brought(read_exported(tmp_path / "t.pt2"))
    assert not any("dropout" in note for note in imported.notes)
    layers = {n.name: n.layer.values() for n in imported.project.graph.nodes}
    assert layers["attention"]["dropout"] == 0.25
    assert layers["drop"]["rate"] == 0.125


def test_pools_of_volumes_are_read(tmp_path: Path) -> None:
    pools = nn.Sequential(nn.MaxPool3d(2), nn.AvgPool3d(2, 1)).eval()
    exported(pools, ("2x6x6x6",), tmp_path / "p.pt2", is_dynamic=True)
    graph = brought(read_exported(tmp_path / "p.pt2")).project.graph
    assert {"max_pool3d", "mean_pool3d"} <= {node.layer.id for node in graph.nodes}


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.pt2").write_bytes(b"no archive")
    with pytest.raises(ImportRefused, match=r"torch\.export"):
        loaded(str(tmp_path / "bad.pt2"))
    with pytest.raises(ImportRefused, match="no file"):
        loaded(str(tmp_path / "none.pt2"))
