"""C1 to C5: the five nets on which shared weights were first compared (LeCun 1989)."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

import msgspec

from engine.gallery.row import Figure, Measure, Row, exactly
from engine.gallery.trial import Trial

SEEDS = range(10)
LEAST_OF_NET5 = 0.94
_ONE_PICTURE = 1 / (160 * len(SEEDS))

# links, weights (biases among them), and the lecture's test accuracy
PUBLISHED = {
    "net1": (2570, 2570, 0.800),
    "net2": (3214, 3214, 0.870),
    "net3": (1226, 1226, 0.885),
    "net4": (2266, 1132, 0.940),
    "net5": (5194, 1060, 0.984),
}
_TITLES = ("no hidden layer", "one hidden layer", "local windows", "shared weights", "shared twice")


def mean_accuracy(trial: Trial, name: str) -> float:
    """Test accuracy in the mean over ten seeds, each with drawings and start weights of its own."""
    project = trial.project(name)
    found = []
    for seed in SEEDS:
        data = project.data.replace(seed=seed)
        seeded = msgspec.structs.replace(project, data=data)
        found.append(trial.trained(seeded, seed=seed).metrics["test"]["accuracy"])
    return mean(found)


def _one_net(name: str) -> Measure:
    links, weights, in_1989 = PUBLISHED[name]

    def measure(trial: Trial) -> Iterator[Figure]:
        totals = trial.inference(trial.project(name)).totals
        yield exactly("links", totals.links, links)
        yield exactly("weights", totals.parameters, weights)
        accuracy = mean_accuracy(trial, name)
        least = LEAST_OF_NET5 if name == "net5" else None
        yield Figure("accuracy (test), mean of 10 seeds", accuracy, least, unit="%")
        yield Figure("in 1989", in_1989, unit="%")

    return measure


def _order(trial: Trial) -> Iterator[Figure]:
    """Net-5 is the first of the five, Net-4 the second."""
    means = {}
    for name in PUBLISHED:
        means[name] = mean_accuracy(trial, name)
        yield Figure(f"Net-{name[-1]}", means[name], unit="%")
    others = max(means[name] for name in ("net1", "net2", "net3"))
    least = _ONE_PICTURE
    yield Figure("Net-5 before Net-4 by", means["net5"] - means["net4"], least, unit="%")
    yield Figure("Net-4 before all others by", means["net4"] - others, least, unit="%")


ROWS: tuple[Row, ...] = (
    *(
        Row(
            f"C{number}",
            f"Net-{number}: {title} (LeCun 1989)",
            (f"net{number}",),
            f"{links} links and {weights} weights exactly"
            + (f"; accuracy at least {100 * LEAST_OF_NET5:g} %" if number == 5 else ""),
            _one_net(f"net{number}"),
        )
        for number, (title, (links, weights, _)) in enumerate(
            zip(_TITLES, PUBLISHED.values(), strict=True), 1
        )
    ),
    Row(
        "C5",
        "Net-1 to Net-5 compared",
        tuple(PUBLISHED),
        "Net-5 first and Net-4 second, in the mean of 10 seeds",
        _order,
    ),
)
