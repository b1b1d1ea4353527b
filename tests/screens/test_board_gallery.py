"""The board's pages can be led through, for pictures of them."""

from __future__ import annotations

import pytest

from display_board.gallery import pages


@pytest.mark.usefixtures("qapp")
def test_the_pages_of_a_board() -> None:
    colours = {}
    for name, window in pages((1920, 1080), "en"):
        picture = window.grabWindow()
        assert (picture.width(), picture.height()) == (1920, 1080)
        colours[name] = picture.pixelColor(960, 300).name()
    assert list(colours) == ["call", "burst", "old", "closed"]
    # The card is dark where a call is shown, and not there when the hall is closed.
    assert colours["call"] != colours["closed"]
