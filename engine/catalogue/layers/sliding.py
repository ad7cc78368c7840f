"""What layers have in common whose units look through a window that slides."""

from __future__ import annotations

from typing import ClassVar

from engine.catalogue.layer import Weighted, Window
from engine.catalogue.layers.checks import times, window_fits
from engine.errors import ShapeMismatch
from engine.parameter import Matrix
from engine.tensor_spec import TensorSpec

PADDINGS = {
    "same": "Same (keeps the size)",
    "valid": "Valid (no border)",
    "full": "Full (every overlap)",
    "number": "A number",
}

BIASES = {
    "shared": "Shared (one per filter)",
    "untied": "Untied (one per output unit)",
    "none": "None",
}


class Sliding(Weighted):
    """What layers have in common whose units look through a window that slides.

    The first axis of what arrives holds the channels, the others are slid along.
    """

    filters: int
    kernel: int
    stride: int
    padding: str
    border: int
    dilation: int = 1  # unless a layer declares it

    along: ClassVar[int]

    def summary(self) -> str:
        border = f"border {self.border}" if self.padding == "number" else self.padding
        step = f", stride {self.stride}" if self.stride > 1 else ""
        return f"{self.filters} @ {times((self.kernel,) * self.along)}, {border}{step}"

    def window(self, x: TensorSpec) -> Window | str | None:
        reach, start = self.reach(), -self.margins()[0]
        if self.along == 1:
            return Window((1, reach), (1, self.stride), (0, start))
        return Window((reach, reach), (self.stride, self.stride), (start, start))

    def reach(self) -> int:
        """Side of the window on what it slides over."""
        return self.dilation * (self.kernel - 1) + 1

    def margins(self) -> tuple[int, int]:
        """Zeros added before and after each axis."""
        spare = self.reach() - 1
        match self.padding:
            case "same":
                return spare // 2, spare - spare // 2
            case "full":
                return spare, spare
            case "number":
                return self.border, self.border
            case _:
                return 0, 0

    def places(self, x: TensorSpec) -> tuple[int, ...]:
        """How often the window fits along each axis."""
        room = sum(self.margins()) - self.reach()
        return tuple((size + room) // self.stride + 1 for size in x.shape[1:])

    def check_window(self, x: TensorSpec) -> None:
        """Refuse what the window does not fit into."""
        if self.padding in ("valid", "number"):
            window_fits(
                x.shape[1:],
                self.kernel,
                dilation=self.dilation,
                border=self.margins()[0],
                mend="set padding to same",
            )


class TiedOrUntied(Sliding):
    """What layers have in common whose units share their biases or do not."""

    bias: str

    def bias_in_words(self, x: TensorSpec) -> str:
        """How many untied biases there are, after a plus; empty if they are not untied."""
        if self.bias != "untied":
            return ""
        return f" + {self.filters}" + "".join(f"·{size}" for size in self.places(x))

    def bias_shape(self, x: TensorSpec) -> tuple[int, ...]:
        """The shape of the biases; empty if there are none."""
        if self.bias == "none":
            return ()
        return (self.filters, *self.places(x)) if self.bias == "untied" else (self.filters,)

    def chosen_links(self, connections: Matrix, out: TensorSpec) -> int:
        """Links of a picture's windows when each filter sees only the maps it is told to."""
        maps = sum(len(row) for row in seen(connections))
        places = out.size // self.filters
        return places * maps * self.kernel**2 + (self.bias != "none") * out.size


def check_connections(connections: Matrix, filters: int, maps: int) -> None:
    """Refuse a table that does not say, for each filter, which of the input maps it sees.

    Raises:
        ShapeMismatch: naming what is wrong with it.
    """
    if not connections:
        return
    rows, columns = len(connections), len(connections[0])
    if (rows, columns) != (filters, maps):
        raise ShapeMismatch(
            f"connections is a table of {rows}×{columns}, but one of {filters}×{maps} "
            "(filters × input maps) is needed",
            "Type a row for each filter with a number for each map, or empty the table.",
        )
    for number, row in enumerate(connections, 1):
        odd = next((entry for entry in row if entry not in (0.0, 1.0)), None)
        if odd is not None:
            raise ShapeMismatch(
                f"connections holds {odd:g} in row {number}; a map is either seen or not",
                "Type 1 for a map that the filter sees, else 0.",
            )
        if not any(row):
            raise ShapeMismatch(
                f"filter {number} sees no map: row {number} of connections holds only 0",
                "Type 1 for at least one map, or remove the filter.",
            )


def seen(connections: Matrix) -> tuple[tuple[int, ...], ...]:
    """The input maps that each filter sees, counted from 0."""
    return tuple(tuple(i for i, entry in enumerate(row) if entry) for row in connections)
