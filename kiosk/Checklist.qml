pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * Things to have ready, one below the other.
 */
ColumnLayout {
    id: root

    property list<string> lines

    spacing: Theme.s

    Repeater {
        model: root.lines

        RowLayout {
            id: line

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.m

            SvgIcon {
                Layout.alignment: Qt.AlignTop
                name: "check"
                color: Theme.accent
                size: Theme.body.pixelSize * 1.3
            }

            Phrase {
                Layout.fillWidth: true
                text: line.modelData
            }
        }
    }
}
