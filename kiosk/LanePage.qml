pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * Whether priority service is needed: equal answers, none of them ticked, none to be explained.
 */
ColumnLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide

    spacing: root.wide ? Theme.l : Theme.xl

    Headline {
        Layout.fillWidth: true
        text: qsTr("Do you need priority service?")
        subtitle: qsTr("You need not explain. Please touch what fits.")
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: (root.wide ? 2.4 : 3.4) * Theme.touch * Math.ceil((root.kiosk.service.lanes.count + 1) / columns) + (rowSpacing * root.kiosk.service.lanes.count)
        columns: root.wide ? 2 : 1
        columnSpacing: Math.max(Theme.touchGap, Theme.l)
        rowSpacing: Math.max(Theme.touchGap, Theme.l)
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: root.kiosk.service.lanes

            Item {
                id: place

                required property string code
                required property string name
                required property string help
                required property string icon

                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: button.implicitHeight

                ChoiceButton {
                    id: button

                    anchors.fill: parent
                    objectName: "lane-" + place.code
                    enabled: !root.kiosk.busy
                    text: place.name
                    subtitle: place.help
                    icon.name: place.icon
                    onClicked: root.kiosk.chooseLane(place.code)
                }
            }
        }

        ChoiceButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "lane-none"
            enabled: !root.kiosk.busy
            text: qsTr("No, thank you")
            subtitle: qsTr("Go straight to my ticket")
            icon.name: "person"
            onClicked: root.kiosk.chooseLane("")
        }
    }

    Notice {
        Layout.fillWidth: true
        objectName: "trouble"
        text: root.kiosk.trouble
        tone: "warning"
        actionText: qsTr("I have a booking")
        onAction: root.kiosk.haveBooking()
    }

    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 0
    }

    BigButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.minimumHeight: 1.2 * Theme.touch
        objectName: "helpOnly"
        enabled: !root.kiosk.busy
        text: qsTr("I need other help, such as a sign-language interpreter")
        font: Theme.bodyStrong
        kind: BigButton.Quiet
        icon.name: "hand"
        onClicked: root.kiosk.askForHelpOnly()
    }
}
