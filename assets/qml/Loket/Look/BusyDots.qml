pragma ComponentBehavior: Bound

import QtQuick

/*
 * Three dots that take turns while something is awaited.
 *   running   whether they do, and are seen
 *   name      what is awaited, for those who hear the screen
 */
Row {
    id: root

    property bool running: true
    property string name: qsTr("One moment, please")
    property color color: Theme.accent
    property int turn: 0

    spacing: Theme.s
    visible: root.running

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name

    Repeater {
        model: 3

        Rectangle {
            required property int index

            width: Theme.m
            height: Theme.m
            radius: width / 2
            color: root.color
            opacity: index === root.turn ? 1 : 0.35
        }
    }

    Timer {
        interval: 400
        repeat: true
        running: root.running && root.visible
        onTriggered: root.turn = (root.turn + 1) % 3
    }
}
