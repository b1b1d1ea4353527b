pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * What to do away from the queue: take it, so that others need not; say when it is done.
 */
Sheet {
    id: root

    required property DeskModel desk

    title: qsTr("Tasks")
    implicitWidth: Math.min((parent?.width ?? 0) - 2 * Theme.xl, 44 * Theme.l)

    Phrase {
        width: parent.width
        visible: tasks.count === 0
        text: qsTr("Nothing to do.")
        color: Theme.inkSoft
    }

    ListView {
        id: tasks

        objectName: "taskList"
        width: parent.width
        implicitHeight: Math.min(contentHeight, 20 * Theme.l)
        clip: true
        spacing: Theme.s
        boundsBehavior: Flickable.StopAtBounds
        model: root.desk.lists.tasks

        delegate: Rectangle {
            id: task

            required property string taskId
            required property string kind
            required property string sentence
            required property int minutes
            required property string takenBy
            required property bool mine
            required property string ticketId
            required property string printer

            width: ListView.view.width
            implicitHeight: words.implicitHeight + 2 * Theme.m
            radius: Theme.radius
            color: Theme.panel
            border.width: Theme.line
            border.color: task.takenBy.length > 0 ? Theme.edgeSoft : Theme.inkOf("warning")

            RowLayout {
                id: words

                anchors.fill: parent
                anchors.margins: Theme.m
                spacing: Theme.m

                SvgIcon {
                    name: task.kind === "help" ? "hand" : task.kind === "paper" ? "paper-out" : "printer"
                    color: Theme.inkOf(task.takenBy.length > 0 ? "plain" : "warning")
                    size: Theme.heading.pixelSize * 1.3
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Phrase {
                        Layout.fillWidth: true
                        text: task.sentence
                        font: Theme.bodyStrong
                    }

                    Phrase {
                        Layout.fillWidth: true
                        text: {
                            if (task.mine)
                                return qsTr("%1 min ago · you are on the way").arg(task.minutes);
                            if (task.takenBy.length > 0)
                                return qsTr("%1 min ago · %2 is on the way").arg(task.minutes).arg(task.takenBy);
                            return qsTr("%1 min ago · nobody is on the way yet").arg(task.minutes);
                        }
                        font: Theme.label
                        color: Theme.inkSoft
                    }
                }

                DeskButton {
                    objectName: "printTask"
                    visible: task.printer.length > 0
                    text: qsTr("Print again")
                    icon.name: "printer"
                    enabled: root.desk.allowed.includes("reprint")
                    onClicked: root.desk.reprint(task.ticketId, task.printer)
                }

                DeskButton {
                    objectName: "takeTask"
                    visible: task.takenBy.length === 0
                    primary: true
                    text: qsTr("I go")
                    enabled: root.desk.allowed.includes("take_task")
                    onClicked: root.desk.takeTask(task.taskId)
                }

                DeskButton {
                    objectName: "endTask"
                    text: qsTr("Done")
                    icon.name: "check"
                    enabled: root.desk.allowed.includes("end_task")
                    onClicked: root.desk.endTask(task.taskId)
                }
            }
        }
    }

    DeskButton {
        anchors.right: parent.right
        text: qsTr("Close")
        keys: "Esc"
        onClicked: root.close()
    }
}
