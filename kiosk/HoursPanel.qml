pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The opening hours of the week.
 */
ColumnLayout {
    id: root

    required property KioskModel kiosk

    spacing: Theme.s

    RowLayout {
        spacing: Theme.m

        SvgIcon {
            name: "clock"
            color: Theme.accent
            size: Theme.heading.pixelSize
        }

        Phrase {
            text: qsTr("Opening hours")
            font: Theme.bodyStrong
        }
    }

    Repeater {
        model: root.kiosk.office.hours

        RowLayout {
            id: line

            required property string days
            required property string hours

            Layout.fillWidth: true
            spacing: Theme.m

            Phrase {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                text: line.days
                font: Theme.label
            }

            Phrase {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                text: line.hours
                font: Theme.labelStrong
                horizontalAlignment: Text.AlignRight
            }
        }
    }
}
