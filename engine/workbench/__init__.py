"""The engine's thread at work: it alone owns compiled networks, trains them and looks inside."""
