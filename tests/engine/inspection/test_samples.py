"""Decoders and their codes against the network's own layers, called by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.compile.model import compile_known
from engine.errors import GraphHasProblems
from engine.inspection.samples_places import Decoder, decoders_of
from engine.inspection.samples_wish import (
    BetweenWish,
    CodesWish,
    DrawnWish,
    GridWish,
    PlaceWish,
    RebuiltWish,
)
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import gallery_project, inferred

LOOK = Wish(split="test", example=7)


def _sight(name: str) -> Sight:
    project = gallery_project(name)
    model = compile_known(project.graph, inferred(project.graph, project.data), 0)
    return Sight(model, project.data.load(), wish=LOOK)


def _decoders(sight: Sight) -> tuple[Decoder, ...]:
    return decoders_of(sight.model.graph, sight.model.inference, sight.data.fields)


@pytest.fixture(scope="module")
def plain() -> Sight:
    return _sight("deep_autoencoder_2")


@pytest.fixture(scope="module")
def variational() -> Sight:
    return _sight("variational_autoencoder")


@pytest.fixture(scope="module")
def pair() -> Sight:
    return _sight("adversarial_pair")


def _plainly_encoded(sight: Sight, images: np.ndarray) -> torch.Tensor:
    root = sight.model.root
    with torch.no_grad():
        x = torch.from_numpy(images).flatten(1)
        for name in ("encoder_1", "encoder_2"):
            x = torch.sigmoid(root.get_submodule(name)(x))
        return root.get_submodule("code_plane")(x)


def _plainly_decoded(sight: Sight, codes: torch.Tensor) -> np.ndarray:
    root = sight.model.root
    with torch.no_grad():
        for name in ("decoder_1", "decoder_2", "decoder_3"):
            codes = torch.sigmoid(root.get_submodule(name)(codes))
    return codes.reshape(-1, 1, 28, 28).numpy()


def test_the_narrowest_place_between_a_picture_and_its_copy_is_the_code(plain) -> None:
    first, *others = _decoders(plain)
    assert (first.code, first.output, first.original) == ("code_plane", "redrawn", "image")
    assert (first.size, first.prior, first.encoder) == (2, "fitted", "code_plane")
    assert {decoder.code for decoder in others} >= {"encoded_2", "decoded_1", "encoded_1"}
    assert [d.size for d in others] == sorted(d.size for d in others)


def test_of_a_variational_one_the_code_is_drawn_and_its_mean_is_an_examples(variational) -> None:
    first, *others = _decoders(variational)
    assert (first.code, first.encoder, first.prior) == ("z", "mean", "normal")
    assert (first.output, first.original) == ("decoded", "image")
    assert Decoder("chance", "imagined", 2, field="image") in others


def test_of_an_adversarial_pair_the_generator_is_found(pair) -> None:
    assert _decoders(pair) == (Decoder("noise", "generated", 2, field="point"),)


def test_networks_that_make_nothing_have_no_decoder() -> None:
    for name in ("lenet_digits", "deep_belief_net", "lstm_from_gates"):
        assert not _decoders(_sight(name))


def test_a_place_of_the_plane_is_decoded_as_by_the_layers_themselves(plain) -> None:
    decoder = _decoders(plain)[0]
    made = PlaceWish(decoder, (0, 1), (0.3, -1.2)).seen(plain)
    expected = _plainly_decoded(plain, torch.tensor([[0.3, -1.2]]))
    np.testing.assert_allclose(made.outputs, expected, atol=1e-6)


def test_a_grid_holds_the_places_row_by_row_from_below(plain) -> None:
    decoder = _decoders(plain)[0]
    made = GridWish(decoder, (0, 1), (-2.0, -1.0), (2.0, 3.0), 5).seen(plain)
    np.testing.assert_allclose(made.codes[0], [-2, -1])
    np.testing.assert_allclose(made.codes[1], [-1, -1])
    np.testing.assert_allclose(made.codes[24], [2, 3])
    expected = _plainly_decoded(plain, torch.from_numpy(made.codes))
    np.testing.assert_allclose(made.outputs, expected, atol=1e-6)


def test_of_a_larger_code_the_rest_is_the_chosen_examples() -> None:
    sight = _sight("deep_autoencoder_8")
    decoder = _decoders(sight)[0]
    own = CodesWish(decoder, 3).seen(sight)
    made = PlaceWish(decoder, (1, 4), (9.0, -9.0)).seen(sight)
    expected = own.chosen.copy()
    expected[[1, 4]] = 9.0, -9.0
    np.testing.assert_allclose(made.codes[0], expected, atol=1e-6)
    assert decoder.size == len(expected) == 8


def test_codes_are_those_that_the_encoder_gives(plain, variational) -> None:
    images = plain.data.test.arrays["image"]
    codes = CodesWish(_decoders(plain)[0], 40).seen(plain)
    expected = _plainly_encoded(plain, images[:40]).numpy()
    np.testing.assert_allclose(codes.others, expected, atol=1e-5)
    np.testing.assert_allclose(codes.chosen, expected[7], atol=1e-5)
    root = variational.model.root
    with torch.no_grad():
        x = torch.from_numpy(variational.data.test.arrays["image"][:40]).flatten(1)
        for name in ("hidden1", "hidden2"):
            x = torch.relu(root.get_submodule(name)(x))
        mean = root.get_submodule("mean")(x).numpy()
    codes = CodesWish(_decoders(variational)[0], 40).seen(variational)
    np.testing.assert_allclose(codes.others, mean, atol=1e-5)


def test_samples_of_a_plain_autoencoder_are_spread_as_the_codes_of_the_examples(plain) -> None:
    decoder = _decoders(plain)[0]
    made = DrawnWish(decoder, 4000).seen(plain)
    codes = _plainly_encoded(plain, plain.data.train.arrays["image"][:500]).double().numpy()
    np.testing.assert_allclose(made.codes.mean(0), codes.mean(0), atol=0.05 * codes.std())
    ours, theirs = np.cov(made.codes.T), np.cov(codes.T)
    np.testing.assert_allclose(ours, theirs, atol=0.1 * theirs.max())


def test_samples_are_made_of_the_same_noise_until_another_is_asked_for(variational) -> None:
    decoder = _decoders(variational)[0]
    before = torch.random.get_rng_state()
    one, same = (DrawnWish(decoder, 9).seen(variational) for _ in range(2))
    other = DrawnWish(decoder, 9, seed=1).seen(variational)
    np.testing.assert_array_equal(one.outputs, same.outputs)
    assert np.abs(one.codes - other.codes).max() > 0.1
    np.testing.assert_allclose(
        one.codes, np.random.default_rng(0).standard_normal((9, 2)), atol=1e-6
    )
    assert torch.equal(before, torch.random.get_rng_state())


def test_a_generator_makes_points_of_noise_as_its_layers_do(pair) -> None:
    (decoder,) = _decoders(pair)
    made = DrawnWish(decoder, 50).seen(pair)
    held = {k: v for k, v in pair.model.root.state_dict().items() if "generator" in k}
    x = torch.from_numpy(made.codes)
    for name in ("hidden1", "hidden2", "place"):
        weight, bias = (
            next(v for k, v in held.items() if k.endswith(f"{name}.{end}"))
            for end in ("weight", "bias")
        )
        x = x @ weight.T + bias
        x = x if name == "place" else torch.relu(x)
    np.testing.assert_allclose(made.outputs, x.numpy(), atol=1e-5)
    with pytest.raises(GraphHasProblems, match="is chance"):
        CodesWish(decoder, 3).seen(pair)


def test_between_two_examples_codes_lie_on_a_straight_line(plain) -> None:
    decoder = _decoders(plain)[0]
    made = BetweenWish(decoder, ("train", 3), 5).seen(plain)
    first = _plainly_encoded(plain, plain.data.train.arrays["image"][3:4]).numpy()[0]
    last = _plainly_encoded(plain, plain.data.test.arrays["image"][7:8]).numpy()[0]
    np.testing.assert_allclose(made.codes[0], first, atol=1e-5)
    np.testing.assert_allclose(made.codes[2], (first + last) / 2, atol=1e-5)
    np.testing.assert_allclose(made.codes[4], last, atol=1e-5)
    expected = _plainly_decoded(plain, torch.from_numpy(made.codes))
    np.testing.assert_allclose(made.outputs, expected, atol=1e-6)


def test_what_is_rebuilt_stands_beside_its_original_with_its_error(plain) -> None:
    seen = RebuiltWish(_decoders(plain)[0], 4).seen(plain)
    images = plain.data.test.arrays["image"][7:11]
    expected = _plainly_decoded(plain, _plainly_encoded(plain, images))
    assert seen.indices == (7, 8, 9, 10)
    np.testing.assert_array_equal(seen.originals, images)
    np.testing.assert_allclose(seen.outputs, expected, atol=1e-6)
    errors = ((images - expected) ** 2).reshape(4, -1).mean(1)
    np.testing.assert_allclose(seen.errors, errors, rtol=1e-5)


def test_ones_own_picture_is_encoded_and_rebuilt(plain) -> None:
    drawn = np.zeros((1, 28, 28), np.float32)
    drawn[0, 10:20, 13] = 1
    sight = Sight(plain.model, plain.data, wish=Wish(own=OwnExample({"image": drawn})))
    decoder = _decoders(plain)[0]
    expected = _plainly_encoded(plain, drawn[None]).numpy()[0]
    np.testing.assert_allclose(CodesWish(decoder, 2).seen(sight).chosen, expected, atol=1e-5)
    seen = RebuiltWish(decoder, 4).seen(sight)
    assert seen.indices == ()
    assert seen.outputs.shape == (1, 1, 28, 28)
