"""Small changes of examples that mislead a network, for those who train and those who look on."""
