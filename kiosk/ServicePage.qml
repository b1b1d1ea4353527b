pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The standard of one service: what to bring, what happens, what it costs, what one gets, the wait now.
 */
ColumnLayout {
    id: root

    required property KioskModel kiosk
    required property bool wide
    readonly property ServiceModel service: root.kiosk.service

    spacing: root.wide ? Theme.m : Theme.s

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.l

        Rectangle {
            Layout.preferredWidth: 1.7 * Theme.title.pixelSize
            Layout.preferredHeight: 1.7 * Theme.title.pixelSize
            radius: Theme.radius
            color: Theme.accentSoft

            SvgIcon {
                anchors.centerIn: parent
                name: root.service.icon
                color: Theme.accent
                size: 1.2 * Theme.title.pixelSize
            }
        }

        Headline {
            Layout.fillWidth: true
            text: root.service.name
            font: Theme.heading
            subtitle: root.service.summary
        }
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: root.wide ? 3 : 1
        columnSpacing: Theme.m
        rowSpacing: Theme.s
        uniformCellWidths: true

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bringing.implicitHeight + 2 * padding
            padding: Theme.m

            ColumnLayout {
                id: bringing

                width: parent.width
                spacing: Theme.s

                Phrase {
                    Layout.fillWidth: true
                    text: qsTr("Please bring")
                    font: Theme.bodyStrong
                    color: Theme.accent
                }

                Checklist {
                    Layout.fillWidth: true
                    lines: root.service.documents
                }
            }
        }

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: happening.implicitHeight + 2 * padding
            padding: Theme.m

            ColumnLayout {
                id: happening

                width: parent.width
                spacing: Theme.s

                Phrase {
                    Layout.fillWidth: true
                    text: qsTr("What happens")
                    font: Theme.bodyStrong
                    color: Theme.accent
                }

                Repeater {
                    model: root.service.steps

                    RowLayout {
                        id: step

                        required property int index
                        required property string name
                        required property real minutes

                        Layout.fillWidth: true
                        spacing: Theme.m

                        Rectangle {
                            Layout.preferredWidth: 1.4 * Theme.body.pixelSize
                            Layout.preferredHeight: 1.4 * Theme.body.pixelSize
                            radius: width / 2
                            color: Theme.accent

                            Text {
                                anchors.centerIn: parent
                                text: step.index + 1
                                font: Theme.labelStrong
                                color: Theme.accentInk
                                textFormat: Text.PlainText
                            }
                        }

                        Phrase {
                            Layout.fillWidth: true
                            text: step.name
                        }

                        Phrase {
                            text: qsTr("%n min", "", Math.max(1, Math.round(step.minutes)))
                            color: Theme.inkSoft
                        }
                    }
                }

                Divider {
                    Layout.fillWidth: true
                }

                Fact {
                    Layout.fillWidth: true
                    iconName: "finish"
                    label: qsTr("What you get")
                    text: root.service.product
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.s

            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: costs.implicitHeight + 2 * padding
                padding: Theme.m

                ColumnLayout {
                    id: costs

                    width: parent.width
                    spacing: Theme.s

                    Phrase {
                        Layout.fillWidth: true
                        text: qsTr("What it costs")
                        font: Theme.bodyStrong
                        color: Theme.accent
                    }

                    Repeater {
                        model: root.service.fees

                        RowLayout {
                            id: fee

                            required property string name
                            required property string text

                            Layout.fillWidth: true
                            spacing: Theme.m

                            Phrase {
                                Layout.fillWidth: true
                                text: fee.name.length > 0 ? fee.name : qsTr("Fee")
                            }

                            Phrase {
                                text: fee.text
                                font: Theme.bodyStrong
                            }
                        }
                    }
                }
            }

            Panel {
                Layout.fillWidth: true
                Layout.preferredHeight: wait.implicitHeight + 2 * padding
                padding: Theme.m
                color: Theme.groundOf("info")
                border.color: Theme.accent

                Fact {
                    id: wait

                    width: parent.width
                    iconName: "hourglass"
                    label: root.service.waiting > 0 ? qsTr("Wait now, %n waiting", "", root.service.waiting) : qsTr("Wait now, nobody waiting")
                    text: root.service.waitText
                    strong: true
                }
            }
        }
    }

    Notice {
        Layout.fillWidth: true
        text: root.kiosk.trouble
        tone: "warning"
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: 2
        columnSpacing: Math.max(Theme.touchGap, Theme.m)

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            Layout.minimumHeight: 1.3 * Theme.touch
            objectName: "haveBooking"
            visible: root.service.bookingAsked
            text: qsTr("I have a booking")
            font: root.wide ? Theme.heading : Theme.bodyStrong
            icon.name: "calendar"
            onClicked: root.kiosk.haveBooking()
        }

        BigButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            Layout.minimumHeight: 1.3 * Theme.touch
            objectName: "goOn"
            kind: BigButton.Primary
            enabled: !root.kiosk.busy
            text: root.service.bookingAsked ? qsTr("Continue without a booking") : qsTr("Continue")
            font: root.wide ? Theme.heading : Theme.bodyStrong
            icon.name: "forward"
            iconAfter: true
            onClicked: root.kiosk.goOn()
        }
    }
}
