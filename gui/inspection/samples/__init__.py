"""What networks make: samples, a plane of codes, ways between examples, dreams."""
