"""What the measured processes find: no display, screens of real size, an office that is open."""

from __future__ import annotations

import os
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

OFFSCREEN = {
    **os.environ,
    "LC_ALL": "C.UTF-8",
    "PYTHONPATH": str(ROOT),
    "QT_QPA_PLATFORM": f"offscreen:configfile={ROOT / 'tests/screens/offscreen.json'}",
    "QT_QUICK_BACKEND": "software",
    "QT_QUICK_CONTROLS_STYLE": "Basic",
}

DAYTIME = f"2026-11-24T09:00:00+07:00@{time.time()!r}x1"
"""A clock that stood at nine in the sample office when this run began."""
