"""All rows of the gallery, in its order; each file beside this one holds a part of them.

A row is trained (`learned`) or measured by a function, which is given a `Trial` to open, build and
train projects with, and gives one `Figure` after the other, each with the bounds it must keep.
"""

from __future__ import annotations

from engine.gallery import (
    acting,
    adversarial,
    convolution_by_hand,
    filters_and_maps,
    generating,
    hilly_landscape,
    learning,
    long_term,
    nets_of_1989,
    neurons,
    optimiser_race,
    pretraining,
    published_nets,
    residual,
    sequences,
)
from engine.gallery.row import Row

ROWS: tuple[Row, ...] = (
    *neurons.ROWS,
    *hilly_landscape.ROWS,
    *optimiser_race.ROWS,
    *learning.ROWS,
    *pretraining.ROWS,
    *adversarial.EXAMPLES,
    *nets_of_1989.ROWS,
    *convolution_by_hand.ROWS,
    *filters_and_maps.ROWS,
    *residual.ROWS,
    *published_nets.ROWS,
    *sequences.ROWS,
    *long_term.ROWS,
    *generating.ROWS,
    *adversarial.PAIRS,
    *acting.ROWS,
)
