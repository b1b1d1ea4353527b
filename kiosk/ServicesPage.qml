pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * All services at once, so that nobody must know that a list can be moved.
 */
ColumnLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide
    readonly property int columns: root.wide ? (root.kiosk.services.count > 8 ? 3 : 2) : (root.kiosk.services.count > 8 ? 2 : 1)

    spacing: root.wide ? Theme.m : Theme.l

    Headline {
        Layout.fillWidth: true
        text: qsTr("Which service do you need?")
        subtitle: root.wide ? "" : qsTr("Touch a service to see what to bring and how long it takes")
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: root.columns
        columnSpacing: Math.max(Theme.touchGap, Theme.m)
        rowSpacing: Math.max(Theme.touchGap, Theme.s)
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: root.kiosk.services

            Item {
                id: place

                required property string code
                required property string name
                required property string summary
                required property string letter
                required property string icon
                required property int waiting
                required property string wait_text

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 3.4 * Theme.touch
                implicitHeight: button.implicitHeight

                ServiceButton {
                    id: button

                    anchors.fill: parent
                    objectName: "service-" + place.code
                    text: place.name
                    summary: place.summary
                    letter: place.letter
                    icon.name: place.icon
                    waitingText: place.waiting > 0 ? qsTr("%n waiting", "", place.waiting) : qsTr("nobody waiting")
                    waitText: place.wait_text
                    onClicked: root.kiosk.chooseService(place.code)
                }
            }
        }
    }
}
