pragma ComponentBehavior: Bound

import QtQuick
import Loket.Look

/*
 * Which step of the route this is: dots and words.
 */
Row {
    id: root

    property int position: 0
    property int steps: 0

    spacing: Theme.s

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.xs

        Repeater {
            model: root.steps

            Rectangle {
                required property int index

                width: index + 1 === root.position ? 2 * height : height
                height: 10 * Theme.unit
                radius: height / 2
                color: index + 1 <= root.position ? Theme.accent : "transparent"
                border.width: Theme.line
                border.color: Theme.accent
            }
        }
    }

    Phrase {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Step %1 of %2").arg(root.position).arg(root.steps)
        font: Theme.label
        color: Theme.inkSoft
    }
}
