"""Pictures painted on demand for QML: icons in any colour, QR codes.

``image://icon/<name>/<colour>`` paints ``assets/icons/<name>.svg``; ``image://qr/<text>`` a QR
code, the text percent-encoded. Both are painted at the size that is asked for, so they are always
crisp, and by the processor, so that they look the same without a graphics card.
"""

from __future__ import annotations

import logging
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from core.places import ASSETS

log = logging.getLogger(__name__)

ICONS = ASSETS / "icons"
DEFAULT_SIDE = 48
QUIET_ZONE = 4
"""Light modules around a QR code, as its standard asks."""


class IconProvider(QQuickImageProvider):
    """Paints the line icons in the colour that is asked for."""

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, identity: str, size: QSize, requested: QSize) -> QImage:
        name, _, colour = identity.partition("/")
        return paint_icon(name, QColor(unquote(colour) or "black"), _side(requested))


class QrProvider(QQuickImageProvider):
    """Paints a text as a QR code, every module a whole number of pixels."""

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)

    def requestImage(self, identity: str, size: QSize, requested: QSize) -> QImage:
        return paint_qr(unquote(identity), _side(requested))


def _side(requested: QSize) -> int:
    return max(requested.width(), requested.height()) if not requested.isEmpty() else DEFAULT_SIDE


def paint_icon(name: str, colour: QColor, side: int) -> QImage:
    """The icon in one colour on nothing; a name without a file is logged and a question mark."""
    path = ICONS / f"{name}.svg"
    if not path.exists():
        log.warning("no icon named %r", name)
        path = ICONS / "question.svg"
    svg = path.read_text(encoding="utf-8").replace("currentColor", colour.name())
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def paint_qr(text: str, side: int) -> QImage:
    """The QR code of a text, error correction M, quiet zone included.

    The largest one with whole pixels per module that fits in ``side``; one pixel each if none does.
    """
    import qrcode  # not at the top: it is slow to import, and a first picture has no code

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    modules = code.get_matrix()
    pixels = max(1, side // len(modules))
    image = QImage(len(modules) * pixels, len(modules) * pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                x, y = column * pixels, row * pixels
                painter.fillRect(x, y, pixels, pixels, Qt.GlobalColor.black)
    painter.end()
    return image
