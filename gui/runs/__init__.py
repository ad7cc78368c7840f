"""The runs that are kept: listed, looked at, compared, repeated and deleted."""
