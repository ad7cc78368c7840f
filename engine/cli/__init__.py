"""The command line without a screen: a module for each command."""
