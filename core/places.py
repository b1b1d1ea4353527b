"""Where the files that ship with Loket lie."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "assets"
OFFICES = ASSETS / "offices"
TRANSLATIONS = ASSETS / "translations"
FONTS = ASSETS / "fonts"
SOUNDS = ASSETS / "sounds"
QML = ASSETS / "qml"
