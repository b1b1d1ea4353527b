import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * Where one is, who one is, what time it is in the hall, and what is not about one visitor.
 */
Rectangle {
    id: root

    required property DeskModel desk

    signal keysAsked
    signal tasksAsked

    implicitHeight: line.implicitHeight + 2 * Theme.s
    color: Theme.panel

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Theme.l
        anchors.rightMargin: Theme.l
        anchors.topMargin: Theme.s
        anchors.bottomMargin: Theme.s
        spacing: Theme.m

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            RowLayout {
                spacing: Theme.m

                Phrase {
                    objectName: "counterName"
                    Layout.alignment: Qt.AlignBaseline
                    text: root.desk.counterName
                    font: Theme.heading
                }

                Phrase {
                    objectName: "officerName"
                    Layout.alignment: Qt.AlignBaseline
                    text: root.desk.officerName
                    font: Theme.body
                    color: Theme.inkSoft
                }
            }

            Phrase {
                Layout.fillWidth: true
                text: root.desk.counterStages
                font: Theme.small
                color: Theme.inkSoft
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
        }

        Chip {
            objectName: "newTasks"
            visible: root.desk.newTasks > 0
            tone: "warning"
            iconName: "bell"
            font: Theme.labelStrong
            text: qsTr("New tasks: %1").arg(root.desk.newTasks)
        }

        Phrase {
            visible: root.width > 1150 * Theme.unit
            text: qsTr("Served today: %1").arg(root.desk.servedToday)
            font: Theme.label
            color: Theme.inkSoft
        }

        DeskButton {
            objectName: "tasks"
            text: qsTr("Tasks")
            icon.name: "list"
            keys: "F11"
            onClicked: root.tasksAsked()
        }

        DeskButton {
            objectName: "keys"
            text: qsTr("Keys")
            icon.name: "keypad"
            keys: "F1"
            onClicked: root.keysAsked()
        }

        DeskButton {
            objectName: "signOut"
            text: qsTr("Sign out")
            icon.name: "sign-out"
            keys: "F12"
            enabled: root.desk.allowed.includes("sign_out") || root.desk.state === "closed" || root.desk.state === "taken"
            onClicked: root.desk.signOut()
        }

        ClockText {
            Layout.leftMargin: Theme.s
            time: root.desk.time
            timeFont: Theme.title
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
