import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The screen is the ticket: no paper came, so the number and the code are photographed here.
 */
GridLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide
    readonly property TicketModel ticket: root.kiosk.ticket

    columns: root.wide ? 2 : 1
    columnSpacing: Theme.xl
    rowSpacing: Theme.m

    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 3
        Layout.minimumHeight: plate.implicitHeight + 2 * padding
        border.width: 2 * Theme.lineStrong
        border.color: Theme.accent

        GridLayout {
            id: plate

            anchors.fill: parent
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.l
            rowSpacing: Theme.m

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: Theme.s

                Phrase {
                    Layout.fillWidth: true
                    text: root.kiosk.office.name
                    font: Theme.bodyStrong
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                }

                NumberPlate {
                    Layout.alignment: Qt.AlignHCenter
                    objectName: "number"
                    number: root.ticket.number
                    size: Theme.fontForCapital(root.wide ? 30 : 42)
                    color: Theme.accent
                }

                Phrase {
                    Layout.fillWidth: true
                    text: root.ticket.service
                    font: Theme.heading
                    horizontalAlignment: Text.AlignHCenter
                }

                Phrase {
                    Layout.fillWidth: true
                    text: root.ticket.laneName + " · " + root.ticket.issued
                    font: Theme.body
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                spacing: Theme.s

                Item {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 64 * Theme.mm

                    QrCode {
                        anchors.centerIn: parent
                        objectName: "qr"
                        text: root.ticket.qr
                        size: Math.min(parent.width, parent.height, 110 * Theme.mm)
                        description: root.ticket.qrCaption
                    }
                }

                Phrase {
                    Layout.fillWidth: true
                    text: root.ticket.qrCaption
                    font: Theme.label
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: root.wide
        Layout.preferredWidth: 2
        spacing: Theme.l

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.l

            SvgIcon {
                name: "camera"
                color: Theme.accent
                size: 2 * Theme.title.pixelSize
            }

            Headline {
                Layout.fillWidth: true
                text: qsTr("Please photograph this code: this screen is your ticket")
                font: root.wide ? Theme.heading : Theme.title
            }
        }

        Notice {
            Layout.fillWidth: true
            objectName: "paper"
            text: {
                switch (root.ticket.printing) {
                case "failed":
                    return qsTr("No paper came out. An officer has been told. Your place in line is safe.");
                case "late":
                    return qsTr("Your paper ticket has come after all. Please take it.");
                default:
                    return "";
                }
            }
            tone: root.ticket.printing === "late" ? "ok" : "warning"
        }

        Fact {
            Layout.fillWidth: true
            iconName: "counter"
            label: qsTr("It is your turn")
            text: root.ticket.counter.length > 0 ? qsTr("Please go to: %1").arg(root.ticket.counter) : ""
            strong: true
        }

        Fact {
            Layout.fillWidth: true
            iconName: "people"
            label: qsTr("Place in line: %1").arg(root.ticket.place)
            text: root.ticket.place > 0 ? root.ticket.placeText : ""
            strong: true
        }

        Fact {
            Layout.fillWidth: true
            iconName: "hourglass"
            label: qsTr("Estimated wait")
            text: root.ticket.waitText
            strong: true
        }

        Item {
            Layout.fillHeight: true
            visible: root.wide
        }

        BigButton {
            Layout.fillWidth: true
            Layout.minimumHeight: 1.4 * Theme.touch
            objectName: "done"
            kind: BigButton.Primary
            text: qsTr("I have my number")
            icon.name: "check"
            onClicked: root.kiosk.startAgain()
        }
    }
}
