"""Best patches and their ways back are those found by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from torch.nn import functional as F  # noqa: N812

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.shape import Flatten
from engine.data.photographs import PhotoPatches
from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.inspection.exciting.asked import BestPatches, Patches
from engine.inspection.sight import Sight
from engine.inspection.units import cut_out
from tests.engine.networks import compiled, drawn

DATA = Digits().load()
IMAGES = DATA.test.arrays["image"]


def _graph():
    return drawn(
        "image > conv1, conv1 > relu1, relu1 > pool1, pool1 > conv2, conv2 > relu2,"
        "relu2 > flatten, flatten > scores, scores > error.scores, label > error.target",
        image=InputField(field="image"),
        conv1=Conv2d(filters=4, kernel=3),
        relu1=ReLU(),
        pool1=MaxPool2d(),
        conv2=Conv2d(filters=5, kernel=3, padding="valid"),
        relu2=ReLU(),
        flatten=Flatten(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(compiled(_graph()), DATA)


def _last(study: BestPatches, sight: Sight) -> Patches:
    told = list(study.steps(sight))
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    found = told[-1].finding
    assert isinstance(found, Patches)
    return found


def _relu2(sight: Sight, images: np.ndarray) -> np.ndarray:
    held = sight.model.root.state_dict()
    x = torch.from_numpy(images)
    pool = F.max_pool2d(F.relu(F.conv2d(x, held["conv1.weight"], held["conv1.bias"], padding=1)), 2)
    return F.relu(F.conv2d(pool, held["conv2.weight"], held["conv2.bias"])).numpy()


@pytest.mark.parametrize("response", ["max", "mean"])
def test_the_best_examples_are_those_of_the_whole_part_sorted(sight, response) -> None:
    found = _last(BestPatches("relu2", 3, most=300, count=7, response=response), sight)
    values = _relu2(sight, IMAGES[:300])[:, 3].reshape(300, -1)
    ranked = values.max(axis=1) if response == "max" else values.mean(axis=1)
    order = np.argsort(-ranked, kind="stable")[:7]
    assert found.examined == 300
    assert [patch.index for patch in found.found] == order.tolist()
    np.testing.assert_allclose([p.value for p in found.found], ranked[order], rtol=1e-5)
    strongest = values.argmax(axis=1)
    for patch in found.found:
        assert patch.place == divmod(int(strongest[patch.index]), 2)


def test_a_patch_alone_excites_the_unit_as_much_as_the_picture_it_was_cut_from(sight) -> None:
    """What lies outside the box has no part in the response."""
    for patch in _last(BestPatches("relu2", 2, count=12), sight).found:
        top, left, bottom, right = patch.box
        alone = np.random.default_rng(patch.index).random((1, 1, 8, 8)).astype(np.float32)
        rows = slice(max(top, 0), min(bottom, 8))
        columns = slice(max(left, 0), min(right, 8))
        alone[0, :, rows, columns] = IMAGES[patch.index][:, rows, columns]
        value = _relu2(sight, alone)[0, 2][patch.place]
        assert value == pytest.approx(patch.strongest, rel=1e-5)
        assert patch.seen.shape == (1, bottom - top, right - left)
        inside = patch.seen[:, rows.start - top : rows.stop - top][
            :, :, columns.start - left : columns.stop - left
        ]
        np.testing.assert_array_equal(inside, IMAGES[patch.index][:, rows, columns])
        assert np.isnan(patch.seen).sum() == patch.seen.size - inside.size


@pytest.mark.parametrize("box", [(-50, -60, 70, 66), (0, 0, 40, 5), (-3, 0, 5, 5)])
def test_of_a_box_larger_than_the_picture_the_picture_is_all_that_is_shown(
    box: tuple[int, int, int, int],
) -> None:
    picture = np.arange(25, dtype=np.float32).reshape(1, 5, 5)
    assert np.array_equal(cut_out(picture, box), picture)


def test_of_a_large_box_over_a_part_of_the_picture_the_border_is_left_as_far_as_it_fits() -> None:
    picture = np.arange(25, dtype=np.float32).reshape(1, 5, 5)
    cut = cut_out(picture, (-20, 3, 2, 30))
    assert cut.shape == (1, 5, 5)
    assert np.array_equal(cut[:, 3:, :2], picture[:, :2, 3:])
    assert np.isnan(cut).sum() == 25 - 4


def test_under_the_border_of_a_box_there_are_no_numbers() -> None:
    picture = np.arange(12, dtype=np.float32).reshape(1, 3, 4)
    cut = cut_out(picture, (-1, 2, 2, 5))
    np.testing.assert_array_equal(
        cut[0], [[np.nan, np.nan, np.nan], [2, 3, np.nan], [6, 7, np.nan]]
    )
    assert np.isnan(cut_out(picture, (7, 7, 9, 9))).all()


def test_the_deconvolution_is_the_network_turned_round_by_hand(sight) -> None:
    """Unpooling by switches, rectifying, transposed filters, each written out."""
    held = sight.model.root.state_dict()
    found = _last(BestPatches("relu2", 3, count=5, way_back="deconvolution"), sight)
    assert found.relus == 2
    for patch in found.found:
        x = torch.from_numpy(IMAGES[patch.index][None])
        maps = F.relu(F.conv2d(x, held["conv1.weight"], held["conv1.bias"], padding=1))
        pool, switches = F.max_pool2d(maps, 2, return_indices=True)
        back = torch.zeros(1, 5, 2, 2)
        back[(0, 3, *patch.place)] = patch.strongest
        back = F.conv_transpose2d(F.relu(back), held["conv2.weight"])
        assert back.shape == pool.shape
        back = F.max_unpool2d(back, switches, 2)
        back = F.conv_transpose2d(F.relu(back), held["conv1.weight"], padding=1)
        np.testing.assert_allclose(
            np.nan_to_num(patch.led_back), cut_out_of(back[0].numpy(), patch.box), atol=1e-6
        )
        assert np.abs(np.nan_to_num(patch.led_back)).max() > 0


def cut_out_of(whole: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    """The same cut by padding first; zeros beyond the border."""
    padded = np.pad(whole, ((0, 0), (9, 9), (9, 9)))
    top, left, bottom, right = (edge + 9 for edge in box)
    return padded[:, top:bottom, left:right]


def test_guided_backpropagation_also_asks_that_the_relu_was_open(sight) -> None:
    held = sight.model.root.state_dict()
    for patch in _last(BestPatches("relu2", 3, count=4, way_back="guided"), sight).found:
        x = torch.from_numpy(IMAGES[patch.index][None])
        before = F.conv2d(x, held["conv1.weight"], held["conv1.bias"], padding=1)
        _, switches = F.max_pool2d(F.relu(before), 2, return_indices=True)
        back = torch.zeros(1, 5, 2, 2)
        back[(0, 3, *patch.place)] = patch.strongest
        back = F.max_unpool2d(F.conv_transpose2d(back, held["conv2.weight"]), switches, 2)
        back = F.relu(back) * (before > 0)
        back = F.conv_transpose2d(back, held["conv1.weight"], padding=1)
        np.testing.assert_allclose(
            np.nan_to_num(patch.led_back), cut_out_of(back[0].numpy(), patch.box), atol=1e-6
        )
        assert np.abs(np.nan_to_num(patch.led_back)).max() > 0


def test_what_is_led_back_stays_within_the_box(sight) -> None:
    """So the receptive field is exact: nothing beyond it is reached."""
    whole = _last(BestPatches("relu2", 4, count=3, way_back="guided", response="mean"), sight)
    cut = _last(BestPatches("relu2", 4, most=300, count=300, way_back="guided"), sight)
    boxes = {patch.index: patch.box for patch in cut.found}
    for patch in whole.found:
        assert patch.box is None
        if patch.index not in boxes:
            continue
        top, left, bottom, right = boxes[patch.index]
        outside = np.ones((8, 8), dtype=bool)
        outside[max(top, 0) : bottom, max(left, 0) : right] = False
        assert np.abs(patch.led_back[:, outside]).max(initial=0.0) == 0.0


def test_units_of_a_full_layer_see_the_whole_picture(sight) -> None:
    found = _last(BestPatches("scores", 7, split="train", most=200, count=3), sight)
    for patch in found.found:
        assert patch.box is None
        assert patch.place == ()
        np.testing.assert_array_equal(patch.seen, DATA.train.arrays["image"][patch.index])
    values = [patch.value for patch in found.found]
    assert all(one >= other for one, other in pairwise(values))


def test_colours_are_cut_out_with_all_their_channels() -> None:
    graph = drawn(
        "image > conv, conv > relu, relu > flatten, flatten > scores, scores > error.scores,"
        "label > error.target",
        image=InputField(field="image"),
        conv=Conv2d(filters=2, kernel=5),
        relu=ReLU(),
        flatten=Flatten(),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )
    source = PhotoPatches(side=16)
    found = _last(
        BestPatches("relu", 1, most=50, count=2, way_back="deconvolution"),
        Sight(compiled(graph, source), source.load()),
    )
    assert [patch.seen.shape for patch in found.found] == [(3, 5, 5)] * 2
    assert [patch.led_back.shape for patch in found.found] == [(3, 5, 5)] * 2


def test_what_is_not_there_is_refused_in_words(sight) -> None:
    with pytest.raises(GraphHasProblems, match="no unit 5: the node has 5"):
        list(BestPatches("relu2", 5).steps(sight))
    with pytest.raises(GraphHasProblems, match="no sound node 'nobody'"):
        list(BestPatches("nobody").steps(sight))


def test_between_two_steps_others_find_gradients_as_they_left_them(sight) -> None:
    for _ in BestPatches("relu2", 3, count=3, way_back="deconvolution").steps(sight):
        assert torch.is_grad_enabled()
    with torch.no_grad():
        for _ in BestPatches("relu2", 3, count=3, way_back="deconvolution").steps(sight):
            assert not torch.is_grad_enabled()
