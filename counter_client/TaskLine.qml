import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * One task: what, since when, who is on the way, and what may be done about it.
 */
Rectangle {
    id: root

    required property DeskModel desk
    required property string taskId
    required property string kind
    required property string sentence
    required property int minutes
    required property string takenBy
    required property bool mine
    required property string ticketId
    required property string printer
    property bool marked: false
    readonly property bool taken: root.takenBy.length > 0

    function act() {
        if (root.taken)
            root.desk.endTask(root.taskId);
        else
            root.desk.takeTask(root.taskId);
    }

    implicitHeight: words.implicitHeight + 2 * Theme.m
    radius: Theme.radius
    color: Theme.panel
    border.width: root.marked ? Theme.lineStrong : Theme.line
    border.color: root.marked ? Theme.focus : root.taken ? Theme.edgeSoft : Theme.inkOf("warning")

    Accessible.role: Accessible.ListItem
    Accessible.name: root.sentence

    RowLayout {
        id: words

        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.m

        SvgIcon {
            name: root.kind === "help" ? "hand" : root.kind === "paper" ? "paper-out" : "printer"
            color: Theme.inkOf(root.taken ? "plain" : "warning")
            size: Theme.heading.pixelSize * 1.3
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Phrase {
                Layout.fillWidth: true
                text: root.sentence
                font: Theme.bodyStrong
            }

            Phrase {
                Layout.fillWidth: true
                text: {
                    if (root.mine)
                        return qsTr("%1 min ago · you are on the way").arg(root.minutes);
                    if (root.taken)
                        return qsTr("%1 min ago · %2 is on the way").arg(root.minutes).arg(root.takenBy);
                    return qsTr("%1 min ago · nobody is on the way yet").arg(root.minutes);
                }
                font: Theme.label
                color: Theme.inkSoft
            }
        }

        DeskButton {
            objectName: "printTask"
            visible: root.printer.length > 0
            text: qsTr("Print again")
            icon.name: "printer"
            enabled: root.desk.allowed.includes("reprint")
            onClicked: root.desk.reprint(root.ticketId, root.printer)
        }

        DeskButton {
            objectName: "takeTask"
            visible: !root.taken
            primary: true
            text: qsTr("I go")
            enabled: root.desk.allowed.includes("take_task")
            onClicked: root.desk.takeTask(root.taskId)
        }

        DeskButton {
            objectName: "endTask"
            text: qsTr("Done")
            icon.name: "check"
            enabled: root.desk.allowed.includes("end_task")
            onClicked: root.desk.endTask(root.taskId)
        }
    }
}
