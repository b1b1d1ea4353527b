import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * Where one is: the office, the date and the time; on every page but the first also the other language.
 */
Rectangle {
    id: root

    required property KioskModel kiosk
    required property bool wide

    implicitHeight: words.implicitHeight + 2 * (root.wide ? Theme.xs : Theme.m)
    color: Theme.accent

    RowLayout {
        id: words

        anchors.fill: parent
        anchors.leftMargin: root.wide ? Theme.l : Theme.xl
        anchors.rightMargin: root.wide ? Theme.l : Theme.xl
        spacing: root.wide ? Theme.l : Theme.m

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Phrase {
                Layout.fillWidth: true
                objectName: "officeName"
                text: root.kiosk.office.name
                font: root.wide ? Theme.heading : Theme.bodyStrong
                color: Theme.accentInk
            }

            Phrase {
                Layout.fillWidth: true
                text: root.kiosk.office.name.length > 0 ? root.kiosk.clock.date : ""
                font: Theme.label
                color: Theme.accentInk
            }
        }

        BigButton {
            objectName: "nextLanguage"
            visible: root.kiosk.page !== "welcome" && text.length > 0
            text: root.kiosk.office.nextLanguageName
            font: Theme.bodyStrong
            leftPadding: Theme.m
            rightPadding: Theme.m
            icon.name: root.wide ? "language" : ""
            onClicked: root.kiosk.speak(root.kiosk.office.nextLanguage)
        }

        ClockText {
            visible: root.kiosk.office.name.length > 0
            time: root.kiosk.clock.time
            timeFont: Theme.title
            color: Theme.accentInk
        }
    }
}
