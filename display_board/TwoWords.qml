import QtQuick
import Loket.Look

/*
 * A word in the board's language with the second language beside it, smaller.
 */
Row {
    id: root

    property string first
    property string second
    property color color: Theme.boardInk
    property font font: Theme.bodyStrong

    spacing: Theme.s

    Text {
        id: firstWords

        text: root.first
        color: root.color
        font: root.font
        textFormat: Text.PlainText
    }

    Text {
        anchors.baseline: firstWords.baseline
        visible: root.second !== root.first
        text: root.second
        color: root.color
        textFormat: Text.PlainText
        font.family: root.font.family
        font.pixelSize: Math.round(root.font.pixelSize * 0.8)
    }
}
