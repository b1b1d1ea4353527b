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
        width: Math.min(implicitWidth, counter.x - x - root.sizes.gap)
        digit: root.sizes.recentDigit
        text: root.number
    }

    SvgIcon {
        anchors.verticalCenter: parent.verticalCenter
        x: digits.x + digits.width + (counter.x - digits.x - digits.width - width) / 2
        name: root.coming ? "bell" : "forward"
        color: Theme.boardCallGround
        size: root.sizes.recentDigit * 0.55
        directional: !root.coming
    }

    Digits {
        id: counter

        anchors.verticalCenter: parent.verticalCenter
        x: root.width * 0.7
        width: Math.min(implicitWidth, root.width - x - root.sizes.gap)
        digit: root.sizes.recentDigit
        text: root.place
        color: Theme.boardCallGround
    }
}
