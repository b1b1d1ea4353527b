import QtQuick
import QtQuick.Templates as T
import Loket.Look

/*
 * One of several lists to look at, with how many are in it.
 */
T.TabButton {
    id: root

    property int count: 0
    property string keys

    implicitWidth: Math.max(Theme.touch, words.implicitWidth + 2 * Theme.m)
    implicitHeight: Theme.touch
    font: root.checked ? Theme.labelStrong : Theme.label
    focusPolicy: Qt.StrongFocus

    Accessible.description: root.keys

    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.accentSoft : root.hovered ? Theme.sunken : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.lineStrong
            color: root.checked ? Theme.accent : "transparent"
        }

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Text {
            id: words

            anchors.centerIn: parent
            text: root.text + "  " + root.count
            font: root.font
            color: root.checked ? Theme.accent : Theme.inkSoft
            textFormat: Text.PlainText
        }
    }

    Shortcut {
        sequence: root.keys
        autoRepeat: false
        enabled: root.keys.length > 0 && root.visible
        onActivated: root.click()
    }
}
