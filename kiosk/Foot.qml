import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The ways out, the same on every page: back, the start, and a person.
 * Where an officer was called, what has become of it stands in the button's place.
 */
Item {
    id: root

    required property KioskModel kiosk
    required property bool wide

    implicitHeight: Math.max((root.wide ? 1.1 : 1.3) * Theme.touch, row.implicitHeight)

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: Math.max(Theme.touchGap, Theme.m)

        BigButton {
            Layout.fillHeight: true
            objectName: "back"
            visible: root.kiosk.canGoBack
            enabled: !root.kiosk.busy
            text: qsTr("Back")
            font: Theme.bodyStrong
            leftPadding: Theme.m
            rightPadding: Theme.m
            icon.name: "back"
            onClicked: root.kiosk.back()
        }

        BigButton {
            Layout.fillHeight: true
            objectName: "startAgain"
            visible: root.kiosk.canStartAgain
            text: qsTr("Start again")
            font: Theme.bodyStrong
            leftPadding: Theme.m
            rightPadding: Theme.m
            icon.name: "home"
            onClicked: root.kiosk.startAgain()
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            visible: root.kiosk.officers.help.length === 0
        }

        BigButton {
            Layout.fillHeight: true
            objectName: "callOfficer"
            visible: root.kiosk.officers.help.length === 0
            text: qsTr("Call an officer")
            font: Theme.bodyStrong
            leftPadding: Theme.m
            rightPadding: Theme.m
            icon.name: "bell"
            onClicked: root.kiosk.callOfficer()
        }

        Rectangle {
            id: answer

            readonly property string tone: root.kiosk.officers.help === "asking" ? "info" : "ok"

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumWidth: root.wide ? 0.6 * root.width : root.width
            implicitHeight: said.implicitHeight + 2 * Theme.s
            objectName: "officerAnswer"
            visible: root.kiosk.officers.help.length > 0
            radius: Theme.radiusLarge
            color: Theme.groundOf(answer.tone)
            border.width: Theme.lineStrong
            border.color: Theme.inkOf(answer.tone)

            Accessible.role: Accessible.AlertMessage
            Accessible.name: sentence.text

            RowLayout {
                id: said

                anchors.fill: parent
                anchors.margins: Theme.m
                anchors.topMargin: Theme.s
                anchors.bottomMargin: Theme.s
                spacing: Theme.m

                SvgIcon {
                    name: root.kiosk.officers.help === "coming" ? "ok" : "bell"
                    color: Theme.inkOf(answer.tone)
                    size: Theme.body.pixelSize * 1.4
                }

                Text {
                    id: sentence

                    Layout.fillWidth: true
                    text: {
                        switch (root.kiosk.officers.help) {
                        case "coming":
                            return qsTr("An officer has answered and is coming to you");
                        case "asked":
                            return qsTr("An officer is on the way. Please wait here");
                        default:
                            return root.kiosk.page === "away" ? qsTr("Your call is sent as soon as the kiosk is back. Please also ask at a counter") : qsTr("Calling an officer…");
                        }
                    }
                    font: Theme.bodyStrong
                    color: Theme.inkOf(answer.tone)
                    textFormat: Text.PlainText
                    wrapMode: Text.WordWrap
                }
            }
        }
    }
}
