pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * What else would help. All of it may be left out.
 */
ColumnLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide

    function ticked(need: string): bool {
        return root.kiosk.needs.indexOf(need) >= 0;
    }

    spacing: root.wide ? Theme.l : Theme.xl

    Headline {
        Layout.fillWidth: true
        text: qsTr("What may we do to help?")
        subtitle: qsTr("Touch as many as you like, or none. An officer will be told.")
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: (root.wide ? 2.4 : 3.4) * Theme.touch * (root.wide ? 2 : 4) + 3 * rowSpacing
        columns: root.wide ? 2 : 1
        columnSpacing: Math.max(Theme.touchGap, Theme.l)
        rowSpacing: Math.max(Theme.touchGap, Theme.l)
        uniformCellWidths: true
        uniformCellHeights: true

        ChoiceButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "need-wheelchair"
            checkable: true
            checked: root.ticked("wheelchair")
            enabled: !root.kiosk.busy
            text: qsTr("A wheelchair")
            icon.name: "wheelchair"
            onClicked: root.kiosk.toggleNeed("wheelchair")
        }

        ChoiceButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "need-escort"
            checkable: true
            checked: root.ticked("escort")
            enabled: !root.kiosk.busy
            text: qsTr("Somebody who comes with me")
            icon.name: "people"
            onClicked: root.kiosk.toggleNeed("escort")
        }

        ChoiceButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "need-seat"
            checkable: true
            checked: root.ticked("seat")
            enabled: !root.kiosk.busy
            text: qsTr("Call me at my seat")
            icon.name: "chat"
            onClicked: root.kiosk.toggleNeed("seat")
        }

        ChoiceButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "need-sign-language"
            checkable: true
            checked: root.ticked("sign-language")
            enabled: !root.kiosk.busy
            text: qsTr("A sign-language interpreter")
            icon.name: "hand"
            onClicked: root.kiosk.toggleNeed("sign-language")
        }
    }

    Notice {
        Layout.fillWidth: true
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
        Layout.fillWidth: true
        Layout.minimumHeight: 1.6 * Theme.touch
        objectName: "confirm"
        kind: BigButton.Primary
        enabled: !root.kiosk.busy
        text: qsTr("Take my ticket")
        icon.name: "ticket"
        onClicked: root.kiosk.confirm()
    }
}
