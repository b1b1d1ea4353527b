import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * The call whose moment it is: which number goes to which counter.
 * A new one gets a bell and a frame that swells three times in three seconds and stays a while.
 */
Rectangle {
    id: root

    required property BoardModel board
    readonly property Sizes sizes: root.board.sizes
    readonly property bool called: root.board.card.number.length > 0
    readonly property real counterAt: root.width * 0.63

    implicitHeight: root.sizes.cardHeight
    radius: Theme.radiusLarge
    color: Theme.boardCallGround

    Rectangle {
        id: frame

        objectName: "frame"
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        visible: root.board.card.highlighted
        border.width: Theme.s
        border.color: Theme.boardPulseGround
    }

    SequentialAnimation {
        id: pulse

        loops: 3

        NumberAnimation {
            target: frame
            property: "opacity"
            from: 1
            to: 0.2
            duration: 500
            easing.type: Easing.InOutSine
        }

        NumberAnimation {
            target: frame
            property: "opacity"
            from: 0.2
            to: 1
            duration: 500
            easing.type: Easing.InOutSine
        }
    }

    Connections {
        target: root.board.card

        function onNewCall() {
            pulse.restart();
        }
    }

    Column {
        objectName: "noCalls"
        anchors.centerIn: parent
        visible: !root.called

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("No calls yet")
            color: Theme.boardCallInk
            font: Theme.display
            textFormat: Text.PlainText
        }

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== qsTr("No calls yet")
            text: root.board.otherNoCalls
            color: Theme.boardCallInk
            font.family: Theme.family
            font.pixelSize: Theme.heading.pixelSize
            textFormat: Text.PlainText
        }
    }

    TwoWords {
        anchors.left: number.left
        visible: root.called
        y: root.sizes.cardPadding * 0.6
        first: qsTr("Number")
        second: root.board.otherNumber
        color: Theme.boardCallInk
    }

    TwoWords {
        anchors.left: counter.left
        visible: root.called
        y: root.sizes.cardPadding * 0.6
        first: qsTr("Counter")
        second: root.board.otherCounter
        color: Theme.boardCallInk
    }

    Digits {
        id: number

        objectName: "number"
        anchors.left: parent.left
        anchors.leftMargin: root.sizes.cardPadding * 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.sizes.cardPadding
        width: Math.min(implicitWidth, root.counterAt - anchors.leftMargin - 2 * root.sizes.gap)
        digit: root.sizes.callDigit
        visible: root.called
        text: root.board.card.number
        color: Theme.boardCallInk
    }

    Item {
        id: arrow

        anchors.left: number.right
        anchors.right: counter.left
        anchors.top: number.top
        anchors.bottom: number.bottom
        visible: root.called

        SvgIcon {
            anchors.centerIn: parent
            name: "forward"
            color: Theme.boardPulseGround
            size: Math.min(parent.width * 0.8, root.sizes.callDigit * 0.7)
            directional: true
        }
    }

    Digits {
        id: counter

        objectName: "counter"
        anchors.left: parent.left
        anchors.leftMargin: root.counterAt
        anchors.bottom: number.bottom
        width: Math.min(implicitWidth, root.width - root.counterAt - root.sizes.cardPadding)
        digit: root.sizes.callDigit
        text: root.board.card.place
        color: Theme.boardPulseGround
    }

    SvgIcon {
        objectName: "bell"
        anchors.right: parent.right
        anchors.rightMargin: root.sizes.cardPadding * 1.5
        anchors.verticalCenter: parent.verticalCenter
        visible: root.board.card.highlighted
        name: "bell"
        color: Theme.boardPulseGround
        size: Math.min(root.sizes.callDigit * 0.7, root.width - root.counterAt - counter.width - 3 * root.sizes.cardPadding)
    }
}
