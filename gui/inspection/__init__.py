"""Looking inside a network while it learns: maps, filters, predictions."""
