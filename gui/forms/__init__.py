"""Forms made from declared settings; below the panels, which share them."""
