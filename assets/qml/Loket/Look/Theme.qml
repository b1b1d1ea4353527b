pragma Singleton

import QtQuick

/*
 * Colours, type, spacing and time of every screen.
 *
 * Each process has one window; it says once, and whenever its size changes, how large things are:
 *   fitDesk(factor)                     a desk: sizes in logical pixels
 *   fitKiosk(width, height, inches)     a touch screen read at half a metre: sizes in real millimetres
 *   fitBoard(width, height, inches)     a television: sizes in shares of the picture's height
 * After that `mm` is one millimetre of the glass in pixels, also in a window that imitates the screen.
 *
 * Type: small label body heading title display, each a font. Spacing: xs s m l xl xxl.
 * Tones (by name): plain info ok warning fault priority; inkOf, groundOf, iconOf give their parts, so
 * that no tone is told by its colour alone. Text on its ground has a contrast of at least 7 to 1, lines
 * and marks at least 3 to 1.
 */
QtObject {
    id: root

    // Scale
    property real unit: 1
    property real mm: 96 / 25.4
    property real textFloor: 0
    property real touch: 36
    property real touchGap: 8

    // Spacing
    readonly property real xs: 4 * root.unit
    readonly property real s: 8 * root.unit
    readonly property real m: 12 * root.unit
    readonly property real l: 20 * root.unit
    readonly property real xl: 32 * root.unit
    readonly property real xxl: 52 * root.unit

    // Shape
    readonly property real radius: 8 * root.unit
    readonly property real radiusLarge: 14 * root.unit
    readonly property real line: Math.max(1, Math.round(root.unit))
    readonly property real lineStrong: Math.max(2, Math.round(2 * root.unit))

    // Type
    readonly property string family: "Noto Sans"
    readonly property font small: root.type(13, Font.Normal)
    readonly property font label: root.type(15, Font.Normal)
    readonly property font labelStrong: root.type(15, Font.Bold)
    readonly property font body: root.type(17, Font.Normal)
    readonly property font bodyStrong: root.type(17, Font.Bold)
    readonly property font heading: root.type(22, Font.Bold)
    readonly property font title: root.type(30, Font.Bold)
    readonly property font display: root.type(46, Font.Bold)
    readonly property real capShare: 0.714

    // Time: motion shows where something came from or went, nothing else
    readonly property int fast: 120
    readonly property int normal: 200

    // Ground and ink
    readonly property color ground: "#faf7f1"
    readonly property color panel: "#ffffff"
    readonly property color sunken: "#f0ece3"
    readonly property color ink: "#10303a"
    readonly property color inkSoft: "#37494f"
    readonly property color edge: "#728389"
    readonly property color edgeSoft: "#d9d4c8"
    readonly property color accent: "#0b5462"
    readonly property color accentPressed: "#073b45"
    readonly property color accentSoft: "#ddecec"
    readonly property color accentInk: "#ffffff"
    readonly property color focus: "#b4470a"
    readonly property color disabledGround: "#ebe7de"
    readonly property color disabledInk: "#66757a"

    // The board: dark on light, because a bright hall mirrors itself in a dark screen
    readonly property color boardGround: "#faf7f1"
    readonly property color boardInk: "#0a252d"
    readonly property color boardInkSoft: "#33464c"
    readonly property color boardRow: "#ffffff"
    readonly property color boardEdge: "#728389"
    readonly property color boardCallGround: "#0b5462"
    readonly property color boardCallInk: "#ffffff"
    readonly property color boardPulseGround: "#ffd24a"
    readonly property color boardPulseInk: "#0a252d"

    function fitDesk(factor: real) {
        root.unit = factor;
        root.textFloor = 0;
        root.touch = 36 * factor;
        root.touchGap = 8 * factor;
    }

    function fitKiosk(width: real, height: real, inches: real) {
        root.mm = Math.hypot(width, height) / (inches * 25.4);
        // Capitals of 6.1 mm are 0.7 degrees at half a metre; body text is a little larger.
        root.textFloor = root.fontForCapital(6.1);
        root.unit = root.fontForCapital(6.8) / 17;
        root.touch = 20 * root.mm;
        root.touchGap = 4 * root.mm;
    }

    function fitBoard(width: real, height: real, inches: real) {
        root.mm = Math.hypot(width, height) / (inches * 25.4);
        root.textFloor = 0;
        root.unit = Math.min(height, width * 9 / 16) / 540;
        root.touch = 36 * root.unit;
        root.touchGap = 8 * root.unit;
    }

    // The pixel size of a font whose capitals and digits are so many millimetres high on the glass.
    function fontForCapital(millimetres: real): real {
        return millimetres * root.mm / root.capShare;
    }

    // The millimetres that span an angle, seen from a distance.
    function millimetresFor(degrees: real, metres: real): real {
        return 2000 * metres * Math.tan(degrees * Math.PI / 360);
    }

    function type(size: real, weight: int): font {
        return Qt.font({
            family: root.family,
            pixelSize: Math.max(1, Math.round(Math.max(size * root.unit, root.textFloor))),
            weight: weight
        });
    }

    function inkOf(tone: string): color {
        switch (tone) {
        case "info":
            return root.accent;
        case "ok":
            return "#11502d";
        case "warning":
            return "#5f3b00";
        case "fault":
            return "#86180f";
        case "priority":
            return "#55267f";
        default:
            return root.inkSoft;
        }
    }

    function groundOf(tone: string): color {
        switch (tone) {
        case "info":
            return "#e6f1f1";
        case "ok":
            return "#e1f2e7";
        case "warning":
            return "#fff2d2";
        case "fault":
            return "#fde8e5";
        case "priority":
            return "#f1e8f8";
        default:
            return root.sunken;
        }
    }

    function iconOf(tone: string): string {
        switch (tone) {
        case "ok":
        case "warning":
        case "fault":
            return tone;
        case "priority":
            return "star";
        default:
            return "info";
        }
    }

    function laneInk(lane: string): color {
        switch (lane) {
        case "lansia":
            return "#6a3aa0";
        case "disabilitas":
            return "#0a58a6";
        case "hamil-balita":
            return "#a02c68";
        case "percepatan":
            return "#8f4400";
        case "booked":
            return root.accent;
        default:
            return root.inkSoft;
        }
    }

    function laneShape(lane: string): string {
        switch (lane) {
        case "lansia":
            return "square";
        case "disabilitas":
            return "hexagon";
        case "hamil-balita":
            return "diamond";
        case "percepatan":
            return "triangle";
        case "booked":
            return "tag";
        default:
            return "circle";
        }
    }

    function laneIcon(lane: string): string {
        switch (lane) {
        case "lansia":
            return "cane";
        case "disabilitas":
            return "wheelchair";
        case "hamil-balita":
            return "child";
        case "percepatan":
            return "fast";
        case "booked":
            return "calendar";
        default:
            return "person";
        }
    }
}
