"""What decoders and generators make: samples, a plane of codes, ways between examples."""
