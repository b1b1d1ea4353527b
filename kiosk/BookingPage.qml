import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The code of a booking: scanned, or typed with keys on the glass.
 */
GridLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide

    columns: root.wide ? 2 : 1
    columnSpacing: Theme.xl
    rowSpacing: Theme.l

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: root.wide
        Layout.preferredWidth: 2
        Layout.alignment: Qt.AlignTop
        spacing: Theme.l

        Headline {
            Layout.fillWidth: true
            text: qsTr("Your booking code")
            subtitle: qsTr("Hold the code before the scanner, or type it here")
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1.5 * Theme.touch
            radius: Theme.radius
            color: Theme.panel
            border.width: Theme.lineStrong
            border.color: root.kiosk.trouble.length > 0 ? Theme.inkOf("fault") : Theme.accent

            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Your booking code")
            Accessible.description: root.kiosk.code

            Text {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.m
                objectName: "code"
                text: root.kiosk.code
                font.family: Theme.family
                font.weight: Font.Bold
                font.pixelSize: Theme.title.pixelSize
                font.letterSpacing: Theme.xs
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.body.pixelSize
                color: Theme.ink
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
            }

            Rectangle {
                anchors.centerIn: parent
                width: Theme.lineStrong
                height: Theme.title.pixelSize
                visible: root.kiosk.code.length === 0
                color: Theme.accent
            }
        }

        Notice {
            Layout.fillWidth: true
            objectName: "trouble"
            text: root.kiosk.trouble
            tone: "warning"
        }

        BigButton {
            Layout.fillWidth: true
            Layout.minimumHeight: 1.4 * Theme.touch
            objectName: "walkIn"
            visible: root.kiosk.trouble.length > 0
            text: qsTr("Take a ticket without a booking")
            icon.name: "ticket"
            onClicked: root.kiosk.takeTicket()
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 3
        spacing: Theme.l

        Keypad {
            id: keys

            Layout.fillWidth: true
            objectName: "keypad"
            characters: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
            onTyped: root.kiosk.setCode(keys.text)

            Binding {
                target: keys
                property: "text"
                value: root.kiosk.code
            }
        }

        BigButton {
            Layout.fillWidth: true
            Layout.minimumHeight: 1.6 * Theme.touch
            objectName: "checkIn"
            kind: BigButton.Primary
            enabled: root.kiosk.code.length > 0 && !root.kiosk.busy
            text: qsTr("Check in")
            icon.name: "forward"
            iconAfter: true
            onClicked: root.kiosk.checkIn()
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
