"""Edits that menus and keys ask for."""
