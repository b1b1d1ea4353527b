import QtQuick
import Loket.Look

/*
 * A number or a counter whose digits are exactly as high as the item.
 *   text, color   as of Text
 *   digit         height of a digit in pixels
 */
Item {
    id: root

    property string text
    property real digit
    property color color: Theme.boardInk

    implicitHeight: root.digit
    implicitWidth: words.implicitWidth

    Text {
        id: words

        y: root.height - baselineOffset
        width: root.width
        text: root.text
        color: root.color
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Math.max(1, Math.ceil(root.digit / Theme.capShare))
        font.weight: Font.Bold
        font.features: ({
                "tnum": 1
            })
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.max(1, Math.floor(font.pixelSize / 4))

        Accessible.role: Accessible.StaticText
        Accessible.name: root.text
    }
}
