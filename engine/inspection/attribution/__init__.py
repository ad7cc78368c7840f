"""Attribution: how much each number of the input has to do with an output."""
