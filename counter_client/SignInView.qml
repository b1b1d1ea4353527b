pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * Who are you, and where do you sit.
 */
Item {
    id: root

    required property SignInModel signIn

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.xl
        spacing: Theme.l

        RowLayout {
            spacing: Theme.m

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Phrase {
                    Layout.fillWidth: true
                    text: root.signIn.office
                    font: Theme.body
                    color: Theme.inkSoft
                }

                Phrase {
                    objectName: "signInTitle"
                    Layout.fillWidth: true
                    text: qsTr("Open a counter")
                    font: Theme.title
                }
            }

            Row {
                spacing: Theme.s

                Repeater {
                    model: root.signIn.languages

                    DeskButton {
                        required property string code
                        required property string name
                        required property bool marked

                        objectName: "language " + code
                        text: name
                        icon.name: marked ? "check" : "language"
                        onClicked: root.signIn.speak(code)
                    }
                }
            }

            ClockText {
                Layout.leftMargin: Theme.m
                time: root.signIn.time
                date: root.signIn.date
            }
        }

        Notice {
            objectName: "signInTrouble"
            Layout.fillWidth: true
            tone: "fault"
            text: root.signIn.problem
        }

        Notice {
            objectName: "signInNotice"
            Layout.fillWidth: true
            tone: "warning"
            text: root.signIn.notice
        }

        RowLayout {
            spacing: Theme.xl

            ColumnLayout {
                Layout.preferredWidth: 1
                spacing: Theme.s

                Phrase {
                    text: qsTr("Who are you?")
                    font: Theme.heading
                }

                PickList {
                    objectName: "officers"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    model: root.signIn.officers
                    onChosen: code => root.signIn.chooseOfficer(code)
                }
            }

            ColumnLayout {
                Layout.preferredWidth: 1
                spacing: Theme.s

                Phrase {
                    text: qsTr("Which counter?")
                    font: Theme.heading
                }

                PickList {
                    objectName: "counters"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    model: root.signIn.counters
                    onChosen: code => root.signIn.chooseCounter(code)
                }
            }
        }

        RowLayout {
            spacing: Theme.m

            Chip {
                objectName: "takenFrom"
                visible: root.signIn.takenFrom.length > 0
                tone: "warning"
                text: qsTr("%1 is signed in there; you would take over.").arg(root.signIn.takenFrom)
            }

            BusyDots {
                running: !root.signIn.available
            }

            Item {
                Layout.fillWidth: true
            }

            DeskButton {
                objectName: "signIn"
                Layout.preferredHeight: 60 * Theme.unit
                Layout.preferredWidth: 16 * Theme.l
                primary: true
                font: Theme.heading
                text: qsTr("Open the counter")
                icon.name: "counter"
                keys: "F2"
                enabled: root.signIn.ready
                onClicked: root.signIn.signIn()
            }
        }
    }
}
