import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * One ticket of a list: number, lane, what for, how long, and its act.
 */
Rectangle {
    id: root

    required property int index
    required property string ticketId
    required property string number
    required property string serviceName
    required property string lane
    required property string laneName
    required property string needs
    required property int minutes
    property string actText
    property bool actAllowed: false
    property bool ago: false
    property bool actQuiet: false
    property bool marked: false

    signal pressed
    signal acted

    function act() {
        if (root.actAllowed)
            root.acted();
    }

    objectName: "line " + root.number
    implicitHeight: Math.max(Theme.touch, words.implicitHeight) + Theme.s
    radius: Theme.radius
    color: root.marked ? Theme.accentSoft : "transparent"
    border.width: root.marked ? Theme.lineStrong : 0
    border.color: Theme.focus

    Accessible.role: Accessible.ListItem
    Accessible.name: [root.number, root.laneName, root.serviceName, root.needs].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.act()

    TapHandler {
        onPressedChanged: if (pressed)
            root.pressed()
    }

    HoverHandler {
        id: hover
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.s
        anchors.rightMargin: Theme.xs
        spacing: Theme.s

        LaneMark {
            lane: root.lane
            name: root.laneName
            size: 26 * Theme.unit
        }

        NumberPlate {
            Layout.minimumWidth: 62 * Theme.unit
            number: root.number
            size: Theme.heading.pixelSize
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            Text {
                Layout.fillWidth: true
                text: root.serviceName
                font: Theme.label
                color: Theme.ink
                textFormat: Text.PlainText
                elide: Text.ElideRight
            }

            Text {
                Layout.fillWidth: true
                text: root.needs.length > 0 ? root.laneName + " · " + root.needs : root.laneName
                font: Theme.small
                color: root.needs.length > 0 ? Theme.inkOf("priority") : Theme.inkSoft
                textFormat: Text.PlainText
                elide: Text.ElideRight
            }
        }

        DeskButton {
            objectName: "act " + root.number
            text: root.actText
            visible: root.actAllowed && (!root.actQuiet || hover.hovered || root.marked)
            focusPolicy: Qt.NoFocus
            onClicked: root.acted()
        }

        Text {
            text: root.ago ? qsTr("%1 min ago").arg(root.minutes) : qsTr("%1 min").arg(root.minutes)
            font: Theme.label
            color: Theme.inkSoft
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignRight
            Layout.minimumWidth: 52 * Theme.unit
            Layout.rightMargin: Theme.xs
        }
    }
}
