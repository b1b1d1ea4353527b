import QtQuick

/*
 * An icon of assets/icons in any colour.
 *   name          file name without ".svg"; empty shows nothing
 *   color         its colour
 *   size          its side
 *   directional   points along the line of reading: mirrored where that runs right to left
 * It is decoration: the text beside it says the same.
 */
Item {
    id: root

    property string name
    property color color: Theme.ink
    property real size: 24 * Theme.unit
    property bool directional: false

    implicitWidth: root.size
    implicitHeight: root.size

    Image {
        anchors.fill: parent
        source: root.name.length > 0 ? "image://icon/" + root.name + "/" + encodeURIComponent(root.color) : ""
        sourceSize.width: Math.ceil(root.size * Screen.devicePixelRatio)
        sourceSize.height: Math.ceil(root.size * Screen.devicePixelRatio)
        mirror: root.directional && Application.layoutDirection === Qt.RightToLeft
    }
}
