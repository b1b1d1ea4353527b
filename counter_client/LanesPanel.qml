pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * Who waits by lane, with the oldest wait against the lane's target.
 */
Rectangle {
    id: root

    required property DeskModel desk

    implicitHeight: lines.implicitHeight + 2 * Theme.m
    radius: Theme.radiusLarge
    color: Theme.panel
    border.width: Theme.line
    border.color: Theme.edgeSoft

    ColumnLayout {
        id: lines

        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.xs

        RowLayout {
            spacing: Theme.s

            Phrase {
                Layout.fillWidth: true
                text: qsTr("Waiting by lane")
                font: Theme.small
                color: Theme.inkSoft
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }

            Phrase {
                text: qsTr("longest wait and target")
                font: Theme.small
                color: Theme.inkSoft
            }

            Item {
                Layout.preferredWidth: 36 * Theme.unit
            }
        }

        Repeater {
            model: root.desk.lists.lanes

            RowLayout {
                id: line

                required property string lane
                required property string name
                required property bool priority
                required property int waiting
                required property int oldestMinutes
                required property int targetMinutes
                required property bool over

                spacing: Theme.s
                opacity: line.waiting > 0 ? 1 : 0.62

                LaneMark {
                    lane: line.lane
                    size: 22 * Theme.unit
                }

                Phrase {
                    Layout.fillWidth: true
                    text: line.name
                    font: Theme.label
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }

                SvgIcon {
                    visible: line.waiting > 0
                    name: line.over ? "hourglass" : "ok"
                    color: Theme.inkOf(line.over ? "warning" : "ok")
                    size: Theme.label.pixelSize * 1.1
                }

                Phrase {
                    objectName: "wait " + line.lane
                    visible: line.waiting > 0
                    text: line.over ? qsTr("%1 min, over %2").arg(line.oldestMinutes).arg(line.targetMinutes) : qsTr("%1 of %2 min").arg(line.oldestMinutes).arg(line.targetMinutes)
                    font: Theme.label
                    color: Theme.inkOf(line.over ? "warning" : "plain")
                }

                Phrase {
                    Layout.preferredWidth: 36 * Theme.unit
                    text: line.waiting
                    font: Theme.bodyStrong
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
}
