import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * The hall is closed and empty: when it opens again, and the week's hours. Nothing moves.
 */
Item {
    id: root

    required property BoardModel board

    Column {
        anchors.centerIn: parent
        spacing: Theme.l

        SvgIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "closed"
            color: Theme.accent
            size: Theme.display.pixelSize * 1.3
        }

        Phrase {
            objectName: "closed"
            width: Math.min(root.width * 0.86, implicitWidth)
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.board.closed.sentence
            font: Theme.title
        }

        Phrase {
            width: root.width * 0.86
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.board.closed.otherSentence
            color: Theme.boardInkSoft
            font.family: Theme.family
            font.pixelSize: Theme.heading.pixelSize
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.xl

            Phrase {
                text: root.board.closed.days
                font: Theme.heading
            }

            Phrase {
                text: root.board.closed.hours
                font: Theme.heading
            }
        }
    }
}
