import QtQuick
import QtQuick.Templates as T
import Loket.Look

/*
 * Where one is in a list that is longer than its place; not seen where all of it is.
 */
T.ScrollBar {
    id: root

    implicitWidth: Theme.s
    minimumSize: 0.1
    visible: root.size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.s
        radius: width / 2
        color: root.pressed || root.hovered ? Theme.edge : Theme.edgeSoft
    }
}
