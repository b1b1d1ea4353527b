"""Runs the gallery as a process, started the way every screen is."""

from __future__ import annotations

import sys

from core.qt import Screen, option_parser, start


def make(screen: Screen) -> dict[str, object]:
    return {"surface": "desk"}


if __name__ == "__main__":
    parser = option_parser("gallery", "Every control of the look.")
    parser.add_argument("--module", default="gallery")
    module = parser.parse_known_args()[0].module
    sys.exit(start("gallery", module, make, parser))
