"""The checks of the house: run from the work tree by ``./run lint``, never installed."""
