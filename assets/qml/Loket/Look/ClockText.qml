import QtQuick

/*
 * The hall's time and date, given by the view model (HallClock), never by the machine.
 *   time, date   "09:05", "Tuesday, 24 November 2026"; an empty date is not shown
 *   timeFont, dateFont, color
 */
Column {
    id: root

    property string time
    property string date
    property font timeFont: Theme.title
    property font dateFont: Theme.label
    property color color: Theme.ink

    Accessible.role: Accessible.Clock
    Accessible.name: root.time + " " + root.date

    Text {
        anchors.right: parent.right
        text: root.time
        font: root.timeFont
        color: root.color
        textFormat: Text.PlainText
    }

    Text {
        anchors.right: parent.right
        visible: text.length > 0
        text: root.date
        font: root.dateFont
        color: root.color
        textFormat: Text.PlainText
    }
}
