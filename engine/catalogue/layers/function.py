"""Function nodes: arithmetic on each number by itself, with which formulas are drawn as graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import function as modules
else:
    modules = later("engine.catalogue.modules.function")


class _Function(Layer):
    """What functions of each number by itself have in common."""

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)


@layer_type(
    "sin",
    title="Sine",
    category=Category.FUNCTION,
    source="torch.sin",
    keywords=("sine", "wave", "function", "periodic"),
)
class Sine(_Function):
    """Give the sine of each number, taken as an angle in radians.

    Shapes: any → the same
    """

    formula = "sin x"

    def build(self, x: TensorSpec) -> Module:
        return modules.Sine()

    def summary(self) -> str:
        return "sin x"


@layer_type(
    "cos",
    title="Cosine",
    category=Category.FUNCTION,
    source="torch.cos",
    keywords=("cosine", "wave", "function", "periodic"),
)
class Cosine(_Function):
    """Give the cosine of each number, taken as an angle in radians.

    Shapes: any → the same
    """

    formula = "cos x"

    def build(self, x: TensorSpec) -> Module:
        return modules.Cosine()

    def summary(self) -> str:
        return "cos x"


@layer_type(
    "exp",
    title="Exponential",
    category=Category.FUNCTION,
    source="torch.exp",
    keywords=("e", "power", "function"),
)
class Exponential(_Function):
    """Raise e = 2.718… to the power of each number.

    Shapes: any → the same
    """

    formula = "eˣ"

    def build(self, x: TensorSpec) -> Module:
        return modules.Exponential()

    def summary(self) -> str:
        return "eˣ"


@layer_type(
    "log",
    title="Logarithm",
    category=Category.FUNCTION,
    source="torch.log",
    keywords=("ln", "natural logarithm", "function"),
)
class Logarithm(_Function):
    """Give the natural logarithm of each number.

    Of 0 it is −∞, and below 0 it does not exist (NaN).

    Shapes: any → the same
    """

    formula = "ln x"

    def build(self, x: TensorSpec) -> Module:
        return modules.Logarithm()

    def summary(self) -> str:
        return "ln x"


@layer_type(
    "power",
    title="Power",
    category=Category.FUNCTION,
    source="torch.pow",
    keywords=("square", "cube", "exponent", "root", "function"),
)
class Power(_Function):
    """Raise each number to a power: 2 squares it, 0.5 takes its root.

    Of negative numbers only whole powers exist (else NaN); of 0, negative powers are infinite.

    Shapes: any → the same
    """

    exponent: float = real(default=2.0, low=-16.0, high=16.0, doc="Power it is raised to.")

    formula = "x^exponent"

    def build(self, x: TensorSpec) -> Module:
        return modules.Power(self.exponent)

    def summary(self) -> str:
        return f"x^{self.exponent:.6g}".replace("-", "−")


@layer_type(
    "abs",
    title="Absolute value",
    category=Category.FUNCTION,
    source="torch.abs",
    keywords=("magnitude", "modulus", "function"),
)
class Absolute(_Function):
    """Take the sign away from each number.

    Shapes: any → the same
    """

    formula = "|x|"

    def build(self, x: TensorSpec) -> Module:
        return modules.Absolute()

    def summary(self) -> str:
        return "|x|"


@layer_type(
    "sqrt",
    title="Square root",
    category=Category.FUNCTION,
    source="torch.sqrt",
    keywords=("root", "function"),
)
class SquareRoot(_Function):
    """Give the square root of each number.

    Below 0 it does not exist (NaN), and at 0 its slope is infinite.

    Shapes: any → the same
    """

    formula = "√x"

    def build(self, x: TensorSpec) -> Module:
        return modules.SquareRoot()

    def summary(self) -> str:
        return "√x"


@layer_type(
    "reciprocal",
    title="Reciprocal",
    category=Category.FUNCTION,
    source="torch.reciprocal",
    keywords=("inverse", "one over", "function"),
)
class Reciprocal(_Function):
    """Divide 1 by each number.

    Of 0 it is infinite.

    Shapes: any → the same
    """

    formula = "1 / x"

    def build(self, x: TensorSpec) -> Module:
        return modules.Reciprocal()

    def summary(self) -> str:
        return "1 / x"


@layer_type(
    "scale_shift",
    title="Scale and shift",
    category=Category.FUNCTION,
    source="torch.mul, torch.add",
    keywords=("affine", "linear", "multiply", "add", "constant", "gain", "offset", "function"),
)
class ScaleShift(_Function):
    """Multiply each number by one number and add another: the straight line a·x + b.

    Shapes: any → the same
    """

    scale: float = real(default=1.0, low=-1e6, high=1e6, doc="Number a to multiply by.")
    shift: float = real(default=0.0, low=-1e6, high=1e6, doc="Number b to add.")
    learned: bool = switch(
        default=False, doc="Learn both numbers; those typed in are where learning starts."
    )

    formula = "a · x + b"

    def build(self, x: TensorSpec) -> Module:
        kind = modules.LearnedScaleShift if self.learned else modules.ScaleShift
        return kind(self.scale, self.shift)

    def summary(self) -> str:
        sign = "−" if self.shift < 0 else "+"
        line = f"{self.scale:.5g} · x {sign} {abs(self.shift):.5g}".replace("-", "−")
        return f"{line}, learned" if self.learned else line

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return 2 * outputs[0].size if self.learned else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return "1 + 1" if self.learned else ""


@layer_type(
    "clamp",
    title="Clamp",
    category=Category.FUNCTION,
    source="torch.clamp",
    keywords=("clip", "limit", "bounds", "function"),
)
class Clamp(_Function):
    """Keep each number between two bounds; what lies beyond becomes the bound.

    No gradient passes where a number was cut off.

    Shapes: any → the same
    """

    lower: float = real(default=0.0, low=-1e6, high=1e6, doc="Smallest value that is given.")
    upper: float = real(default=1.0, low=-1e6, high=1e6, doc="Largest value that is given.")

    formula = "min(upper, max(lower, x))"

    def check(self, x: TensorSpec) -> None:
        super().check(x)
        if self.lower > self.upper:
            text = f"lower is {self.lower:g}, which is more than upper, {self.upper:g}"
            raise ShapeMismatch(text.replace("-", "−"), "Exchange lower and upper.")

    def build(self, x: TensorSpec) -> Module:
        return modules.Clamp(self.lower, self.upper)

    def summary(self) -> str:
        return f"from {self.lower:.5g} to {self.upper:.5g}".replace("-", "−")
