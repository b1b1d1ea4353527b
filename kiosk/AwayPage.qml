import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The hall does not answer, or has not answered yet. The page leaves by itself.
 */
Item {
    id: root

    required property KioskModel kiosk
    readonly property bool starting: root.kiosk.page === "starting"

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width, 30 * Theme.title.pixelSize)
        spacing: Theme.l

        SvgIcon {
            Layout.alignment: Qt.AlignHCenter
            name: root.starting ? "ticket" : "hourglass"
            color: Theme.accent
            size: 3 * Theme.title.pixelSize
        }

        Phrase {
            Layout.fillWidth: true
            text: root.starting ? qsTr("Just a moment") : root.kiosk.ticketIsComing ? qsTr("Your ticket is being made") : qsTr("We will be back in a moment")
            font: Theme.display
            horizontalAlignment: Text.AlignHCenter

            Accessible.role: Accessible.Heading
        }

        Phrase {
            Layout.fillWidth: true
            text: {
                if (root.starting)
                    return qsTr("The kiosk is starting.");
                if (root.kiosk.ticketIsComing)
                    return qsTr("It takes a little longer than usual. Please do not leave: you get exactly one number.");
                return qsTr("The kiosk cannot reach the queue just now and keeps trying. Please wait, or ask an officer for a number.");
            }
            font: Theme.heading
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }

        BusyDots {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.l
        }
    }
}
