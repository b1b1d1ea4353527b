import QtQuick
import Loket.Look
import CounterClient.Model

/*
 * Why this one before the others: kept, and shown to whoever asks.
 */
Sheet {
    id: root

    required property DeskModel desk
    property string ticket
    property string number

    function ask(ticket: string, number: string) {
        root.ticket = ticket;
        root.number = number;
        why.text = "";
        root.open();
    }

    function call() {
        if (!callIt.enabled)
            return;
        root.close();
        root.desk.callOutOfOrder(root.ticket, why.text);
    }

    title: qsTr("Call %1 before its turn").arg(root.number)
    onOpened: why.input.forceActiveFocus(Qt.TabFocusReason)

    Phrase {
        width: parent.width
        text: qsTr("The reason is kept with this call.")
        font: Theme.label
        color: Theme.inkSoft
    }

    Field {
        id: why

        objectName: "why"
        width: parent.width
        label: qsTr("Reason")
        placeholderText: qsTr("For example: has to catch a train at 11:00")
        maximumLength: 200
        onAccepted: root.call()
    }

    Flow {
        width: parent.width
        spacing: Theme.s

        DeskButton {
            objectName: "reason 1"
            text: qsTr("Cannot wait long")
            onClicked: why.text = text
        }

        DeskButton {
            objectName: "reason 2"
            text: qsTr("Only a missing document")
            onClicked: why.text = text
        }

        DeskButton {
            objectName: "reason 3"
            text: qsTr("Called by mistake before")
            onClicked: why.text = text
        }
    }

    Row {
        anchors.right: parent.right
        spacing: Theme.s

        DeskButton {
            text: qsTr("Back")
            keys: "Esc"
            onClicked: root.close()
        }

        DeskButton {
            id: callIt

            objectName: "callIt"
            primary: true
            text: qsTr("Call %1").arg(root.number)
            enabled: why.text.trim().length > 0
            onClicked: root.call()
        }
    }
}
