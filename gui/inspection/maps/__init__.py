"""What comes out of the layers, as pictures: choosing, ordering, comparing, enlarging."""
