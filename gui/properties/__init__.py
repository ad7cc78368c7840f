"""The inspector: what is known of the chosen nodes, and the forms that change them."""
