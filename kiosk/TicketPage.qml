pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The ticket while its paper comes: the number, the place in line, the wait, what to have ready.
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
        Layout.preferredWidth: 1
        Layout.minimumHeight: plate.implicitHeight + 2 * padding

        ColumnLayout {
            id: plate

            anchors.fill: parent
            spacing: Theme.s

            Phrase {
                Layout.fillWidth: true
                text: qsTr("Your number")
                font: Theme.heading
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
            }

            NumberPlate {
                Layout.alignment: Qt.AlignHCenter
                objectName: "number"
                number: root.ticket.number
                size: Theme.fontForCapital(root.wide ? 34 : 42)
                color: Theme.accent
            }

            Phrase {
                Layout.fillWidth: true
                text: root.ticket.service
                font: Theme.heading
                horizontalAlignment: Text.AlignHCenter
            }

            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.m

                LaneMark {
                    lane: root.ticket.lane
                    size: 1.4 * Theme.body.pixelSize
                }

                Phrase {
                    objectName: "lane"
                    text: root.ticket.laneName
                }
            }

            Item {
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.s
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.xl

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.l

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
                }

                QrCode {
                    Layout.alignment: Qt.AlignRight
                    objectName: "qr"
                    text: root.ticket.qr
                    size: 54 * Theme.mm
                    description: root.ticket.qrCaption
                }
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: root.wide
        Layout.preferredWidth: 1
        spacing: Theme.m

        Rectangle {
            id: paper

            readonly property string tone: root.ticket.printing === "printed" ? "ok" : "info"

            Layout.fillWidth: true
            implicitHeight: Math.max(1.4 * Theme.touch, saying.implicitHeight + 2 * Theme.m)
            objectName: "paper"
            radius: Theme.radiusLarge
            color: Theme.groundOf(paper.tone)
            border.width: Theme.lineStrong
            border.color: Theme.inkOf(paper.tone)

            Accessible.role: Accessible.AlertMessage
            Accessible.name: saying.said

            RowLayout {
                id: saying

                readonly property string said: root.ticket.printing === "printed" ? qsTr("Please take your paper ticket") : qsTr("Printing your ticket")

                anchors.fill: parent
                anchors.margins: Theme.m
                spacing: Theme.l

                SvgIcon {
                    name: root.ticket.printing === "printed" ? "ticket" : "printer"
                    color: Theme.inkOf(paper.tone)
                    size: 1.5 * Theme.heading.pixelSize
                }

                Text {
                    Layout.fillWidth: true
                    text: saying.said
                    font: Theme.heading
                    color: Theme.inkOf(paper.tone)
                    textFormat: Text.PlainText
                    wrapMode: Text.WordWrap
                }

                BusyDots {
                    running: root.ticket.printing === "waiting"
                    color: Theme.inkOf(paper.tone)
                }
            }
        }

        Phrase {
            Layout.fillWidth: true
            text: qsTr("Please have ready")
            font: Theme.heading
            color: Theme.accent
        }

        Checklist {
            Layout.fillWidth: true
            lines: root.ticket.bring
        }

        Phrase {
            Layout.fillWidth: true
            text: root.ticket.footer
            font: Theme.label
            color: Theme.inkSoft
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
            text: qsTr("Done")
            icon.name: "check"
            onClicked: root.kiosk.startAgain()
        }
    }
}
