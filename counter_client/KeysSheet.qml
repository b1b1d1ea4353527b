pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * Every key of the desk.
 */
Sheet {
    id: root

    title: qsTr("Keys")
    implicitWidth: Math.min((parent?.width ?? 0) - 2 * Theme.xl, 40 * Theme.l)

    GridLayout {
        width: parent.width
        columns: 2
        columnSpacing: Theme.xl
        rowSpacing: Theme.s
        flow: GridLayout.TopToBottom
        rows: 8

        Repeater {
            model: [
                {
                    keys: "F1",
                    words: qsTr("These keys")
                },
                {
                    keys: "F2",
                    words: qsTr("Call the next visitor")
                },
                {
                    keys: "F3",
                    words: qsTr("Call the same visitor again")
                },
                {
                    keys: "F4",
                    words: qsTr("Start: the visitor is here")
                },
                {
                    keys: "F5",
                    words: qsTr("Finish")
                },
                {
                    keys: "Shift+F5",
                    words: qsTr("Finish with another outcome")
                },
                {
                    keys: "F6",
                    words: qsTr("No-show: nobody came")
                },
                {
                    keys: "F7",
                    words: qsTr("Put back to the same place in line")
                },
                {
                    keys: "F8",
                    words: qsTr("Park: set aside for a while")
                },
                {
                    keys: "F9",
                    words: qsTr("Transfer to another stage or counter")
                },
                {
                    keys: "F10",
                    words: qsTr("The list; Enter calls out of order")
                },
                {
                    keys: "F11",
                    words: qsTr("Tasks")
                },
                {
                    keys: "F12",
                    words: qsTr("Sign out")
                },
                {
                    keys: "Ctrl+P",
                    words: qsTr("Print the ticket again")
                },
                {
                    keys: "Ctrl+1 2 3",
                    words: qsTr("Waiting, parked, missed")
                },
                {
                    keys: "Esc",
                    words: qsTr("Back, changing nothing")
                },
            ]

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.m

                Rectangle {
                    Layout.preferredWidth: 92 * Theme.unit
                    implicitHeight: key.implicitHeight + Theme.s
                    radius: Theme.radius / 2
                    color: Theme.panel
                    border.width: Theme.line
                    border.color: Theme.edge

                    Text {
                        id: key

                        objectName: "keyName"
                        anchors.centerIn: parent
                        text: line.modelData.keys
                        font: Theme.labelStrong
                        color: Theme.ink
                        textFormat: Text.PlainText
                    }
                }

                Phrase {
                    Layout.fillWidth: true
                    text: line.modelData.words
                    font: Theme.label
                }
            }
        }
    }

    DeskButton {
        anchors.right: parent.right
        text: qsTr("Close")
        keys: "F1"
        onClicked: root.close()
    }
}
