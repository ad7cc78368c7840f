"""What holds for every layer type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import fx

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import WHOLE, DataField, Layer, Loss, Metric, Weighted, Window
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.parameter import Parameter
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import (
    Specs,
    as_tuple,
    candidates,
    fits,
    fitting,
    on_cpu,
    on_meta,
    tensors,
)

CATALOGUE = builtin_catalogue()
ALL = list(CATALOGUE)
# Ports and blocks are wiring; they have no module of their own.
WIRING = (DataField, BlockInput, BlockOutput, BlockUse)
BUILT = [kind for kind in ALL if not issubclass(kind, WIRING)]
WITHOUT_SLOPE = ("argmax", "compare")
LEARNED = [k for k in BUILT if not issubclass(k, Metric) and k.id not in WITHOUT_SLOPE]
TRACED = [kind for kind in BUILT if not kind.differs_in_training]

every_layer = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.id)
every_built_layer = pytest.mark.parametrize("kind", BUILT, ids=lambda kind: kind.id)


def ends(parameter: Parameter) -> list[Any]:
    match parameter.kind:
        case "switch":
            return [False, True]
        case "choice":
            return [value for value, _ in parameter.choices]
        case "text":
            return ["", "Größe 7"]
        case "integers":
            return [(), (parameter.low,), (parameter.high,), (2, 2, 4)]
        case "reals":
            return [(), (parameter.low,), (parameter.high,), in_range(parameter, 0.5, -1.0, 2.0)]
        case "matrix":
            rows = in_range(parameter, 0.0, -1.0, 0.0), in_range(parameter, 1.0, 2.0, 1.0)
            return [(), ((parameter.low,),), rows]
    return [parameter.low, parameter.high]


def in_range(parameter: Parameter, *numbers: float) -> tuple[float, ...]:
    assert parameter.low is not None
    assert parameter.high is not None
    return tuple(min(max(number, parameter.low), parameter.high) for number in numbers)


def at_the_ends(kind: type[Layer]) -> Iterator[Layer]:
    yield kind()
    for parameter in kind.parameters():
        for value in ends(parameter):
            where_it_matters = {}
            if parameter.shown_if is not None:
                name, values = parameter.shown_if
                where_it_matters = {name: values[0]}
            yield kind(**{parameter.name: value}, **where_it_matters)


def any_value(parameter: Parameter) -> st.SearchStrategy[Any]:
    low, high = parameter.low, parameter.high
    match parameter.kind:
        case "switch":
            return st.booleans()
        case "choice":
            return st.sampled_from([value for value, _ in parameter.choices])
        case "text":
            return st.text(max_size=5)
        case "real":
            assert low is not None
            return st.floats(low, high)
    assert low is not None
    assert high is not None
    if parameter.kind in ("reals", "matrix"):
        real = st.floats(low, high)
        return (
            st.lists(real, max_size=4)
            if parameter.kind == "reals"
            else st.integers(1, 4).flatmap(
                lambda n: st.lists(st.lists(real, min_size=n, max_size=n), max_size=4)
            )
        )
    number = st.integers(int(low), min(int(low) + 6, int(high))) | st.integers(int(low), int(high))
    return st.lists(number, max_size=4) if parameter.kind == "integers" else number


@every_layer
def test_a_layer_tells_what_it_is(kind: type[Layer]) -> None:
    assert kind.title
    assert kind.category
    assert kind.source
    assert kind.formula
    words = kind.help_text()
    assert words.split("\n\n")[0].endswith(".")
    assert "\nShapes: " in words


@every_layer
def test_every_setting_tells_what_it_does(kind: type[Layer]) -> None:
    for parameter in kind.parameters():
        assert parameter.doc.endswith("."), parameter.name
        assert len(parameter.doc) > 10, parameter.name
        if parameter.kind in ("integer", "real", "integers", "reals", "matrix"):
            assert parameter.low is not None, parameter.name
            assert parameter.high is not None, parameter.name
        if parameter.shown_if is not None:
            name, values = parameter.shown_if
            for value in values:
                kind.parameter(name).checked(value)


@every_layer
def test_a_layer_is_a_value(kind: type[Layer]) -> None:
    layer = kind()
    assert layer == kind()
    assert hash(layer) == hash(kind())
    for other in at_the_ends(kind):
        assert other.replace() == other
        assert layer.replace(**other.values()) == other
        assert (other == layer) == (other.values() == layer.values())


@every_layer
def test_settings_survive_json(kind: type[Layer]) -> None:
    for layer in at_the_ends(kind):
        stored = json.loads(json.dumps(layer.values()))
        assert CATALOGUE.make(kind.id, kind.version, stored) == layer


@every_layer
def test_a_summary_fits_below_a_name(kind: type[Layer]) -> None:
    for layer in at_the_ends(kind):
        assert len(layer.summary()) <= 34
        assert "\n" not in layer.summary()
    assert kind().summary()


@every_built_layer
def test_the_defaults_fit_something(kind: type[Layer]) -> None:
    assert fitting(kind())


@every_built_layer
def test_at_the_ends_of_its_ranges_a_layer_builds_or_explains_itself(kind: type[Layer]) -> None:
    for layer in at_the_ends(kind):
        for specs in fitting(layer):
            on_meta(layer, specs)


@every_built_layer
@settings(max_examples=15, deadline=None, derandomize=True)
@given(data=st.data())
def test_whatever_arrives_a_layer_builds_or_explains_itself(
    kind: type[Layer], data: st.DataObject
) -> None:
    layer = kind(**{p.name: data.draw(any_value(p), p.name) for p in kind.parameters()})
    specs = data.draw(st.sampled_from(candidates(kind)))
    if fits(layer, specs):
        on_meta(layer, specs)


@every_built_layer
def test_the_inferred_shape_is_the_real_one(kind: type[Layer]) -> None:
    layer = kind()
    for specs in fitting(layer):
        inferred = on_meta(layer, specs)
        assert len(inferred) == len(kind.outputs)
        module = layer.build(*specs)
        for batch in (3, 5):
            for real, known in zip(on_cpu(module, layer, specs, batch), inferred, strict=True):
                assert real.dtype == known.dtype
                if issubclass(kind, Loss | Metric):
                    assert real.shape == known.shape
                else:
                    assert real.shape == (batch, *known.shape[1:])


@pytest.mark.parametrize("kind", LEARNED, ids=lambda kind: kind.id)
def test_gradients_reach_all_parameters(kind: type[Layer]) -> None:
    for layer in (kind(), *([kind(start="he")] if issubclass(kind, Weighted) else [])):
        for specs in fitting(layer):
            module = layer.build(*specs)
            arriving = tensors(layer, specs, 4)
            reals = [x for x in arriving if isinstance(x, torch.Tensor) and x.is_floating_point()]
            for x in reals:
                x.requires_grad_()
            learned = [out for out in as_tuple(module(*arriving)) if out.requires_grad]
            if learned:
                torch.stack([out.square().sum() for out in learned]).sum().backward()
            assert all(p.grad is not None for p in module.parameters())
            assert all(x.grad is not None for x in reals[:1])


@pytest.mark.parametrize("kind", TRACED, ids=lambda kind: kind.id)
def test_a_layer_can_be_traced(kind: type[Layer]) -> None:
    trials = [(kind(), specs) for specs in fitting(kind())]
    trials += [(layer, specs) for layer in at_the_ends(kind) for specs in fitting(layer)[:1]]
    for layer, specs in trials:
        if not too_large(layer, specs):
            module = layer.build(*specs)
            traced = fx.symbolic_trace(module)
            taken = [node.name for node in traced.graph.nodes if node.op == "placeholder"]
            assert len(taken) == len(tensors(layer, specs, 3))
            ours = on_cpu(traced, layer, specs, batch=3)
            theirs = on_cpu(module, layer, specs, batch=3)
            torch.testing.assert_close(ours, theirs, equal_nan=True)  # as the root of −1


@every_built_layer
def test_the_arithmetic_gives_the_number_of_parameters(kind: type[Layer]) -> None:
    for layer in at_the_ends(kind):
        for specs in fitting(layer):
            with torch.device("meta"):
                module = layer.build(*specs)
            sum_in_words = layer.arithmetic(*specs).replace("·", "*") or "0"
            count = eval(sum_in_words, {"__builtins__": {}})
            assert count == sum(p.numel() for p in module.parameters())


@every_built_layer
def test_links_and_window_can_be_told(kind: type[Layer]) -> None:
    layer = kind()
    for specs in fitting(layer):
        outputs = tuple(TensorSpec(tuple(out.shape[1:])) for out in on_meta(layer, specs))
        links = layer.links(tuple(spec for spec in specs if spec is not None), outputs)
        assert (links > 0) == bool(layer.arithmetic(*specs))
        assert layer.window(*specs) in (None, WHOLE) or isinstance(layer.window(*specs), Window)


def too_large(layer: Layer, specs: Specs) -> bool:
    with torch.device("meta"):
        weights = sum(p.numel() for p in layer.build(*specs).parameters())
    return max(weights, *(out.numel() for out in on_meta(layer, specs))) > 60_000
