pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The first page: two ways in, the languages by their own names, the hours.
 */
GridLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide

    columns: root.wide ? 2 : 1
    columnSpacing: Theme.xl
    rowSpacing: Theme.xl

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 3
        Layout.preferredHeight: 3
        spacing: Theme.l

        Item {
            Layout.fillHeight: true
        }

        Phrase {
            Layout.fillWidth: true
            text: qsTr("Welcome")
            font: Theme.display

            Accessible.role: Accessible.Heading
        }

        Phrase {
            Layout.fillWidth: true
            text: qsTr("How may we help you today?")
            font: Theme.heading
            color: Theme.inkSoft
        }

        Item {
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.xl
        }

        DoorButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 3 * Theme.touch
            Layout.maximumHeight: 4.5 * Theme.touch
            objectName: "takeTicket"
            primary: true
            text: qsTr("Take a ticket")
            subtitle: qsTr("Choose your service and get a number")
            icon.name: "ticket"
            onClicked: root.kiosk.takeTicket()
        }

        DoorButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 3 * Theme.touch
            Layout.maximumHeight: 4.5 * Theme.touch
            objectName: "haveBooking"
            text: qsTr("I have a booking")
            subtitle: qsTr("Scan or type your booking code")
            icon.name: "calendar"
            onClicked: root.kiosk.haveBooking()
        }

        Notice {
            Layout.fillWidth: true
            text: root.kiosk.printer.failing ? qsTr("There is no paper just now. You still get your number, on this screen.") : root.kiosk.trouble
            tone: "warning"
        }

        Item {
            Layout.fillHeight: true
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: root.wide
        Layout.preferredWidth: 2
        spacing: Theme.l

        Item {
            Layout.fillHeight: true
            visible: root.wide
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.wide ? 1 : Math.max(1, root.kiosk.office.languages.count)
            columnSpacing: Math.max(Theme.touchGap, Theme.l)
            rowSpacing: Math.max(Theme.touchGap, Theme.m)
            uniformCellWidths: true

            Repeater {
                model: root.kiosk.office.languages

                BigButton {
                    id: choice

                    required property string code
                    required property string name
                    readonly property bool spoken: code === root.kiosk.office.language

                    Layout.fillWidth: true
                    Layout.minimumHeight: 1.5 * Theme.touch
                    font: root.wide ? Theme.heading : Theme.bodyStrong
                    objectName: "language-" + code
                    text: name
                    icon.name: spoken ? "check" : "language"
                    onClicked: root.kiosk.speak(code)

                    Accessible.checkable: true
                    Accessible.checked: spoken
                }
            }
        }

        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: facts.implicitHeight + 2 * padding

            ColumnLayout {
                id: facts

                width: parent.width
                spacing: Theme.m

                HoursPanel {
                    Layout.fillWidth: true
                    kiosk: root.kiosk
                }

                Divider {
                    Layout.fillWidth: true
                }

                Phrase {
                    Layout.fillWidth: true
                    text: root.kiosk.office.complaints
                    font: Theme.label
                    color: Theme.inkSoft
                }
            }
        }

        Item {
            Layout.fillHeight: true
            visible: root.wide
        }
    }
}
