"""What can be seen inside a network: maps, filters, predictions."""
