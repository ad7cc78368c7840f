"""Where one is and what one sees: camera, minimap, search, highlighting, history."""
