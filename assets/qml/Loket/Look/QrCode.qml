import QtQuick

/*
 * A QR code with its quiet zone, crisp at every size.
 *   text          what it carries; empty shows nothing
 *   size          its side
 *   description   what a phone gets from it, for those who hear the screen
 */
Rectangle {
    id: root

    property string text
    property string description: qsTr("QR code")
    property real size: 160 * Theme.unit

    implicitWidth: root.size
    implicitHeight: root.size
    color: "white"
    radius: Theme.radius / 2

    Accessible.role: Accessible.Graphic
    Accessible.name: root.description

    Image {
        anchors.centerIn: parent
        source: root.text.length > 0 ? "image://qr/" + encodeURIComponent(root.text) : ""
        sourceSize.width: Math.floor(root.size * Screen.devicePixelRatio)
        sourceSize.height: Math.floor(root.size * Screen.devicePixelRatio)
        width: sourceSize.width > 0 ? implicitWidth / Screen.devicePixelRatio : 0
        height: width
        smooth: false
    }
}
