import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * No tickets now: when there will be, and the hours of the week.
 */
GridLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide

    columns: root.wide ? 2 : 1
    columnSpacing: Theme.xxl
    rowSpacing: Theme.xl

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: 1
        spacing: Theme.l

        Item {
            Layout.fillHeight: true
        }

        SvgIcon {
            name: root.kiosk.office.opensLaterToday ? "clock" : "closed"
            color: Theme.accent
            size: 3 * Theme.title.pixelSize
        }

        Phrase {
            Layout.fillWidth: true
            text: root.kiosk.office.opensLaterToday ? qsTr("Not open yet") : qsTr("We are closed now")
            font: Theme.display

            Accessible.role: Accessible.Heading
        }

        Phrase {
            Layout.fillWidth: true
            objectName: "opening"
            text: root.kiosk.office.opening
            font: Theme.heading
        }

        Item {
            Layout.fillHeight: true
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: 1
        spacing: Theme.l

        Item {
            Layout.fillHeight: true
            visible: root.wide
        }

        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: facts.implicitHeight + 2 * padding

            ColumnLayout {
                id: facts

                width: parent.width
                spacing: Theme.l

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
                    color: Theme.inkSoft
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
