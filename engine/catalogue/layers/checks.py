"""Questions that many layers ask about what reaches them, answered in the user's words."""

from __future__ import annotations

from engine.errors import ShapeMismatch
from engine.tensor_spec import TensorSpec

_NUMBERS = "float32"


def real_numbers(*specs: TensorSpec) -> None:
    """Refuse class labels and other whole numbers.

    Raises:
        ShapeMismatch: if one of the inputs does not hold real numbers, or if there is none.
    """
    if not specs:
        raise ShapeMismatch("nothing is wired into this node", "Draw a wire to its input.")
    for spec in specs:
        if spec.is_label:
            raise ShapeMismatch(
                f"real numbers are needed, but class labels ({spec}) reach this node",
                "Wire labels into the target of a loss or a metric.",
            )
        if spec.dtype != _NUMBERS:
            raise ShapeMismatch(
                f"real numbers ({_NUMBERS}) are needed, but {spec.dtype} reaches this node",
                "Wire a field of real numbers to it.",
            )


def picture(x: TensorSpec) -> tuple[int, int, int]:
    """Channels, height and width of a picture of real numbers.

    Raises:
        ShapeMismatch: if something else arrives.
    """
    real_numbers(x)
    return x.image()


def volume(x: TensorSpec) -> tuple[int, int, int, int]:
    """Channels, depth, height and width of a volume of real numbers.

    Raises:
        ShapeMismatch: if something else arrives.
    """
    real_numbers(x)
    if x.rank != 4:
        raise ShapeMismatch(
            f"a volume (channels × depth × height × width) is needed, but {x} reaches this node",
            "Use the 2-D layer for pictures." if x.rank == 3 else "Insert Reshape.",
        )
    channels, depth, height, width = x.shape
    return channels, depth, height, width


def sequence(x: TensorSpec) -> tuple[int, int]:
    """Channels and length of a sequence of real numbers.

    Raises:
        ShapeMismatch: if something else arrives.
    """
    real_numbers(x)
    return x.sequence()


def steps(x: TensorSpec) -> tuple[int, int]:
    """Steps and features of a sequence of vectors, time first.

    Raises:
        ShapeMismatch: if something else arrives.
    """
    if x.is_label and x.rank == 1:
        raise ShapeMismatch(
            f"a sequence of vectors is needed, but {x} tokens reach this node",
            "Insert Embedding before this node.",
        )
    real_numbers(x)
    if x.rank != 2:
        raise ShapeMismatch(
            f"a sequence (steps × features) is needed, but {x} reaches this node",
            "Insert Reshape, so that it has 2 axes: steps and features."
            if x.rank
            else "Wire a sequence to it.",
        )
    return x.shape[0], x.shape[1]


def vector(x: TensorSpec) -> int:
    """Length of a vector of real numbers.

    Raises:
        ShapeMismatch: if something else arrives.
    """
    real_numbers(x)
    return x.vector()


def window_fits(
    sizes: tuple[int, ...], kernel: int, *, dilation: int = 1, border: int = 0, mend: str = ""
) -> None:
    """Refuse a window that is larger than what it shall slide over.

    Args:
        sizes: length of the sequence, height and width of the picture, or sides of the volume.
        kernel: side of the window.
        dilation: step between its taps.
        border: zeros added on each side.
        mend: what else would help, as ``set padding to same``; may be empty.

    Raises:
        ShapeMismatch: naming both sizes.
    """
    room = min(sizes) + 2 * border
    reach = dilation * (kernel - 1) + 1
    if reach <= room:
        return
    place = ("sequence", "picture", "volume")[len(sizes) - 1]
    spread = (
        f", which spans {square(reach, sizes)} with dilation {dilation}," if dilation > 1 else ""
    )
    with_border = f" with its border of {border}" if border else ""
    fitting = (room - 1) // dilation + 1
    raise ShapeMismatch(
        f"kernel {square(kernel, sizes)}{spread} is larger than the {times(sizes)} {place}"
        f"{with_border} that reaches it",
        f"Reduce kernel to {fitting}" + (f" or {mend}." if mend else "."),
    )


def square(side: int, sizes: tuple[int, ...]) -> str:
    """A side written once for each axis, as ``5×5``."""
    return times((side,) * len(sizes))


def times(sizes: tuple[int, ...]) -> str:
    """Sizes joined by ×, as ``28×28``."""
    return "×".join(map(str, sizes)).replace("-", "−")
