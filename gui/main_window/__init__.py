"""The window around the panels: its menus, bars and docks."""
