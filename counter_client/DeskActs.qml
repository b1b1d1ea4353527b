import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * What may be done: the act that is most likely next as one large button, the others always in the
 * same places, so that hands learn them.
 */
ColumnLayout {
    id: root

    required property DeskModel desk

    signal outcomeAsked
    signal transferAsked
    signal printAsked

    function may(act: string): bool {
        return root.desk.allowed.includes(act);
    }

    spacing: Theme.m

    Item {
        id: first

        readonly property string showing: root.desk.state

        Layout.fillWidth: true
        implicitHeight: 68 * Theme.unit
        // The large button means something else after each act: the second half of a double click
        // on it must not be the next act.
        onShowingChanged: secondHalf.restart()

        DeskButton {
            objectName: "openCounter"
            anchors.fill: parent
            visible: root.desk.state === "closed" || root.desk.state === "taken"
            primary: true
            font: Theme.heading
            text: qsTr("Open this counter")
            icon.name: "counter"
            keys: "F2"
            enabled: root.may("sign_in")
            onClicked: root.desk.openCounter()
        }

        DeskButton {
            objectName: "callNext"
            anchors.fill: parent
            visible: root.desk.state === "idle" || root.desk.state === "loading"
            primary: true
            font: Theme.heading
            text: qsTr("Call the next visitor")
            icon.name: "next"
            keys: "F2"
            enabled: root.may("call_next")
            onClicked: root.desk.callNext()
        }

        DeskButton {
            objectName: "start"
            anchors.fill: parent
            visible: root.desk.state === "called"
            primary: true
            font: Theme.heading
            text: qsTr("Start: the visitor is here")
            icon.name: "start"
            keys: "F4"
            enabled: root.may("start")
            onClicked: root.desk.start()
        }

        RowLayout {
            anchors.fill: parent
            visible: root.desk.state === "serving"
            spacing: Theme.m

            DeskButton {
                objectName: "finish"
                Layout.fillWidth: true
                Layout.fillHeight: true
                primary: true
                font: Theme.heading
                text: qsTr("Finish")
                icon.name: "finish"
                keys: "F5"
                enabled: root.may("finish")
                onClicked: root.desk.finish("")
            }

            DeskButton {
                objectName: "otherOutcome"
                Layout.fillHeight: true
                text: qsTr("Another outcome…")
                keys: "Shift+F5"
                enabled: root.may("finish")
                onClicked: root.outcomeAsked()
            }
        }

        MouseArea {
            objectName: "secondHalf"
            anchors.fill: parent
            enabled: secondHalf.running
            visible: enabled
        }

        Timer {
            id: secondHalf

            interval: Application.styleHints.mouseDoubleClickInterval
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: Theme.s
        rowSpacing: Theme.s
        uniformCellWidths: true

        DeskButton {
            objectName: "recall"
            Layout.fillWidth: true
            text: qsTr("Call again")
            icon.name: "recall"
            keys: "F3"
            enabled: root.may("recall")
            onClicked: root.desk.recall()
        }

        DeskButton {
            objectName: "noShow"
            Layout.fillWidth: true
            text: qsTr("No-show")
            icon.name: "missed"
            keys: "F6"
            enabled: root.may("no_show")
            onClicked: root.desk.noShow()
        }

        DeskButton {
            objectName: "putBack"
            Layout.fillWidth: true
            text: qsTr("Put back")
            icon.name: "put-back"
            keys: "F7"
            enabled: root.may("put_back")
            onClicked: root.desk.putBack()
        }

        DeskButton {
            objectName: "park"
            Layout.fillWidth: true
            text: qsTr("Park")
            icon.name: "park"
            keys: "F8"
            enabled: root.may("park")
            onClicked: root.desk.park()
        }

        DeskButton {
            objectName: "transfer"
            Layout.fillWidth: true
            text: qsTr("Transfer…")
            icon.name: "transfer"
            keys: "F9"
            enabled: root.may("transfer")
            onClicked: root.transferAsked()
        }

        DeskButton {
            objectName: "reprint"
            Layout.fillWidth: true
            text: qsTr("Print again…")
            icon.name: "printer"
            keys: "Ctrl+P"
            enabled: root.may("reprint") && root.desk.visitor.present
            onClicked: root.printAsked()
        }
    }
}
