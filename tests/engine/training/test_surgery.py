"""A network that was edited while paused learns on with what it knew."""

from __future__ import annotations

import pytest
import torch

from engine.catalogue.layers.activation import ReLU
from engine.graph.command import GraphCommand, RenameNode, SetParameter, SpliceNode
from engine.graph.graph import Graph, Point
from engine.graph.renamings import Renamings
from engine.graph.rewire_command import ReplaceLayer
from engine.project.command import OnGraph
from engine.project.learning_command import SetTraining
from engine.project.project import Project
from engine.training.run import Run, train
from engine.training.surgery import Held, go_on, held
from tests.engine.networks import noisy_project, points_project, prepared


def advanced(run: Run, steps: int) -> Run:
    driver = train(run)
    while run.position.step < steps:
        next(driver)
    return run


def operated(before: Run, old: Project, new: Project, learned: Held | None = None) -> Run:
    """A run of the edited project that goes on from where the other stands."""
    run = prepared(new, before.data if new.data == old.data else None)
    names = Renamings().after(old.graph, new.graph)
    go_on(
        run,
        before,
        learned or held(before),
        lambda path: names.path(new.graph, path),
        "Edited",
    )
    return run


def edited(project: Project, command: GraphCommand) -> Project:
    return OnGraph(command).apply(project)


def weights(run: Run) -> dict[str, torch.Tensor]:
    return {k: v.clone() for k, v in run.model.root.state_dict().items()}


def spliced(graph: Graph) -> GraphCommand:
    wire = next(w for w in graph.wires if w.source.node == "hidden")
    return SpliceNode(ReLU(), Point(0.0, 0.0), wire)


@pytest.mark.parametrize("optimiser", ["sgd", "adam", "rmsprop", "adagrad"])
def test_an_edit_that_changes_nothing_changes_no_number(optimiser: str) -> None:
    project = noisy_project(optimiser=optimiser, epochs=2)
    whole = prepared(project)
    for _ in train(whole):
        pass
    half = advanced(prepared(project), 5)
    other = prepared(project, half.data)
    state = torch.get_rng_state()
    go_on(other, half, held(half), str, "Nothing")
    torch.set_rng_state(state)
    for _ in train(other):
        pass
    assert all(torch.equal(a, weights(other)[k]) for k, a in weights(whole).items())
    assert other.position.step == whole.position.step
    assert [mark.text for mark in other.history.marks] == ["Nothing"]


def test_what_is_unchanged_is_kept_with_its_optimiser_state_and_the_rest_starts_fresh() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    wider = edited(project, SetParameter("hidden", "units", 12))
    after = operated(run, project, wider)
    fresh = prepared(wider)
    assert torch.equal(weights(after)["scores.bias"], weights(run)["scores.bias"])
    assert torch.equal(weights(after)["hidden.weight"], weights(fresh)["hidden.weight"])
    state = after.learning.optimisers[""].state
    known = {path: state.get(p) for path, p in after.model.root.named_parameters()}
    assert known["scores.bias"]
    assert not known["hidden.weight"]
    assert not known["scores.weight"]
    before = run.learning.optimisers[""].state[run.model.root.get_parameter("scores.bias")]
    assert torch.equal(known["scores.bias"]["exp_avg"], before["exp_avg"])
    assert after.position.step == 5


def test_a_layer_put_between_leaves_all_weights_where_they_are() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    after = operated(run, project, edited(project, spliced(project.graph)))
    assert all(torch.equal(a, weights(after)[k]) for k, a in weights(run).items())
    advanced(after, 8)
    assert after.position.step == 8


def test_a_renamed_node_keeps_weights_and_optimiser_state() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    after = operated(run, project, edited(project, RenameNode("hidden", "first")))
    assert torch.equal(weights(after)["first.weight"], weights(run)["hidden.weight"])
    assert after.learning.optimisers[""].state[after.model.root.get_parameter("first.weight")]


def test_undo_brings_the_earlier_network_back_with_the_weights_it_had() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    then = held(run)
    before = weights(run)
    wider = edited(project, SetParameter("hidden", "units", 12))
    after = advanced(operated(run, project, wider), 8)
    back = operated(after, wider, project, then)
    assert all(torch.equal(a, weights(back)[k]) for k, a in before.items())
    assert back.position.step == 8


def test_what_was_held_does_not_change_with_the_run() -> None:
    project = points_project()
    run = advanced(prepared(project), 3)
    then = held(run)
    kept = {k: v.clone() for k, v in then.weights.items()}
    moments = then.optimisers[""]["hidden.weight"]["exp_avg"].clone()
    advanced(run, 9)
    assert all(torch.equal(v, then.weights[k]) for k, v in kept.items())
    assert torch.equal(moments, then.optimisers[""]["hidden.weight"]["exp_avg"])
    assert then.size > 0


def test_other_batches_begin_the_running_epoch_anew() -> None:
    project = points_project(epochs=4)
    run = advanced(prepared(project), 4)
    assert run.position.batch == 1
    smaller = SetTraining("batch_size", 16).apply(project)
    after = operated(run, project, smaller)
    assert (after.position.epoch, after.position.batch) == (1, 0)
    for _ in train(after):
        pass
    assert after.is_finished


def test_another_optimiser_begins_afresh_and_keeps_the_weights() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    other = SetTraining("optimiser", "rmsprop").apply(project)
    after = operated(run, project, other)
    assert all(torch.equal(a, weights(after)[k]) for k, a in weights(run).items())
    assert not after.learning.optimisers[""].state
    advanced(after, 7)


def test_another_layer_type_in_the_same_place_takes_no_weights_of_another_shape() -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    after = operated(run, project, edited(project, ReplaceLayer("tanh", ReLU())))
    assert all(torch.equal(a, weights(after)[k]) for k, a in weights(run).items())
