pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Loket.Look
import CounterClient.Model

/*
 * Who waits for this counter, who is parked and who was missed; one of them at a time.
 * Showing a list gives it the keyboard: Up and Down move, Enter does what its lines offer.
 */
Rectangle {
    id: root

    required property DeskModel desk

    signal callAsked(string ticket, string number)

    function may(act: string): bool {
        return root.desk.allowed.includes(act);
    }

    radius: Theme.radiusLarge
    color: Theme.panel
    border.width: Theme.line
    border.color: Theme.edgeSoft

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.s

        T.TabBar {
            id: tabs

            Layout.fillWidth: true
            implicitHeight: Theme.touch
            spacing: Theme.xs

            contentItem: ListView {
                model: tabs.contentModel
                currentIndex: tabs.currentIndex
                spacing: tabs.spacing
                orientation: ListView.Horizontal
                interactive: false
            }

            TabChip {
                objectName: "waitingTab"
                width: implicitWidth
                text: qsTr("Waiting")
                count: root.desk.waitingTotal
                keys: "Ctrl+1"
                onClicked: waiting.takeKeyboard()
            }

            TabChip {
                objectName: "parkedTab"
                width: implicitWidth
                text: qsTr("Parked")
                count: root.desk.lists.parked.count
                keys: "Ctrl+2"
                onClicked: parked.takeKeyboard()
            }

            TabChip {
                objectName: "missedTab"
                width: implicitWidth
                text: qsTr("Missed")
                count: root.desk.lists.missed.count
                keys: "Ctrl+3"
                onClicked: missed.takeKeyboard()
            }
        }

        StackLayout {
            currentIndex: tabs.currentIndex

            TicketList {
                id: waiting

                objectName: "waitingList"
                model: root.desk.lists.waiting
                empty: qsTr("Nobody is waiting for this counter.")
                actText: qsTr("Call…")
                actAllowed: root.may("call")
                actQuiet: true
                onActed: (ticket, number) => root.callAsked(ticket, number)
            }

            TicketList {
                id: parked

                objectName: "parkedList"
                model: root.desk.lists.parked
                empty: qsTr("Nobody is parked.")
                actText: qsTr("Resume")
                actAllowed: root.may("resume")
                onActed: ticket => root.desk.resume(ticket)
            }

            TicketList {
                id: missed

                objectName: "missedList"
                model: root.desk.lists.missed
                empty: qsTr("Nobody was missed who may still re-enter.")
                actText: qsTr("Re-enter")
                actAllowed: root.may("reenter")
                ago: true
                onActed: ticket => root.desk.reenter(ticket)
            }
        }
    }

    Shortcut {
        sequence: "F10"
        enabled: root.visible
        onActivated: {
            tabs.currentIndex = 0;
            waiting.takeKeyboard();
        }
    }
}
