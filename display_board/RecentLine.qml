import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * A recent call, or one that waits for its moment on the card: that has a bell and a strong edge.
 */
Rectangle {
    id: root

    required property Sizes sizes
    required property string number
    required property string place
    required property bool coming
    readonly property real counterAt: root.width * 0.7

    implicitHeight: root.sizes.recentHeight
    radius: Theme.radius
    color: Theme.boardRow
    border.width: root.coming ? Theme.xs : Theme.line
    border.color: root.coming ? Theme.boardInk : Theme.boardEdge

    Digits {
        id: digits

        objectName: "recentNumber"
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: root.sizes.cardPadding
        width: Math.min(implicitWidth, root.counterAt - anchors.leftMargin - root.sizes.gap)
        digit: root.sizes.recentDigit
        text: root.number
    }

    Item {
        anchors.left: digits.right
        anchors.right: counter.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        SvgIcon {
            anchors.centerIn: parent
            name: root.coming ? "bell" : "forward"
            color: Theme.boardCallGround
            size: Math.min(root.sizes.recentDigit * 0.6, parent.width)
            directional: !root.coming
        }
    }

    Digits {
        id: counter

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: root.counterAt
        width: Math.min(implicitWidth, root.width - root.counterAt - root.sizes.gap)
        digit: root.sizes.recentDigit
        text: root.place
        color: Theme.boardCallGround
    }
}
