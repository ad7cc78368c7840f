"""What a command ends with."""

DONE, FAILED, WRONG_USAGE = 0, 1, 2
