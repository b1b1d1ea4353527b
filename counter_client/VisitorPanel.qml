import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * Who is at this counter: the number before everything else, then what they came for, what they
 * need, how long it has taken, and why it was their turn.
 */
Rectangle {
    id: root

    required property DeskModel desk
    readonly property VisitorModel visitor: root.desk.visitor
    readonly property bool present: root.visitor.present && root.desk.state !== "taken"

    implicitHeight: 20 * Theme.l
    radius: Theme.radiusLarge
    color: Theme.panel
    border.width: root.present ? Theme.lineStrong : Theme.line
    border.color: root.present ? Theme.accent : Theme.edgeSoft

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.xl
        visible: !root.present
        spacing: Theme.m

        SvgIcon {
            Layout.alignment: Qt.AlignHCenter
            name: root.desk.state === "closed" || root.desk.state === "taken" ? "closed" : root.desk.waitingTotal > 0 ? "people" : "ok"
            color: Theme.edge
            size: 64 * Theme.unit
        }

        Phrase {
            objectName: "nobody"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            font: Theme.title
            text: {
                switch (root.desk.state) {
                case "closed":
                    return qsTr("This counter is closed");
                case "taken":
                    return qsTr("%1 is signed in at this counter now").arg(root.desk.officerName);
                case "loading":
                    return qsTr("One moment, please");
                }
                return root.desk.waitingTotal > 0 ? qsTr("Nobody is at the counter") : qsTr("Nobody is waiting");
            }
        }

        Phrase {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            font: Theme.body
            color: Theme.inkSoft
            text: {
                switch (root.desk.state) {
                case "idle":
                    return root.desk.waitingTotal > 0 ? qsTr("Waiting for this counter: %1").arg(root.desk.waitingTotal) : qsTr("New visitors appear here by themselves.");
                case "closed":
                    return qsTr("Nobody is called here until you open it.");
                case "taken":
                    return qsTr("Open it again to work here yourself, or choose another counter.");
                }
                return "";
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.l
        visible: root.present
        spacing: Theme.s

        RowLayout {
            spacing: Theme.m

            Chip {
                objectName: "state"
                text: root.desk.state === "serving" ? qsTr("Being served") : qsTr("Called")
                tone: root.desk.state === "serving" ? "ok" : "info"
                iconName: root.desk.state === "serving" ? "start" : "bell"
                font: Theme.labelStrong
            }

            Item {
                Layout.fillWidth: true
            }

            StepDots {
                position: root.visitor.stepPosition
                steps: root.visitor.stepsInRoute
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 72 * Theme.unit

            NumberPlate {
                objectName: "number"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                number: root.visitor.number
                size: Math.min(parent.height * 0.94, 150 * Theme.unit)
            }

            Column {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.s

                Row {
                    anchors.right: parent.right
                    spacing: Theme.s

                    Phrase {
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.visitor.laneName
                        font: root.visitor.priority ? Theme.bodyStrong : Theme.body
                        color: Theme.laneInk(root.visitor.lane)
                    }

                    LaneMark {
                        lane: root.visitor.lane
                        size: 40 * Theme.unit
                    }
                }

                Row {
                    anchors.right: parent.right
                    spacing: Theme.xs

                    SvgIcon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "language"
                        color: Theme.inkSoft
                        size: Theme.label.pixelSize * 1.3
                    }

                    Phrase {
                        text: qsTr("speaks %1").arg(root.visitor.languageName)
                        font: Theme.label
                        color: Theme.inkSoft
                    }
                }
            }
        }

        Phrase {
            objectName: "service"
            Layout.fillWidth: true
            text: root.visitor.serviceName
            font: Theme.heading
        }

        Phrase {
            Layout.fillWidth: true
            text: root.visitor.stageName
            font: Theme.body
            color: Theme.inkSoft
        }

        Flow {
            Layout.fillWidth: true
            visible: root.visitor.needs.length > 0
            spacing: Theme.s

            Phrase {
                text: qsTr("Needs:")
                font: Theme.labelStrong
                height: Theme.label.pixelSize * 1.9
                verticalAlignment: Text.AlignVCenter
            }

            Repeater {
                model: root.visitor.needs

                Chip {
                    required property string modelData

                    text: modelData
                    tone: "priority"
                    iconName: "hand"
                    font: Theme.labelStrong
                }
            }
        }

        TimeBar {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s
            serving: root.desk.state === "serving"
            calledSeconds: root.visitor.calledSeconds
            servedSeconds: root.visitor.servedSeconds
            standardMinutes: root.visitor.standardMinutes
            standard: root.visitor.standard
            calls: root.visitor.calls
            recallLimit: root.desk.recallLimit
        }

        RowLayout {
            Layout.topMargin: Theme.xs
            visible: root.visitor.reason.length > 0
            spacing: Theme.s

            SvgIcon {
                Layout.alignment: Qt.AlignTop
                name: "question"
                color: Theme.inkSoft
                size: Theme.label.pixelSize * 1.3
            }

            Phrase {
                objectName: "reason"
                Layout.fillWidth: true
                text: qsTr("Why this one: %1").arg(root.visitor.reason)
                font: Theme.label
                color: Theme.inkSoft
            }
        }
    }
}
