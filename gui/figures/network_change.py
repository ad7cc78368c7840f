"""Two networks of which the canvas shows what differs."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.api import Graph


@dataclass(frozen=True)
class NetworkChange:
    """From one network to another.

    Attributes:
        before, after: the networks.
        before_name, after_name: what they are called, as the runs that learned them.
        is_live: ``after`` is the open network, and stays it while that is edited.
    """

    before: Graph
    after: Graph
    before_name: str
    after_name: str
    is_live: bool = field(default=False, kw_only=True)

    def turned(self) -> NetworkChange:
        """The same the other way round."""
        return NetworkChange(self.after, self.before, self.after_name, self.before_name)
