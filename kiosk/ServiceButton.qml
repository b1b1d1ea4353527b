import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Loket.Look

/*
 * One service to choose: its letter and sign, its name, how many wait and how long.
 *   text, summary   its name, and for whom it is
 *   letter          the letter of its numbers
 *   waitingText, waitText   the wait now
 */
T.Button {
    id: root

    property string letter
    property string summary
    property string waitingText
    property string waitText

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.s
    leftPadding: Theme.m
    rightPadding: Theme.m
    font: Theme.heading
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: [root.summary, root.waitingText, root.waitText].filter(part => part.length > 0).join(". ")
    Accessible.onPressAction: root.click()

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: root.down ? Theme.accentSoft : Theme.panel
        border.width: Theme.line
        border.color: Theme.edge

        FocusRing {
            corner: Theme.radiusLarge
            shown: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.m

        Rectangle {
            Layout.preferredWidth: 1.9 * root.font.pixelSize
            Layout.fillHeight: true
            Layout.maximumHeight: 3 * root.font.pixelSize
            radius: Theme.radius
            color: Theme.accentSoft

            Column {
                anchors.centerIn: parent

                SvgIcon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: root.icon.name
                    color: Theme.accent
                    size: root.font.pixelSize * 1.15
                }

                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: root.letter
                    font: Theme.heading
                    color: Theme.accent
                    textFormat: Text.PlainText
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Text {
                Layout.fillWidth: true
                text: root.text
                font: root.font
                color: Theme.ink
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
                lineHeight: 0.9
            }

            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.waitingText + " · " + root.waitText
                font: Theme.label
                color: Theme.inkSoft
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }
        }

        SvgIcon {
            name: "chevron"
            color: Theme.accent
            size: root.font.pixelSize
            directional: true
        }
    }
}
