import QtQuick
import Loket.Look

/*
 * One service: its letter, who waits, and how long one waits who comes now.
 */
Rectangle {
    id: root

    required property string letter
    required property string name
    required property string waiting
    required property string wait

    radius: Theme.radius
    color: Theme.boardRow
    border.width: Theme.line
    border.color: Theme.boardEdge

    Accessible.role: Accessible.StaticText
    Accessible.name: root.letter + ", " + root.name + ": " + root.waiting + ", " + root.wait

    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.xs
        width: height
        radius: Theme.radius
        color: Theme.accentSoft

        Text {
            anchors.centerIn: parent
            text: root.letter
            color: Theme.boardInk
            font: Theme.display
            textFormat: Text.PlainText
        }
    }

    Column {
        anchors.left: badge.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.m
        anchors.rightMargin: Theme.s

        Text {
            width: parent.width
            text: root.name
            color: Theme.boardInk
            font: Theme.heading
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(font.pixelSize * 0.6)
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }

        Text {
            width: parent.width
            text: root.waiting + " · " + root.wait
            color: Theme.boardInkSoft
            font.family: Theme.family
            font.pixelSize: Theme.heading.pixelSize
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(font.pixelSize * 0.6)
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
    }
}
