"""How training pictures are varied."""

from __future__ import annotations

from engine.parameter import Declared, integer, switch


class Augmentation(Declared):
    """Small random changes to the training pictures, drawn anew in every epoch.

    They teach the network what does not matter: where exactly the thing lies, and which way it
    faces. Test pictures are never changed.
    """

    random_shift_px: int = integer(
        default=0,
        low=0,
        high=8,
        unit="px",
        doc="Move each picture by up to so many pixels each way; its edge is repeated.",
    )
    horizontal_flip: bool = switch(
        default=False,
        doc="Mirror a picture, left for right, with a chance of one half; not for digits or text.",
    )

    @property
    def is_empty(self) -> bool:
        """Whether the pictures stay as they are."""
        return self.random_shift_px == 0 and not self.horizontal_flip
