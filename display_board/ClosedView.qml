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
        spacing: Theme.xl

        SvgIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "closed"
            color: Theme.accent
            size: Theme.display.pixelSize * 1.6
        }

        Phrase {
            objectName: "closed"
            width: Math.min(root.width * 0.86, implicitWidth)
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.board.closedSentence
            font: Theme.display
        }

        Phrase {
            width: root.width * 0.86
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.board.otherClosedSentence
            color: Theme.boardInkSoft
            font: Theme.title
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.xl

            Phrase {
                text: root.board.openingDays
                font: Theme.title
                lineHeight: 1.2
            }

            Phrase {
                text: root.board.openingHours
                font: Theme.title
                lineHeight: 1.2
            }
        }
    }
}
