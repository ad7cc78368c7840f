"""What blocks compute, against the same network without them and against torch.nn."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.regularisation import Dropout
from engine.compile.model import Model, compile_known, keep_trained
from engine.diagnosis.replay import traced
from engine.errors import TrainingFailed
from engine.graph.block_command import InBlock, MakeBlock, UnpackBlock
from engine.graph.command import Connect, SetParameter, SpliceNode
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.unroll_command import UnrollBlock
from engine.inference.infer import Memo, infer
from engine.tensor_spec import TensorSpec
from engine.training.checkpoint import save_checkpoint
from engine.training.run import train
from tests.engine.blocks import (
    cell,
    defined,
    drawn_with,
    residual_classifier,
    rows_classifier,
    twins,
)
from tests.engine.networks import (
    compiled,
    digits_project,
    drawn,
    prepared,
    tiny_classifier,
    trained,
)

IMAGES = torch.rand(5, 1, 8, 8, generator=torch.Generator().manual_seed(3))
LABELS = torch.arange(5)


def loss_of(model: Model, images: Tensor = IMAGES) -> Tensor:
    learner = model.learner
    weights = [model.root.get_parameter(path) for path in learner.weights]
    loss = learner.module(images, LABELS, *weights)
    assert isinstance(loss, Tensor)
    return loss


def seen(model: Model, *fields: Tensor) -> dict[str, Tensor]:
    viewer = model.viewer.eval()
    found: dict[str, Tensor] = viewer(*fields)
    return found


def test_blocks_compute_what_their_insides_laid_out_do() -> None:
    graph = residual_classifier(repeat=2)
    ours, flat = compiled(graph), compiled(UnpackBlock("stage").apply(graph))
    names = {"conv_3": "stage.1.conv", "conv_4": "stage.1.conv_2", "norm_2": "stage.1.norm"}
    names |= {name: f"stage.0.{name}" for name in ("conv", "conv_2", "norm")}
    state, loaded = ours.root.state_dict(), {}
    for path in flat.root.state_dict():
        node, _, name = path.partition(".")
        loaded[path] = state[f"{names.get(node, node)}.{name}"]
    flat.root.load_state_dict(loaded)
    torch.testing.assert_close(loss_of(ours), loss_of(flat))


def test_weights_lie_under_the_path_of_their_node() -> None:
    paths = set(compiled(residual_classifier(repeat=2)).root.state_dict())
    assert {"stem.weight", "stage.0.conv.weight", "stage.1.conv_2.bias"} <= paths
    paths = set(compiled(residual_classifier(repeat=1)).root.state_dict())
    assert "stage.conv.weight" in paths


def test_copies_start_from_weights_of_their_own() -> None:
    state = compiled(residual_classifier(repeat=2)).root.state_dict()
    assert not torch.equal(state["stage.0.conv.weight"], state["stage.1.conv.weight"])


def test_start_weights_can_be_made_anew_for_one_layer_of_a_copy() -> None:
    model = compiled(residual_classifier(repeat=2))
    for path in ("stage.0.conv", "stage.1.conv", "stage.1.norm"):
        began = model.start_weights(path)
        assert began
        for name, weight in began.items():
            assert torch.equal(weight, model.root.get_parameter(f"{path}.{name}"))
    assert not model.start_weights("stage.conv")
    assert not model.start_weights("stage")


def test_an_edit_inside_leaves_the_other_start_weights() -> None:
    graph = residual_classifier(repeat=2)
    edited = InBlock("residual", SetParameter("conv_2", "bias", "none")).apply(graph)
    before, after = compiled(graph).root.state_dict(), compiled(edited).root.state_dict()
    assert torch.equal(before["stage.1.conv.weight"], after["stage.1.conv.weight"])


def test_shared_weights_are_the_same_tensors() -> None:
    model = compiled(twins())
    assert set(model.root.state_dict()) == {
        "shared.tower.units.weight",
        "shared.tower.units.bias",
        "scores.weight",
        "scores.bias",
    }
    found = seen(model, IMAGES, LABELS)
    torch.testing.assert_close(found["left"], found["right"])
    loss_of(model).backward()
    code = model.root.get_parameter("shared.tower.units.weight")
    assert code.grad is not None
    assert code.grad.any()


def test_a_shared_repeated_block_applies_the_same_weights_again() -> None:
    model = compiled(residual_classifier(repeat=3, shared=True))
    assert not any(path.startswith("stage") for path in model.root.state_dict())
    loss_of(model).backward()


def over_time(graph: Graph, *, shape: tuple[int, ...] = (7, 3)) -> Model:
    inference = infer(graph, {"x": TensorSpec(shape)}, Memo())
    assert not inference.problems
    return compile_known(graph, inference, 0)


def recurrent(*, backwards: bool = False, steps: str = "every") -> Model:
    graph = drawn_with(
        defined(cell=cell(5, steps=steps)),
        "x > rnn",
        x=InputField(field="x"),
        rnn=BlockUse(block="cell", over_time=True, backwards=backwards),
    )
    return over_time(graph)


def torch_rnn(model: Model) -> nn.RNN:
    rnn = nn.RNN(3, 5, batch_first=True)
    state = model.root.state_dict()
    rnn.load_state_dict(
        {
            "weight_ih_l0": state["rnn.U.weight"],
            "weight_hh_l0": state["rnn.W.weight"],
            "bias_ih_l0": state["rnn.U.bias"],
            "bias_hh_l0": torch.zeros(5),
        }
    )
    return rnn


def test_a_recurrent_block_computes_what_torchs_does() -> None:
    model = recurrent()
    x = torch.randn(4, 7, 3)
    theirs, _ = torch_rnn(model)(x)
    ours = seen(model, x)["rnn"]
    torch.testing.assert_close(ours, theirs)
    ours.square().sum().backward()
    rnn = torch_rnn(model)
    rnn(x)[0].square().sum().backward()
    weight = model.root.get_parameter("rnn.W.weight")
    torch.testing.assert_close(weight.grad, rnn.weight_hh_l0.grad)


def test_backwards_it_begins_at_the_end() -> None:
    model = recurrent(backwards=True)
    x = torch.randn(4, 7, 3)
    theirs, _ = torch_rnn(model)(x.flip(1))
    torch.testing.assert_close(seen(model, x)["rnn"], theirs.flip(1))


@pytest.mark.parametrize("backwards", [False, True])
def test_the_last_step_is_the_one_that_came_last(backwards: bool) -> None:
    model = recurrent(backwards=backwards, steps="last")
    x = torch.randn(4, 7, 3)
    theirs, _ = torch_rnn(model)(x.flip(1) if backwards else x)
    torch.testing.assert_close(seen(model, x)["rnn"], theirs[:, -1])


def test_recurrent_layers_stack_by_repeating() -> None:
    graph = drawn_with(
        defined(cell=cell(3)),
        "x > rnn",
        x=InputField(field="x"),
        rnn=BlockUse(block="cell", over_time=True, repeat=2),
    )
    model = over_time(graph)
    rnn = nn.RNN(3, 3, num_layers=2, batch_first=True)
    state = model.root.state_dict()
    loaded = {}
    for layer in (0, 1):
        loaded[f"weight_ih_l{layer}"] = state[f"rnn.{layer}.U.weight"]
        loaded[f"weight_hh_l{layer}"] = state[f"rnn.{layer}.W.weight"]
        loaded[f"bias_ih_l{layer}"] = state[f"rnn.{layer}.U.bias"]
        loaded[f"bias_hh_l{layer}"] = torch.zeros(3)
    rnn.load_state_dict(loaded)
    x = torch.randn(4, 7, 3)
    torch.testing.assert_close(seen(model, x)["rnn"], rnn(x)[0])


def test_a_state_can_begin_with_what_is_wired_to_it() -> None:
    graph = cell(5).with_node(
        cell(5).node("x").__class__(name="first", layer=BlockInput(each_step="whole"))
    )
    graph = Connect(Wire(End("first", "out"), End("before", "start"))).apply(graph)
    whole = drawn_with(
        defined(cell=graph),
        "x > rnn.x, h > rnn.first",
        x=InputField(field="x"),
        h=InputField(field="h"),
        rnn=BlockUse(block="cell", over_time=True),
    )
    fields = {"x": TensorSpec((7, 3)), "h": TensorSpec((5,))}
    model = compile_known(whole, infer(whole, fields, Memo()), 0)
    x, h = torch.randn(4, 7, 3), torch.randn(4, 5)
    theirs, _ = torch_rnn(model)(x, h[None])
    torch.testing.assert_close(seen(model, x, h)["rnn"], theirs)


def test_a_learned_first_state_learns() -> None:
    graph = drawn_with(
        defined(cell=cell(5, learned=True)),
        "x > rnn",
        x=InputField(field="x"),
        rnn=BlockUse(block="cell", over_time=True),
    )
    model = over_time(graph)
    seen(model, torch.randn(4, 7, 3))["rnn"].sum().backward()
    start = model.root.get_parameter("rnn.before.start")
    assert start.grad is not None
    assert start.grad.any()


def test_a_shared_block_works_inside_one_that_runs_over_time() -> None:
    head = drawn("x > fc, fc > out", x=BlockInput(), fc=Linear(units=3), out=BlockOutput())
    step = drawn_with(
        defined(head=head),
        "x > one, one > two, two > out",
        x=BlockInput(),
        one=BlockUse(block="head", shared=True),
        two=BlockUse(block="head", shared=True),
        out=BlockOutput(),
    )
    graph = drawn_with(
        defined(head=head, step=step),
        "x > run",
        x=InputField(field="x"),
        run=BlockUse(block="step", over_time=True),
    )
    model = over_time(graph)
    assert set(model.root.state_dict()) == {"shared.head.fc.weight", "shared.head.fc.bias"}
    x = torch.randn(4, 7, 3)
    fc = model.root.get_submodule("shared.head.fc")
    torch.testing.assert_close(seen(model, x)["run"], fc(fc(x)))


def test_dropout_inside_knows_whether_it_learns() -> None:
    graph = drawn_with(
        defined(cell=cell(5)),
        "x > rnn",
        x=InputField(field="x"),
        rnn=BlockUse(block="cell", over_time=True),
    )
    wire = Wire(End("tanh", "out"), End("out", "x"))
    graph = InBlock("cell", SpliceNode(Dropout(rate=0.5), Point(0, 0), wire)).apply(graph)
    model = over_time(graph)
    x = torch.randn(4, 7, 3)
    viewer = model.viewer
    assert (viewer.train()(x)["rnn"] == 0).any()
    assert not (viewer.eval()(x)["rnn"] == 0).any()


def test_nodes_inside_are_seen_by_their_paths() -> None:
    found = seen(compiled(residual_classifier(repeat=2)), IMAGES, LABELS)
    assert found["stage.0.conv"].shape == (5, 4, 8, 8)
    torch.testing.assert_close(found["stage.1.relu_2"], found["stage"])
    order = list(found)
    assert order.index("stem") < order.index("stage.0.conv") < order.index("stage.1.conv")


@pytest.mark.parametrize(
    "graph", [residual_classifier(), residual_classifier(shared=True), rows_classifier(), twins()]
)
def test_networks_with_blocks_learn(graph: Graph) -> None:
    run = trained(digits_project(graph, epochs=3, learning_rate=0.02))
    first = run.history.series("train/loss").points[1][:3].mean()
    last = run.history.series("train/loss").points[1][-3:].mean()
    assert last < 0.8 * first


def test_a_number_that_is_none_is_traced_into_the_block(tmp_path: Path) -> None:
    run = prepared(digits_project(residual_classifier(), epochs=1))
    with torch.no_grad():
        run.model.root.get_parameter("stage.1.conv.bias").fill_(float("inf"))
    save_checkpoint(run, tmp_path)
    with pytest.raises(TrainingFailed) as caught:
        list(train(run))
    failure, fault = traced(caught.value, run, tmp_path)
    assert fault is not None
    assert "stage.1.conv" in str(failure)
    assert failure.node == "stage"


def test_equal_projects_give_equal_code() -> None:
    one, two = compiled(residual_classifier()), compiled(residual_classifier())
    assert one.learner.module.code == two.learner.module.code


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("steps", ["every", "last"])
@pytest.mark.parametrize("learned", [False, True])
def test_unrolled_it_computes_the_same(backwards: bool, steps: str, learned: bool) -> None:
    folded = drawn_with(
        defined(cell=cell(5, steps=steps, learned=learned)),
        "x > rnn, rnn > after",
        x=InputField(field="x"),
        rnn=BlockUse(block="cell", over_time=True, backwards=backwards),
        after=Linear(units=2),
    )
    unrolled = UnrollBlock("rnn", 7).apply(folded)
    ours, theirs = over_time(unrolled), over_time(folded)
    state = theirs.root.state_dict()
    if learned:
        state["rnn.before.start"] = torch.randn(5)
        theirs.root.load_state_dict(state)
    names = {"shared.cell_step.": "rnn.", "before_0.": "rnn.before."}
    loaded = {}
    for path, tensor in ours.root.state_dict().items():
        there = path
        for here, name in names.items():
            there = there.replace(here, name)
        there = there.replace("before.weight", "before.start")
        loaded[path] = state[there].reshape(tensor.shape)
    ours.root.load_state_dict(loaded)
    x = torch.randn(4, 7, 3)
    torch.testing.assert_close(seen(ours, x)["after"], seen(theirs, x)["after"])
    assert ours.inference.totals.parameters == theirs.inference.totals.parameters


def test_weights_follow_their_nodes_into_a_block_and_out_again() -> None:
    graph = tiny_classifier()
    model = compiled(graph)
    with torch.no_grad():
        model.root.get_parameter("conv.weight").fill_(3.0)
    grouped = MakeBlock(frozenset({"conv", "relu", "pool"}), "features").apply(graph)
    inside = compiled(grouped, seed=5)
    assert "features.conv.weight" in keep_trained(model.root.state_dict(), inside.root)
    assert (inside.root.get_parameter("features.conv.weight") == 3.0).all()
    loose = compiled(UnpackBlock("features").apply(grouped), seed=7)
    kept = keep_trained(inside.root.state_dict(), loose.root)
    assert set(kept) == set(loose.root.state_dict())


def test_of_two_nodes_with_one_name_none_takes_the_others_weights() -> None:
    one = compiled(residual_classifier(repeat=1))
    two = compiled(residual_classifier(repeat=2), seed=3)
    before = two.root.get_parameter("stage.0.conv.weight").clone()
    keep_trained(one.root.state_dict(), two.root)
    assert torch.equal(two.root.get_parameter("stage.0.conv.weight"), before)
