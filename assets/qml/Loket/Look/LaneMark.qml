import QtQuick

/*
 * The mark of a lane: a shape, a colour and a sign of its own.
 *   lane       the lane's code; unknown codes get a circle
 *   name       its name, for those who hear the screen
 *   iconName   another sign than the lane's usual one
 *   size       its side
 */
Item {
    id: root

    property string lane
    property string name
    property string iconName: Theme.laneIcon(root.lane)
    property real size: 28 * Theme.unit

    implicitWidth: root.size
    implicitHeight: root.size

    Accessible.role: Accessible.Graphic
    Accessible.name: root.name
    Accessible.ignored: root.name.length === 0

    SvgIcon {
        size: root.size
        name: "shape-" + Theme.laneShape(root.lane)
        color: Theme.laneInk(root.lane)
    }

    SvgIcon {
        readonly property string shape: Theme.laneShape(root.lane)

        anchors.centerIn: parent
        anchors.verticalCenterOffset: shape === "triangle" ? root.size * 0.15 : 0
        anchors.horizontalCenterOffset: shape === "tag" ? -root.size * 0.08 : 0
        size: root.size * (shape === "triangle" || shape === "diamond" ? 0.52 : 0.62)
        name: root.iconName
        color: Theme.accentInk
    }
}
