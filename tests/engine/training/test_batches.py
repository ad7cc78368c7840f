"""Examples in batches, and how training pictures are varied."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.data.augmentation import Augmentation
from engine.training.batches import Examples

PLAIN = Augmentation()
COUNT, SIDE = 30, 6


def examples(**more: np.ndarray) -> Examples:
    """Pictures that hold one bright pixel each, far from the border, and their numbers."""
    pictures = np.zeros((COUNT, 1, SIDE, SIDE), np.float32)
    pictures[np.arange(COUNT), 0, 3, 2] = np.arange(1, COUNT + 1)
    arrays = {"image": pictures, "label": np.arange(COUNT), **more}
    return Examples(arrays, tuple(arrays), torch.device("cpu"))


def epoch(
    source: Examples, augmentation: Augmentation = PLAIN, seed: int = 0, number: int = 0
) -> tuple[Tensor, ...]:
    batches = list(source.shuffled(7, seed, number, augmentation))
    return tuple(torch.cat(parts) for parts in zip(*batches, strict=True))


def test_every_example_comes_once_with_its_own_label() -> None:
    images, labels = epoch(examples())
    assert sorted(labels.tolist()) == list(range(COUNT))
    assert torch.equal(images.amax((1, 2, 3)), labels + 1.0)


def test_the_order_follows_from_seed_and_epoch_alone() -> None:
    first = epoch(examples())[1]
    torch.rand(10)
    assert torch.equal(epoch(examples())[1], first)
    assert not torch.equal(epoch(examples(), number=1)[1], first)
    assert not torch.equal(epoch(examples(), seed=1)[1], first)


def test_shuffling_draws_from_no_common_generator() -> None:
    before = torch.get_rng_state()
    epoch(examples(), Augmentation(random_shift_px=2, horizontal_flip=True))
    assert torch.equal(torch.get_rng_state(), before)


def test_a_shift_keeps_shape_and_content() -> None:
    images, labels = epoch(examples(), Augmentation(random_shift_px=2))
    assert images.shape == (COUNT, 1, SIDE, SIDE)
    assert torch.equal(images.amax((1, 2, 3)), labels + 1.0)
    assert torch.equal((images > 0).sum((1, 2, 3)), torch.ones(COUNT, dtype=torch.int64))


def test_a_shift_reaches_no_further_than_it_may_and_all_places() -> None:
    images, _ = epoch(examples(), Augmentation(random_shift_px=2))
    places = (images[:, 0] > 0).nonzero()[:, 1:]
    rows, columns = places[:, 0] - 3, places[:, 1] - 2
    assert set(rows.tolist()) == {-2, -1, 0, 1, 2}
    assert set(columns.tolist()) == {-2, -1, 0, 1, 2}


def test_a_shift_repeats_the_edge() -> None:
    pictures = np.broadcast_to(np.arange(SIDE, dtype=np.float32), (COUNT, 1, SIDE, SIDE)).copy()
    (images,) = epoch(
        Examples({"image": pictures}, ("image",), torch.device("cpu")),
        Augmentation(random_shift_px=1),
    )
    shifted_right = images[(images[:, 0, 0, 1] == 0) & (images[:, 0, 0, 0] == 0)]
    assert len(shifted_right) > 0
    assert torch.equal(shifted_right[0, 0, 0], torch.tensor([0.0, 0, 1, 2, 3, 4]))


def test_a_mirror_turns_about_half_of_the_pictures() -> None:
    images, _ = epoch(examples(), Augmentation(horizontal_flip=True))
    columns = (images[:, 0] > 0).nonzero()[:, 2]
    assert set(columns.tolist()) == {2, SIDE - 1 - 2}
    assert 5 < int((columns == 2).sum()) < 25


def test_only_pictures_of_real_numbers_are_varied() -> None:
    vectors = np.arange(COUNT * 4, dtype=np.float32).reshape(COUNT, 4)
    masks = np.zeros((COUNT, 1, SIDE, SIDE), np.int64)
    masks[:, 0, 3, 2] = 1
    _, labels, found, mask = epoch(
        examples(vector=vectors, mask=masks), Augmentation(random_shift_px=2, horizontal_flip=True)
    )
    assert torch.equal(found, torch.from_numpy(vectors)[labels])
    assert torch.equal(mask, torch.from_numpy(masks)[labels])


@pytest.mark.parametrize("count", [None, 5, 1000])
def test_in_order_they_are_never_varied(count: int | None) -> None:
    source = examples()
    images = torch.cat([batch[0] for batch in source.in_order(4, count)])
    assert torch.equal(images, source.tensors[0][:count])


def test_the_data_themselves_are_never_changed() -> None:
    source = examples()
    before = source.tensors[0].clone()
    for images, _ in source.shuffled(7, 0, 0, Augmentation(random_shift_px=1)):
        images.zero_()
    assert torch.equal(source.tensors[0], before)
