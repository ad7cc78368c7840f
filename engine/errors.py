"""Every deliberate failure of Chainrule, named by what happened.

The window shows ``str(error)`` unchanged, so each message is written for the user: what is wrong,
where, and what to do about it.
"""

from __future__ import annotations


class ChainruleError(Exception):
    """A failure that is told to the user in words."""


class ParameterRefused(ChainruleError, ValueError):
    """A setting got a value outside what it declares."""


class UnknownLayer(ChainruleError, KeyError):
    """A layer type that the catalogue does not hold was asked for."""

    def __str__(self) -> str:
        return str(self.args[0])


class ShapeMismatch(ChainruleError):
    """What reaches a layer does not fit it.

    Args:
        text: what is wrong, with the numbers.
        hint: what would mend it; may be empty.
    """

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.hint = hint


class CommandRefused(ChainruleError):
    """An edit would leave the drawing in a state that means nothing."""


class RunActiveElsewhere(CommandRefused):
    """Another project is being trained.

    Attributes:
        holder: that project's session, as `engine.turn` knows it.
    """

    def __init__(self, text: str, holder: object) -> None:
        super().__init__(text)
        self.holder = holder


class LinkRefused(CommandRefused):
    """Two ports can not be wired together."""


class GraphHasProblems(ChainruleError):
    """The drawing can not be compiled as it stands."""


class DataUnavailable(ChainruleError):
    """A data set, or a file of it, can not be read."""


class DeviceUnavailable(ChainruleError):
    """The device that was asked for is not on this machine."""


class FileRefused(ChainruleError):
    """A file is not what it should be; nothing was changed."""


class ImportRefused(ChainruleError):
    """A model of PyTorch can not be made into a drawing."""


class TrainingFailed(ChainruleError):
    """A run ended by a fault.

    Args:
        text: what happened.
        node: name of the node it came from, if it is known.
    """

    def __init__(self, text: str, node: str | None = None) -> None:
        super().__init__(text)
        self.node = node
