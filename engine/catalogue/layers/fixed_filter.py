"""Filters known by name, or typed in; nothing about them is learned."""

from __future__ import annotations

from math import cos, exp, pi, radians, sin
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import picture, times
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import Matrix, choice, integer, matrix, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import fixed_filter as modules
else:
    modules = later("engine.catalogue.modules.fixed_filter")

_FIXED: dict[str, Matrix] = {
    "sobel_x": ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
    "sobel_y": ((-1, -2, -1), (0, 0, 0), (1, 2, 1)),
    "prewitt_x": ((-1, 0, 1), (-1, 0, 1), (-1, 0, 1)),
    "prewitt_y": ((-1, -1, -1), (0, 0, 0), (1, 1, 1)),
    "laplacian": ((0, 1, 0), (1, -4, 1), (0, 1, 0)),
}

_KINDS = {
    "sobel_x": "Sobel, upright edges",
    "sobel_y": "Sobel, level edges",
    "prewitt_x": "Prewitt, upright edges",
    "prewitt_y": "Prewitt, level edges",
    "laplacian": "Laplacian, edges all round",
    "gaussian": "Gaussian blur",
    "gabor": "Gabor bank",
    "typed": "Typed in",
}

_MODES = {
    "valid": "Valid (no border)",
    "same": "Same (keeps the size)",
    "full": "Full (every overlap)",
}


@layer_type(
    "filter2d",
    title="Fixed filter",
    category=Category.CONVOLUTION,
    source="scipy.signal.convolve2d, correlate2d; Sobel 1968; Prewitt 1970; Daugman 1985",
    keywords=("edge", "blur", "sobel", "prewitt", "laplace", "gauss", "gabor", "kernel", "conv2"),
)
class Filter2d(Layer):
    """Slide a known filter over each channel by itself: edges, blur, or numbers typed in.

    Deep-learning layers lay the kernel on the picture as it is (correlation); a convolution in the
    mathematical sense, as conv2, turns it by half a turn first (*flip*). With *full* the kernel
    stands wherever it overlaps the picture: 3×3 with 4×4 gives 6×6. *Same* is the middle of that.

    Shapes: (C, H, W) → (C, H', W'), or (C·orientations, H', W') for a Gabor bank; H' = H − h + 1
    valid, H same, H + h − 1 full for a kernel of height h, W' alike
    """

    kind: str = choice(default="sobel_x", choices=_KINDS, doc="Which filter.")
    kernel: Matrix = matrix(
        default=((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0)),
        low=-1e6,
        high=1e6,
        doc="The numbers of the filter, row by row.",
        shown_if=("kind", ("typed",)),
    )
    size: int = integer(
        default=5,
        low=1,
        high=63,
        unit="px",
        doc="Side of the square filter.",
        shown_if=("kind", ("gaussian", "gabor")),
    )
    sigma: float = real(
        default=1.0,
        low=0.05,
        high=100.0,
        unit="px",
        doc="Width of the bell: its standard deviation.",
        shown_if=("kind", ("gaussian", "gabor")),
    )
    orientations: int = integer(
        default=4,
        low=1,
        high=64,
        doc="Filters of the bank, turned evenly through half a turn.",
        shown_if=("kind", ("gabor",)),
    )
    wavelength: float = real(
        default=4.0,
        low=1.0,
        high=100.0,
        unit="px",
        doc="Distance from one bright stripe to the next.",
        shown_if=("kind", ("gabor",)),
    )
    aspect: float = real(
        default=0.5,
        low=0.05,
        high=20.0,
        doc="Width of the bell across the stripes over its length along them.",
        shown_if=("kind", ("gabor",)),
    )
    mode: str = choice(default="same", choices=_MODES, doc="Where the filter is laid.")
    flip: bool = switch(
        default=False, doc="Turn the kernel by half a turn: convolution instead of correlation."
    )

    formula = "out[c, u, v] = Σ_a Σ_b k[a, b] · x[c, u + a, v + b];  flip: k[h − 1 − a, w − 1 − b]"

    def check(self, x: TensorSpec) -> None:
        _, height, width = picture(x)
        if self.kind == "typed" and not self.kernel:
            raise ShapeMismatch("the filter has no numbers", "Type at least one into kernel.")
        rows, columns = self._sides()
        if self.mode == "valid" and (rows > height or columns > width):
            raise ShapeMismatch(
                f"the {times((rows, columns))} filter is larger than the {times((height, width))} "
                "picture that reaches it",
                "Set mode to same or full, or use a smaller filter.",
            )

    def build(self, x: TensorSpec) -> Module:
        bank = tuple(_turned(kernel) if self.flip else kernel for kernel in self.bank())
        return modules.FilterBank(bank, x.shape[0], self._margins())

    def bank(self) -> tuple[Matrix, ...]:
        """The kernels, as they are laid on the picture without *flip*."""
        match self.kind:
            case "typed":
                return (self.kernel,)
            case "gaussian":
                return (gaussian(self.size, self.sigma),)
            case "gabor":
                turns = (180 * k / self.orientations for k in range(self.orientations))
                return tuple(
                    gabor(self.size, angle, self.wavelength, self.sigma, self.aspect)
                    for angle in turns
                )
        return (_FIXED[self.kind],)

    def summary(self) -> str:
        side = times(self._sides())
        if self.kind == "gabor":
            return f"{self.orientations} gabor {side}, {self.mode}"
        return f"{self.kind.replace('_', ' ')} {side}, {self.mode}"

    def window(self, x: TensorSpec) -> Window | str | None:
        (top, _), (left, _) = self._margins()
        return Window(self._sides(), (1, 1), (-top, -left))

    def _sides(self) -> tuple[int, int]:
        if self.kind in ("gaussian", "gabor"):
            return self.size, self.size
        kernel = self.kernel if self.kind == "typed" else _FIXED[self.kind]
        return len(kernel), len(kernel[0]) if kernel else 0

    def _margins(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Zeros (above, below) and (left, right)."""
        top, left = (self._margin(side) for side in self._sides())
        return top, left

    def _margin(self, side: int) -> tuple[int, int]:
        match self.mode:
            case "full":
                return side - 1, side - 1
            case "same":  # of an even kernel's two middles the one that scipy.signal takes
                less, more = (side - 1) // 2, side // 2
                return (more, less) if self.flip else (less, more)
            case _:
                return 0, 0


def gaussian(size: int, sigma: float) -> Matrix:
    """A bell whose numbers add up to 1."""
    middle = (size - 1) / 2
    bell = [exp(-((i - middle) ** 2) / (2 * sigma**2)) for i in range(size)]
    total = sum(bell) ** 2
    return tuple(tuple(a * b / total for b in bell) for a in bell)


def gabor(size: int, angle: float, wavelength: float, sigma: float, aspect: float) -> Matrix:
    """A wave under a bell: exp(−(x'² + aspect²·y'²) / 2σ²) · cos(2π·x' / wavelength).

    x' runs across the stripes: at ``angle`` 0 to the right, at 90 degrees downwards.

    Source: Daugman 1985, "Uncertainty relation for resolution in space, spatial frequency, and
    orientation".
    """
    middle = (size - 1) / 2
    c, s = cos(radians(angle)), sin(radians(angle))

    def value(row: int, column: int) -> float:
        x, y = column - middle, row - middle
        across, along = x * c + y * s, -x * s + y * c
        bell = exp(-(across**2 + (aspect * along) ** 2) / (2 * sigma**2))
        return bell * cos(2 * pi * across / wavelength)

    return tuple(tuple(value(row, column) for column in range(size)) for row in range(size))


def _turned(kernel: Matrix) -> Matrix:
    """The kernel turned by half a turn."""
    return tuple(row[::-1] for row in kernel[::-1])
