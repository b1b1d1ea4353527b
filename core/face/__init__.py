"""The parts of the public face, a file for each group of acts and pictures; ``Hall`` is all of them."""
