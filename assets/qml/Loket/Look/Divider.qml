import QtQuick

/*
 * A thin line between two groups.
 *   vertical   stands instead of lies; give it a height then
 */
Rectangle {
    property bool vertical: false

    implicitWidth: vertical ? Theme.line : 8 * Theme.l
    implicitHeight: vertical ? 2 * Theme.l : Theme.line
    color: Theme.edgeSoft
}
