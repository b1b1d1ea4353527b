import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * One counter: who is here and what may be done, beside who waits.
 */
Item {
    id: root

    required property DeskModel desk

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        DeskHeader {
            Layout.fillWidth: true
            desk: root.desk
            onKeysAsked: keys.open()
            onTasksAsked: tasks.open()
        }

        ColumnLayout {
            Layout.margins: Theme.l
            spacing: Theme.m

            Notice {
                objectName: "stale"
                Layout.fillWidth: true
                tone: "fault"
                text: {
                    if (root.desk.available)
                        return "";
                    if (root.desk.pictureTime.length === 0)
                        return qsTr("The hall's database does not answer. This desk goes on by itself as soon as it does.");
                    return qsTr("The hall's database does not answer. What you see is from %1; this desk goes on by itself as soon as it does.").arg(root.desk.pictureTime);
                }
            }

            RowLayout {
                spacing: Theme.l

                ColumnLayout {
                    Layout.preferredWidth: 3
                    spacing: Theme.m

                    VisitorPanel {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        desk: root.desk
                        opacity: root.desk.available ? 1 : 0.6
                    }

                    Notice {
                        objectName: "notice"
                        Layout.fillWidth: true
                        tone: root.desk.noticeTone
                        text: root.desk.notice
                    }

                    DeskActs {
                        Layout.fillWidth: true
                        desk: root.desk
                        onOutcomeAsked: outcomes.open()
                        onTransferAsked: transfers.ask()
                        onPrintAsked: printers.open()
                    }
                }

                ColumnLayout {
                    Layout.preferredWidth: 2
                    spacing: Theme.m
                    opacity: root.desk.available ? 1 : 0.6

                    LanesPanel {
                        Layout.fillWidth: true
                        desk: root.desk
                    }

                    LinePanel {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        desk: root.desk
                        onCallAsked: (ticket, number) => outOfOrder.ask(ticket, number)
                    }
                }
            }
        }
    }

    KeysSheet {
        id: keys
    }

    TasksSheet {
        id: tasks

        desk: root.desk
    }

    FinishSheet {
        id: outcomes

        desk: root.desk
    }

    TransferSheet {
        id: transfers

        desk: root.desk
    }

    PrintSheet {
        id: printers

        desk: root.desk
    }

    OutOfOrderSheet {
        id: outOfOrder

        desk: root.desk
    }
}
