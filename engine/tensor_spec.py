"""What flows through a wire: a shape without the batch axis, a type, and what the axes mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod

from engine.errors import ShapeMismatch

_AXES_BY_RANK: dict[int, tuple[str, ...]] = {
    0: (),
    1: ("F",),
    2: ("C", "T"),
    3: ("C", "H", "W"),
    4: ("C", "D", "H", "W"),
}


@dataclass(frozen=True)
class TensorSpec:
    """The spec of one port.

    Attributes:
        shape: sizes of all axes but the batch axis.
        dtype: ``float32``, ``float64`` or ``int64``.
        axes: one letter or word for each axis; by default those usual for the rank
            (F; C T; C H W).
        classes: for labels, how many classes there are; otherwise None.
    """

    shape: tuple[int, ...]
    dtype: str = "float32"
    axes: tuple[str, ...] = field(default=())
    classes: int | None = None

    def __post_init__(self) -> None:
        if not self.axes:
            usual = _AXES_BY_RANK.get(len(self.shape))
            axes = usual or tuple(f"A{i}" for i in range(len(self.shape)))
            object.__setattr__(self, "axes", axes)

    def __str__(self) -> str:
        if self.classes is not None and not self.shape:
            return f"1 of {self.classes}"
        return " × ".join(map(str, self.shape)) if self.shape else "1"

    @property
    def rank(self) -> int:
        """How many axes there are beside the batch axis."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """Numbers per example."""
        return prod(self.shape)

    @property
    def is_label(self) -> bool:
        """Whether the values are class numbers."""
        return self.classes is not None

    def image(self) -> tuple[int, int, int]:
        """Channels, height and width of a picture.

        Raises:
            ShapeMismatch: if this is not a picture of real numbers.
        """
        if self.rank == 3:
            channels, height, width = self.shape
            return channels, height, width
        if self.rank == 1:
            hint = "Insert Reshape to make a picture of it, or use Linear."
        elif self.rank == 2:
            hint = "Use a 1-D layer for sequences, or insert Reshape."
        else:
            hint = "Insert Reshape."
        raise ShapeMismatch(
            f"a picture (channels × height × width) is needed, but {self} reaches this node", hint
        )

    def sequence(self) -> tuple[int, int]:
        """Channels and length of a sequence.

        Raises:
            ShapeMismatch: if this does not have exactly two axes.
        """
        if self.rank == 2:
            channels, length = self.shape
            return channels, length
        raise ShapeMismatch(
            f"a sequence (channels × length) is needed, but {self} reaches this node",
            "Insert Reshape." if self.rank != 3 else "Use the 2-D layer for pictures.",
        )

    def vector(self) -> int:
        """Length of a vector.

        Raises:
            ShapeMismatch: if there is not exactly one axis.
        """
        if self.rank == 1:
            return self.shape[0]
        raise ShapeMismatch(
            f"a vector is needed, but {self} reaches this node", "Insert Flatten before this node."
        )
