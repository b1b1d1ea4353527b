"""The shared look: readable colours, reachable targets, controls that hands, keys and tools can press."""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from core.places import ASSETS, OFFICES, QML
from core.qt.application import Options, Screen
from core.qt.painted import ICONS, paint_icon, paint_qr
from tests.clock import HandClock

pytestmark = pytest.mark.usefixtures("qapp")

Gallery = Callable[..., Screen]
SIZES = {"desk": (1280, 900), "kiosk": (1080, 1920), "board": (1920, 1080)}


@pytest.fixture
def gallery(clock: HandClock, qtbot: QtBot) -> Iterator[Gallery]:
    """Shows every control, as on a desk, a kiosk or a board."""
    screens: list[Screen] = []

    def show(surface: str = "desk", language: str = "id") -> Screen:
        options = Options(
            database="",
            office=None,
            language=language,
            device="gallery",
            windowed=SIZES[surface],
            inches=21.5,
            clock=clock,
            grab=None,
            own=argparse.Namespace(),
        )
        screen = Screen("gallery", options)
        screens.append(screen)
        screen.engine.addImportPath(str(Path(__file__).parent))
        assert screen.load("gallery", {"surface": surface})
        with qtbot.waitSignal(screen.window.frameSwapped):
            screen.show()
        return screen

    yield show
    for screen in screens:
        screen.close()


def theme(screen: Screen) -> QObject:
    return screen.engine.singletonInstance("Loket.Look", "Theme")


def item(screen: Screen, name: str) -> QQuickItem:
    found = screen.window.findChild(QQuickItem, name)
    assert found is not None, name
    return found


def centre(of: QQuickItem) -> QPoint:
    return of.mapToScene(QPointF(of.width() / 2, of.height() / 2)).toPoint()


# --- colours -------------------------------------------------------------------------------------


def luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


TEXT = [
    ("ink", "ground panel sunken accentSoft"),
    ("inkSoft", "ground panel sunken accentSoft"),
    ("accent", "ground panel sunken accentSoft"),
    ("accentInk", "accent accentPressed"),
    ("boardInk", "boardGround boardRow"),
    ("boardInkSoft", "boardGround boardRow"),
    ("boardCallInk", "boardCallGround"),
    ("boardPulseInk", "boardPulseGround"),
]
MARKS = [
    ("edge", "ground panel"),
    ("focus", "ground panel"),
    ("boardEdge", "boardGround boardRow"),
    ("boardPulseGround", "boardCallGround"),
    ("disabledInk", "disabledGround"),
]
TONES = ["plain", "info", "ok", "warning", "fault", "priority"]
LANES = ["umum", "lansia", "disabilitas", "hamil-balita", "percepatan", "booked"]


@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 7.0), (MARKS, 3.0)])
def test_colours_stand_out(gallery: Gallery, pairs: list[tuple[str, str]], least: float) -> None:
    look = theme(gallery())
    found = {
        f"{ink} on {ground}": contrast(look.property(ink), look.property(ground))
        for ink, grounds in pairs
        for ground in grounds.split()
    }
    assert not {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_tones_and_lanes_stand_out_and_differ_without_colour(gallery: Gallery) -> None:
    screen = gallery()

    def ask(function: str, code: str) -> Any:
        return screen.engine.evaluate(
            "(function(theme, code) { return theme.%s(code); })" % function  # noqa: UP031
        ).call([screen.engine.newQObject(theme(screen)), screen.engine.toScriptValue(code)])

    paper = theme(screen).property("panel")
    for tone in TONES:
        ink = QColor(ask("inkOf", tone).toString())
        assert contrast(ink, QColor(ask("groundOf", tone).toString())) >= 7, tone
        assert contrast(ink, paper) >= 7, tone
    signs = [
        ask("iconOf", tone).toString() for tone in ("info", "ok", "warning", "fault", "priority")
    ]
    assert len(set(signs)) == len(signs)
    for lane in LANES:
        assert contrast(QColor(ask("laneInk", lane).toString()), paper) >= 4.5, lane
    shapes = [ask("laneShape", lane).toString() for lane in LANES]
    assert len(set(shapes)) == len(LANES)


# --- sizes ---------------------------------------------------------------------------------------


def test_a_kiosk_has_large_targets_and_letters(gallery: Gallery) -> None:
    screen = gallery("kiosk")
    look = theme(screen)
    mm = look.property("mm")
    assert mm == pytest.approx(1080 / (21.5 * 25.4 * 9 / (9**2 + 16**2) ** 0.5), rel=0.001)
    for name in ("primary", "secondary", "tile"):
        assert item(screen, name).height() >= 20 * mm - 0.5, name
        assert item(screen, name).width() >= 20 * mm - 0.5, name
    for name in ("small", "label", "body", "heading", "title", "display"):
        capital = QFontMetricsF(look.property(name)).capHeight()
        assert capital >= 6.1 * mm - 0.5, name


def test_keys_are_twenty_millimetres_with_four_between(gallery: Gallery) -> None:
    screen = gallery("kiosk")
    mm = theme(screen).property("mm")
    keypad = item(screen, "keypad")
    grid = keypad.childItems()[0]
    keys = [key for key in grid.childItems() if key.property("text")]
    assert len(keys) == 34
    for key in keys:
        assert min(key.width(), key.height()) >= 20 * mm - 0.5
        assert key.x() + key.width() <= keypad.width() + 0.5
    row = [key for key in keys if key.y() == keys[0].y()]
    assert len(row) > 5
    for left, right in pairwise(row):
        assert right.x() - left.x() - left.width() >= 4 * mm - 0.5


def test_a_board_number_for_ten_metres_is_as_high_as_the_hall_needs(gallery: Gallery) -> None:
    screen = gallery("board")
    look = theme(screen)
    screen.window.setProperty("inches", 55.0)
    ask = screen.engine.evaluate(
        "(function(theme) { return theme.fontForCapital("
        "theme.millimetresFor(0.7, 10)) * theme.capShare; })"
    )
    pixels = ask.call([screen.engine.newQObject(look)]).toNumber()
    assert pixels == pytest.approx(192, abs=2)


def test_digits_keep_their_width(gallery: Gallery) -> None:
    screen = gallery()
    metrics = QFontMetricsF(item(screen, "plate").property("font"))
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_the_font_is_the_one_that_ships(gallery: Gallery) -> None:
    from PySide6.QtGui import QFontInfo

    look = theme(gallery())
    for name in ("body", "title"):
        assert QFontInfo(look.property(name)).family() == "Noto Sans"
        assert QFontInfo(look.property(name)).exactMatch()


# --- pressing ------------------------------------------------------------------------------------

PRESSED = ["primary", "secondary", "desk", "tile"]


@pytest.mark.parametrize("name", PRESSED)
def test_a_finger_presses(gallery: Gallery, qtbot: QtBot, name: str) -> None:
    screen = gallery()
    qtbot.waitExposed(screen.window)
    qtbot.mouseClick(screen.window, Qt.MouseButton.LeftButton, pos=centre(item(screen, name)))
    assert screen.window.property("pressed") == name


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("name", PRESSED)
def test_a_key_presses(gallery: Gallery, qtbot: QtBot, name: str, key: Qt.Key) -> None:
    screen = gallery()
    screen.window.requestActivate()
    qtbot.waitUntil(lambda: screen.window.isActive())
    item(screen, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.window, key)
    assert screen.window.property("pressed") == name


def test_the_key_beside_the_words_presses_too(gallery: Gallery, qtbot: QtBot) -> None:
    screen = gallery()
    screen.window.requestActivate()
    qtbot.waitUntil(lambda: screen.window.isActive())
    qtbot.keyClick(screen.window, Qt.Key.Key_F5)
    assert screen.window.property("pressed") == "desk"


def test_focus_by_keyboard_is_seen(gallery: Gallery, qtbot: QtBot) -> None:
    screen = gallery()
    screen.window.requestActivate()
    qtbot.waitUntil(lambda: screen.window.isActive())
    button = item(screen, "secondary")
    corner = button.mapToScene(QPointF(button.width() / 2, -3)).toPoint()
    before = screen.window.grabWindow().pixelColor(corner)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    after = screen.window.grabWindow().pixelColor(corner)
    assert before == theme(screen).property("ground")
    assert after == theme(screen).property("focus")


def tree(interface: Any) -> Iterator[Any]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from tree(child)


def spoken(screen: Screen) -> dict[tuple[QAccessible.Role, str], Any]:
    root = QAccessible.queryAccessibleInterface(screen.window)
    return {
        (node.role(), node.text(QAccessible.Text.Name)): node
        for node in tree(root)
        if not node.state().invisible
    }


@pytest.mark.parametrize(
    ("words", "pressed"),
    [
        ("Ambil nomor", "primary"),
        ("Kembali", "secondary"),
        ("Panggil berikutnya", "desk"),
        ("Paspor", "tile"),
        ("Mengerti", "notice"),
        ("Tetap di sini", "timeout"),
    ],
)
def test_a_reading_tool_presses(gallery: Gallery, words: str, pressed: str) -> None:
    screen = gallery()
    button = spoken(screen)[QAccessible.Role.Button, words]
    actions = button.actionInterface()
    assert "Press" in actions.actionNames()
    actions.doAction("Press")
    assert screen.window.property("pressed") == pressed


def test_a_reading_tool_hears_everything(gallery: Gallery) -> None:
    heard = spoken(gallery())
    role = QAccessible.Role
    assert (role.StaticText, "Nomor A012") in heard
    assert (role.AlertMessage, "Basis data tidak dapat dihubungi.") in heard
    assert (role.AlertMessage, "Kembali ke awal dalam 14 detik") in heard
    assert (role.Graphic, "lansia") in heard
    assert (role.Graphic, "Kode QR") in heard
    assert (role.StaticText, "warning") in heard
    assert (role.EditableText, "Alasan") in heard
    assert heard[role.EditableText, "Alasan"].text(QAccessible.Text.Description) == (
        "Alasan harus diisi."
    )
    tile = heard[role.Button, "Paspor"].text(QAccessible.Text.Description)
    assert tile == "Paspor baru atau penggantian. ± 20–30 menit"
    assert not [key for key in heard if key[0] == role.Button and not key[1]]


def test_the_keypad_types_and_erases(gallery: Gallery) -> None:
    screen = gallery()
    keypad = item(screen, "keypad")
    heard = spoken(screen)

    def press(words: str) -> None:
        heard[QAccessible.Role.Button, words].actionInterface().doAction("Press")

    for character in "A01":
        press(character)
    assert keypad.property("text") == "A01"
    press("Hapus satu")
    assert keypad.property("text") == "A0"
    press("Hapus semua")
    assert keypad.property("text") == ""
    keypad.setProperty("longest", 2)
    for character in "XYZ":
        press(character)
    assert keypad.property("text") == "XY"


def test_a_sheet_takes_the_keyboard_and_escape_leaves_it(gallery: Gallery, qtbot: QtBot) -> None:
    screen = gallery()
    screen.window.requestActivate()
    qtbot.waitUntil(lambda: screen.window.isActive())
    sheet = screen.window.findChild(QObject, "sheet")
    QMetaObject.invokeMethod(sheet, "open")
    qtbot.waitUntil(lambda: sheet.property("opened"))
    assert (QAccessible.Role.Dialog, "Selesai dengan hasil apa?") in spoken(screen)
    qtbot.keyClick(screen.window, Qt.Key.Key_F5)
    qtbot.keyClick(screen.window, Qt.Key.Key_Tab)
    assert screen.window.activeFocusItem().property("text") == "Selesai"
    qtbot.keyClick(screen.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.property("visible"))
    assert screen.window.property("pressed") == ""


def test_a_field_takes_what_is_typed(gallery: Gallery, qtbot: QtBot) -> None:
    screen = gallery()
    screen.window.requestActivate()
    qtbot.waitUntil(lambda: screen.window.isActive())
    field = item(screen, "field")
    line = next(child for child in field.childItems() if child.inherits("QQuickTextField"))
    qtbot.mouseClick(screen.window, Qt.MouseButton.LeftButton, pos=centre(line))
    for key in (Qt.Key.Key_A, Qt.Key.Key_0, Qt.Key.Key_1):
        qtbot.keyClick(screen.window, key)
    assert field.property("text").lower() == "a01"


# --- seen ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("surface", list(SIZES))
@pytest.mark.parametrize("language", ["id", "en", "ar"])
def test_everything_is_drawn_without_a_warning(
    gallery: Gallery, surface: str, language: str
) -> None:
    screen = gallery(surface, language)
    picture = screen.window.grabWindow()
    assert (picture.width(), picture.height()) == SIZES[surface]
    button = item(screen, "primary")
    assert picture.pixelColor(button.mapToScene(QPointF(button.width() / 2, 6)).toPoint()) == theme(
        screen
    ).property("accent")
    assert (centre(button).x() > SIZES[surface][0] / 2) is (language == "ar")


def test_words_stay_inside_their_button(gallery: Gallery, qtbot: QtBot) -> None:
    screen = gallery("kiosk")
    button = item(screen, "primary")
    button.setProperty("text", "Saya sudah mempunyai kode pemesanan dari telepon")
    button.setWidth(10 * theme(screen).property("touch"))
    button.setWidth(5 * theme(screen).property("touch"))
    with qtbot.waitSignal(screen.window.frameSwapped):
        screen.window.update()

    def texts(inside: QQuickItem) -> Iterator[QQuickItem]:
        for child in inside.childItems():
            if child.inherits("QQuickText"):
                yield child
            yield from texts(child)

    for text in texts(button):
        left = text.mapToItem(button, QPointF(0, 0)).x()
        assert left >= 0
        assert left + text.property("contentWidth") <= button.width()


# --- painted -------------------------------------------------------------------------------------


def named_icons() -> set[str]:
    """Every icon that a QML file or an office profile names."""
    names: set[str] = set()
    for path in [*QML.rglob("*.qml"), *ASSETS.parent.glob("*/**/*View.qml")]:
        text = path.read_text(encoding="utf-8")
        names |= set(re.findall(r'(?:icon\.name|iconName|\bname): "([a-z-]+)"', text))
    text = (QML / "Loket/Look/Theme.qml").read_text(encoding="utf-8")
    for function in ("laneIcon", "iconOf"):
        body = text.partition(f"function {function}")[2].partition("function ")[0]
        names |= set(re.findall(r'return "([a-z-]+)"', body))
    body = text.partition("function laneShape")[2].partition("function ")[0]
    names |= {f"shape-{shape}" for shape in re.findall(r'return "([a-z-]+)"', body)}
    for path in OFFICES.glob("*.toml"):
        profile = tomllib.loads(path.read_text(encoding="utf-8"))
        for group in ("services", "lanes"):
            entries = profile.get(group, {}).values()
            names |= {entry["icon"] for entry in entries if "icon" in entry}
    return names - {"none", "shape-"}


def test_every_icon_that_is_named_is_there() -> None:
    names = named_icons()
    assert {"passport", "cane", "shape-circle", "fault", "hourglass"} <= names
    assert not {name for name in names if not (ICONS / f"{name}.svg").exists()}


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_an_icon_is_painted_in_its_colour(name: str) -> None:
    image = paint_icon(name, QColor("#0b5462"), 64)
    solid = [
        image.pixelColor(x, y)
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert solid
    assert set(map(QColor.name, solid)) == {"#0b5462"}
    assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.logs_warnings("the missing icon is named in the log")
def test_an_icon_that_is_missing_is_a_question_mark(caplog: pytest.LogCaptureFixture) -> None:
    colour = QColor("black")
    assert paint_icon("no-such", colour, 32) == paint_icon("question", colour, 32)
    assert "no-such" in caplog.text


@pytest.mark.parametrize("side", [100, 201, 480])
def test_a_qr_code_is_crisp_and_whole(side: int) -> None:
    import qrcode

    text = "https://loket.example/t/0123456789abcdefghijkl"
    image = paint_qr(text, side)
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    matrix = code.get_matrix()
    pixels = image.width() // len(matrix)
    assert image.width() == pixels * len(matrix) <= side
    assert side - image.width() < len(matrix)
    for y in range(image.height()):
        for x in range(image.width()):
            dark = image.pixelColor(x, y) == QColor("black")
            assert dark is matrix[y // pixels][x // pixels]
