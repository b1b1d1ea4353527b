import QtQuick

/*
 * The ring around what the keyboard acts on.
 *   shown    whether it is seen: bind to the control's visualFocus
 *   corner   the radius of the control's own corners
 */
Rectangle {
    id: root

    property bool shown: false
    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -2 * Theme.lineStrong
    color: "transparent"
    radius: root.corner + 2 * Theme.lineStrong
    border.width: Theme.lineStrong
    border.color: Theme.focus
    visible: root.shown
}
