"""What was found at several looks, so that a finding does not come and go with every one."""

from __future__ import annotations

from collections.abc import Iterable

from engine.diagnosis.diagnose import by_weight
from engine.diagnosis.finding import Finding

_APPEARS_AFTER = 2
_GOES_AFTER = 3
_CERTAIN = frozenset({"not_a_number", "leak", "unscaled_input", "class_imbalance"})
"""Rules that do not depend on the moment of the look."""


class Steadied:
    """Findings that two looks in a row agree on; one that is shown goes when three lack it."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], int] = {}
        self._missed: dict[tuple[str, str], int] = {}
        self._shown: dict[tuple[str, str], Finding] = {}

    def after(self, found: Iterable[Finding], *, is_last: bool = False) -> tuple[Finding, ...]:
        """What is to be shown after one more look; after the last one, all that it found."""
        now = {finding.key: finding for finding in found}
        if is_last:
            self._shown = now
            return by_weight(tuple(now.values()))
        for key in [key for key in self._seen if key not in now]:
            del self._seen[key]
        for key, finding in now.items():
            self._seen[key] = self._seen.get(key, 0) + 1
            self._missed.pop(key, None)
            is_sure = finding.rule in _CERTAIN or self._seen[key] >= _APPEARS_AFTER
            if is_sure or key in self._shown:
                self._shown[key] = finding
        for key in [key for key in self._shown if key not in now]:
            self._missed[key] = self._missed.get(key, 0) + 1
            if self._missed[key] >= _GOES_AFTER:
                del self._shown[key], self._missed[key]
        return by_weight(tuple(self._shown.values()))
