"""The display board: the television that tells a waiting hall who is called where."""
