import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * How long it has taken: since the call, or of the service standard while serving. It is calm about
 * being over: a standard is a mean, and half of all visits take longer.
 */
ColumnLayout {
    id: root

    property bool serving: false
    property int calledSeconds: 0
    property int servedSeconds: 0
    property real standardMinutes: 0
    property string standard
    property int calls: 0
    property int recallLimit: 0
    readonly property real share: root.standardMinutes > 0 ? root.servedSeconds / (60 * root.standardMinutes) : 0
    readonly property bool over: root.share > 1
    readonly property bool calledEnough: root.calls >= root.recallLimit

    function minutesAndSeconds(seconds: int): string {
        const rest = seconds % 60;
        return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    spacing: Theme.xs

    RowLayout {
        spacing: Theme.s

        SvgIcon {
            name: "clock"
            color: Theme.inkSoft
            size: Theme.body.pixelSize * 1.2
        }

        Phrase {
            objectName: "elapsed"
            Layout.fillWidth: true
            font: Theme.bodyStrong
            text: root.serving ? qsTr("Served for %1").arg(root.minutesAndSeconds(root.servedSeconds)) : qsTr("Called %1 ago").arg(root.minutesAndSeconds(root.calledSeconds))
        }

        Chip {
            objectName: "standard"
            visible: root.serving
            tone: root.over ? "warning" : "ok"
            iconName: root.over ? "hourglass" : "ok"
            text: root.over ? qsTr("over the standard of %1 min").arg(root.standard) : qsTr("within the standard of %1 min").arg(root.standard)
        }

        Chip {
            objectName: "calls"
            visible: !root.serving
            tone: root.calledEnough ? "warning" : "plain"
            iconName: root.calledEnough ? "missed" : "bell"
            text: root.calledEnough ? qsTr("called %1 of %2 times: a no-show may be noted").arg(root.calls).arg(root.recallLimit) : qsTr("called %1 of %2 times").arg(root.calls).arg(root.recallLimit)
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 10 * Theme.unit
        visible: root.serving
        radius: height / 2
        color: Theme.sunken
        border.width: Theme.line
        border.color: Theme.edge

        Rectangle {
            anchors.left: parent.left
            height: parent.height
            width: Math.max(height, parent.width * Math.min(1, root.share))
            radius: height / 2
            color: root.over ? Theme.inkOf("warning") : Theme.accent
        }
    }
}
