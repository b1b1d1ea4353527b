import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * One fact with its name: sign, name, value.
 *   label, text   its name and what it is
 *   iconName      its sign
 *   strong        the value is what one came to read
 */
RowLayout {
    id: root

    property string label
    property string text
    property string iconName
    property bool strong: false

    spacing: Theme.m
    visible: root.text.length > 0

    SvgIcon {
        Layout.alignment: Qt.AlignTop
        visible: root.iconName.length > 0
        name: root.iconName
        color: Theme.accent
        size: Theme.heading.pixelSize * 1.2
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Phrase {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.label
            font: Theme.label
            color: Theme.inkSoft
        }

        Phrase {
            Layout.fillWidth: true
            text: root.text
            font: root.strong ? Theme.heading : Theme.bodyStrong
        }
    }
}
