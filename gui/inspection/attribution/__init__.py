"""Attribution: what of an example an output is due to."""
