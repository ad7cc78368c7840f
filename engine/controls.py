"""What the interface wants of the engine's thread, left for it to be taken up when it can."""

from __future__ import annotations

import threading

from engine.inspection.probe import Study
from engine.inspection.snapshot import Wish
from engine.orders import Order, Pause, Request, Stop
from engine.runs.moments import DEFAULT_BUDGET_MIB


class Controls:
    """What the interface wants of the engine's thread.

    The thread reads ``attention`` after every batch, which costs nothing; only when it is set does
    it look further.
    """

    def __init__(self) -> None:
        self.attention = False
        self.closed = False
        self.wish = Wish()
        self.look_interval_s = 0.033
        self.snapshots_mib = DEFAULT_BUDGET_MIB
        self.moment: int | None = None
        self._changed = threading.Condition()
        self._order: Order | None = None
        self._requests: list[tuple[int, Request]] = []
        self._studies: dict[str, Study | None] = {}
        self._wish_is_new = False

    # The interface's side

    def give(self, order: Order) -> None:
        """Leave an order; one that was not taken up yet gives way."""
        with self._changed:
            self._order = order
            self._wake()

    def ask(self, number: int, request: Request) -> None:
        """Leave a request to the run of the order with that number."""
        with self._changed:
            self._requests.append((number, request))
            self._wake()

    def show(self, wish: Wish) -> None:
        """Leave another wish."""
        with self._changed:
            self.wish = wish
            self._wish_is_new = True
            self._wake()

    def study(self, owner: str, study: Study | None) -> None:
        """Leave a question in place of what the same owner asked before; None: it asks no more."""
        with self._changed:
            self._studies[owner] = study
            self._wake()

    def look_back(self, step: int | None) -> None:
        """Wish to see the network as it was after so many steps; None: as it is."""
        with self._changed:
            self.moment = step
            self._wish_is_new = True
            self._wake()

    def leave_moment(self, step: int) -> None:
        """Wish to see the network as it is, unless another moment is wished for by now."""
        with self._changed:
            if self.moment == step:
                self.moment = None

    def set_budget(self, mib: float) -> None:
        """Let the moments of a run take so much on the disk."""
        with self._changed:
            self.snapshots_mib = max(mib, 0.0)
            self._wake()

    def close(self) -> None:
        """End the thread, and the run before it."""
        with self._changed:
            self.closed = True
            self._wake()

    # The engine's side

    def wait(self) -> None:
        """Sleep until something was left, or return at once if something was since last heard."""
        with self._changed:
            while not self.attention:
                self._changed.wait()
            self.attention = False

    @property
    def has_order(self) -> bool:
        """Whether an order waits to be taken up."""
        return self._order is not None

    def take_order(self) -> Order | None:
        """The order that waits, which is then taken as seen to."""
        with self._changed:
            order, self._order = self._order, None
            return order

    def is_stopped(self, number: int) -> bool:
        """Whether the run of that order is to end, perhaps before it began."""
        with self._changed:
            return self.closed or (number, Stop()) in self._requests

    def is_halted(self, number: int) -> bool:
        """Whether the run of that order is to pause or to end; cheap enough to be asked often."""
        if self.closed:
            return True
        # Without the lock: the list is replaced as a whole or only grows.
        return any(n == number and isinstance(r, Pause | Stop) for n, r in tuple(self._requests))

    def take_requests(self, number: int) -> tuple[Request, ...]:
        """The requests to a run, in their order; those to earlier runs are forgotten."""
        with self._changed:
            self.attention = False
            taken = tuple(request for run, request in self._requests if run == number)
            self._requests = [(run, r) for run, r in self._requests if run > number]
            return taken

    def take_wish(self) -> Wish | None:
        """The wish, if it changed since the last time."""
        with self._changed:
            is_new, self._wish_is_new = self._wish_is_new, False
            return self.wish if is_new else None

    def take_studies(self) -> dict[str, Study | None]:
        """What was asked since the last time, by owner."""
        if not self._studies:
            return {}
        with self._changed:
            taken, self._studies = self._studies, {}
            return taken

    def _wake(self) -> None:
        self.attention = True
        self._changed.notify_all()
