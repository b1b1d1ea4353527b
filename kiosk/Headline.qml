import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * What a page asks: a question, and a line of comfort below.
 */
ColumnLayout {
    id: root

    property string text
    property string subtitle
    property font font: Theme.title

    spacing: Theme.xs

    Phrase {
        Layout.fillWidth: true
        text: root.text
        font: root.font

        Accessible.role: Accessible.Heading
    }

    Phrase {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.subtitle
        font: Theme.body
        color: Theme.inkSoft
    }
}
