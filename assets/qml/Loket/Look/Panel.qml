import QtQuick

/*
 * A card: things that belong together. Children fill its inside.
 *   padding   space between edge and content
 *   content   the children; one that fills the panel needs a panel with a size
 */
Rectangle {
    id: root

    default property alias content: inside.data
    property real padding: Theme.l

    implicitWidth: inside.childrenRect.width + 2 * root.padding
    implicitHeight: inside.childrenRect.height + 2 * root.padding
    radius: Theme.radiusLarge
    color: Theme.panel
    border.width: Theme.line
    border.color: Theme.edgeSoft

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
