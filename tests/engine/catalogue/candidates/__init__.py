"""Inputs that only some layers take: each module has ``OWN``, by layer id."""
