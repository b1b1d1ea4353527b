import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Loket.Look

/*
 * One of the two ways in, large enough to be hit in passing.
 *   text, subtitle   what it does, and a word more
 *   icon.name        its sign
 *   primary          the way most people take
 */
T.Button {
    id: root

    property string subtitle
    property bool primary: false
    readonly property color ink: root.primary ? Theme.accentInk : Theme.accent

    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(2 * Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.l
    leftPadding: Theme.xl
    rightPadding: Theme.xl
    font: Theme.title
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.subtitle
    Accessible.onPressAction: root.click()

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: 1.4 * Theme.radiusLarge
        color: root.primary ? (root.down ? Theme.accentPressed : Theme.accent) : (root.down ? Theme.accentSoft : Theme.panel)
        border.width: root.primary ? 0 : Theme.lineStrong
        border.color: Theme.accent

        FocusRing {
            corner: 1.4 * Theme.radiusLarge
            shown: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.l

        SvgIcon {
            name: root.icon.name
            color: root.ink
            size: root.font.pixelSize * 2.2
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.xs

            Text {
                Layout.fillWidth: true
                text: root.text
                font: root.font
                color: root.ink
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }

            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.subtitle
                font: Theme.body
                color: root.primary ? Theme.accentInk : Theme.inkSoft
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }
        }

        SvgIcon {
            name: "forward"
            color: root.ink
            size: root.font.pixelSize
            directional: true
        }
    }
}
