"""The document that is opened and saved."""
