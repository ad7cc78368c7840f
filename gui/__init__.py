"""The screen: everything that knows Qt; it enters the engine by one door, ``engine.api``."""
