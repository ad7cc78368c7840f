"""Products in which sums are taken: of matrices, and of whatever an equation says."""

from __future__ import annotations

from string import ascii_letters
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, layer_type
from engine.catalogue.layers.axes import common_shape
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, text
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import combination as modules
else:
    modules = later("engine.catalogue.modules.combination")


@layer_type(
    "matrix_product",
    title="Matrix product",
    category=Category.COMBINATION,
    source="torch.matmul",
    keywords=("matmul", "dot", "bmm", "times", "attention", "multiply matrices"),
)
class MatrixProduct(Layer):
    """Multiply two matrices: rows of the one with columns of the other.

    A vector on the left is one row, on the right one column, and its axis goes. Further axes in
    front are paired off; one that is missing, or has size 1, is repeated.

    Shapes: (n, k), (k, m) → (n, m);  (k), (k, m) → (m);  (n, k), (k) → (n);  (k), (k) → ()
    """

    transposed: str = choice(
        default="none",
        choices={"none": "Neither", "first": "x", "second": "y", "both": "Both"},
        doc="Whose rows and columns are exchanged first; vectors have none.",
    )

    inputs = (Port("x", "The left matrix."), Port("y", "The right matrix."))
    formula = "out[i, j] = Σₖ x[i, k] · y[k, j]"

    def check(self, x: TensorSpec, y: TensorSpec) -> None:
        real_numbers(x, y)
        for one in (x, y):
            if not one.shape:
                raise ShapeMismatch(
                    "a matrix or a vector is needed, but one number reaches this node",
                    "Use Multiply.",
                )
        (_, k), (other, _) = self._matrices(x, y)
        if k != other:
            mending = self._mending(x, y)
            raise ShapeMismatch(
                f"rows of {k} numbers can not be multiplied with columns of {other} "
                f"({x} times {y})",
                f"Set transposed to {mending}."
                if mending
                else "Change the layers before it until both sizes agree.",
            )
        common_shape(TensorSpec(x.shape[:-2]), TensorSpec(y.shape[:-2]))

    def build(self, x: TensorSpec, y: TensorSpec) -> Module:
        (n, _), (_, m) = self._matrices(x, y)
        front = common_shape(TensorSpec(x.shape[:-2]), TensorSpec(y.shape[:-2]))
        missing = [(1,) * (len(front) - len(one.shape[:-2])) for one in (x, y)]
        left = (*missing[0], *(x.shape if x.rank > 1 else (1, *x.shape)))
        right = (*missing[1], *(y.shape if y.rank > 1 else (*y.shape, 1)))
        rows = (n,) if x.rank > 1 else ()
        columns = (m,) if y.rank > 1 else ()
        return modules.MatrixProduct(left, right, self._turned(x, y), (*front, *rows, *columns))

    def summary(self) -> str:
        left = "xᵀ" if self.transposed in ("first", "both") else "x"
        right = "yᵀ" if self.transposed in ("second", "both") else "y"
        return f"{left} · {right}"

    def _turned(self, x: TensorSpec, y: TensorSpec) -> tuple[bool, bool]:
        return (
            x.rank > 1 and self.transposed in ("first", "both"),
            y.rank > 1 and self.transposed in ("second", "both"),
        )

    def _matrices(self, x: TensorSpec, y: TensorSpec) -> tuple[tuple[int, int], tuple[int, int]]:
        """Rows and columns of both, as they are multiplied."""
        left = (x.shape[-2], x.shape[-1]) if x.rank > 1 else (1, x.shape[0])
        right = (y.shape[-2], y.shape[-1]) if y.rank > 1 else (y.shape[0], 1)
        turned = self._turned(x, y)
        return (
            (left[1], left[0]) if turned[0] else left,
            (right[1], right[0]) if turned[1] else right,
        )

    def _mending(self, x: TensorSpec, y: TensorSpec) -> str:
        """The way of exchanging rows and columns that fits, if one does."""
        for way in ("none", "second", "first", "both"):
            (_, k), (other, _) = self.replace(transposed=way)._matrices(x, y)
            if k == other:
                return way
        return ""


@layer_type(
    "einsum",
    title="Einsum",
    category=Category.COMBINATION,
    source="torch.einsum; Einstein 1916",
    keywords=("einstein summation", "tensor product", "outer", "contraction", "bilinear"),
)
class Einsum(Layer):
    """Multiply and sum as an equation says, in which each letter is an axis.

    Left of the arrow stand the axes of each input, right of it those of the result. Letters that
    are missing on the right are summed over. The batch axis is not written.

    Shapes: i,j->ij: (F), (G) → (F, G);  ik,kj->ij: matrix product;  ii->: trace
    """

    equation: str = text(
        default="i,j->ij", doc="A letter for each axis, as ik,kj->ij; without the batch axis."
    )

    inputs = (Port("x", "One wire for each part of the equation.", many=True),)
    formula = "out[i, j] = Σₖ x₁[i, k] · x₂[k, j]  (ik,kj->ij)"

    def check(self, *inputs: TensorSpec) -> None:
        real_numbers(*inputs)
        parts, result = self._parsed()
        if len(parts) != len(inputs):
            arriving = "1 wire arrives" if len(inputs) == 1 else f"{len(inputs)} wires arrive"
            named = "1 input" if len(parts) == 1 else f"{len(parts)} inputs"
            raise ShapeMismatch(
                f"the equation names {named}, but {arriving}",
                "Write the axes of each wire, with commas between them."
                if len(parts) < len(inputs)
                else "Draw the missing wires, or leave parts of the equation out.",
            )
        sizes: dict[str, int] = {}
        for number, (letters, x) in enumerate(zip(parts, inputs, strict=True), 1):
            if len(letters) != x.rank:
                raise ShapeMismatch(
                    f"the equation gives input {number} {_counted(len(letters), 'letter')} "
                    f"({letters or 'none'}), but it has {_counted(x.rank, 'axis')} ({x})",
                    f"Write {_counted(x.rank, 'letter')} for it.",
                )
            for letter, size in zip(letters, x.shape, strict=True):
                if sizes.setdefault(letter, size) != size:
                    raise ShapeMismatch(
                        f"{letter} stands for two sizes, {sizes[letter]} and {size}",
                        "Use another letter, or change the layers before it.",
                    )
        for letter in result:
            if letter not in sizes:
                raise ShapeMismatch(
                    f"{letter} stands right of the arrow, but is no axis of an input",
                    f"Use letters of {', '.join(sizes) or 'the inputs'} on the right.",
                )
            if result.count(letter) > 1:
                raise ShapeMismatch(
                    f"{letter} stands twice right of the arrow", "Write it there once."
                )

    def build(self, *inputs: TensorSpec) -> Module:
        parts, result = self._parsed()
        batch = next(letter for letter in reversed(ascii_letters) if letter not in self.equation)
        whole = ",".join(batch + letters for letters in parts) + f"->{batch}{result}"
        return modules.summed_by(whole, len(inputs))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        return outputs  # what the axes of the result mean the equation does not say

    def summary(self) -> str:
        shown = " ".join(self.equation.split()) or "no equation"
        return shown if len(shown) <= 34 else shown[:33] + "…"

    def _parsed(self) -> tuple[tuple[str, ...], str]:
        """The letters of each input, and of the result.

        Raises:
            ShapeMismatch: if the equation can not be read.
        """
        plain = "".join(self.equation.split()).replace("→", "->")
        left, arrow, right = plain.partition("->")
        if not arrow or "->" in right:
            raise ShapeMismatch(
                f"the equation {self.equation!r} needs one arrow (->) between inputs and result",
                "Write it as ik,kj->ij.",
            )
        for sign in left.replace(",", "") + right:
            if sign not in ascii_letters:
                raise ShapeMismatch(
                    f"the equation holds {sign!r}, which is no letter from a to z or A to Z",
                    "Use one such letter for each axis.",
                )
        if len(set(plain) & set(ascii_letters)) == len(ascii_letters):
            raise ShapeMismatch(
                "the equation uses all 52 letters, so none is left for the batch axis",
                "Use fewer letters.",
            )
        return tuple(left.split(",")), right


def _counted(count: int, word: str) -> str:
    plural = {"axis": "axes"}.get(word, f"{word}s")
    return f"1 {word}" if count == 1 else f"{count} {plural}"
