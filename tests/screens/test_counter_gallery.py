"""The desk's pages can be drawn, each of them another one, without a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from counter_client.gallery import pages


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_is_drawn(qapp: QObject, tmp_path: Path, language: str) -> None:
    pictures: dict[str, bytes] = {}
    for name, window in pages(tmp_path, language):
        path = tmp_path / f"{name}.png"
        assert window.grabWindow().save(str(path))
        assert name not in pictures
        pictures[name] = path.read_bytes()
    assert len(pictures) >= 14
    assert len(set(pictures.values())) == len(pictures)
