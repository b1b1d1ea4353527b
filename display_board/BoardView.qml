import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * What the hall sees: the call, the calls before it, who waits for what, and a running text.
 */
Item {
    id: root

    required property BoardModel board
    readonly property Sizes sizes: root.board.sizes

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    BoardHeader {
        id: header

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: root.sizes.margin / 2
        anchors.leftMargin: root.sizes.margin + root.sizes.cardPadding
        anchors.rightMargin: root.sizes.margin + root.sizes.cardPadding
        height: root.sizes.header
        board: root.board
    }

    ClosedView {
        anchors.top: header.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.board.idle
        board: root.board
    }

    Item {
        id: calls

        anchors.top: header.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.sizes.margin
        anchors.topMargin: root.sizes.margin / 2
        anchors.bottomMargin: root.sizes.gap
        visible: root.board.ready && !root.board.idle

        CallCard {
            id: card

            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            board: root.board
        }

        RecentCalls {
            anchors.top: card.bottom
            anchors.topMargin: root.sizes.gap
            anchors.bottom: services.top
            anchors.left: parent.left
            anchors.right: parent.right
            board: root.board
        }

        ServiceStrip {
            id: services

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: root.sizes.services
            board: root.board
        }
    }

    Rectangle {
        id: foot

        readonly property bool old: root.board.ageSentence.length > 0

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: root.sizes.runningText
        color: foot.old ? Theme.groundOf("warning") : root.board.idle ? "transparent" : Theme.accentSoft

        RunningText {
            anchors.fill: parent
            anchors.leftMargin: root.sizes.margin + root.sizes.cardPadding
            anchors.rightMargin: root.sizes.margin + root.sizes.cardPadding
            visible: !foot.old && root.board.ready && !root.board.idle
            text: root.board.notices.runningText
            onShown: root.board.notices.runningTextShown()
        }

        Row {
            anchors.centerIn: parent
            visible: foot.old
            spacing: Theme.m

            SvgIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: "database-off"
                color: Theme.inkOf("warning")
                size: Theme.title.pixelSize
            }

            Phrase {
                objectName: "age"
                text: root.board.ageSentence
                color: Theme.inkOf("warning")
                font: Theme.heading
            }
        }
    }
}
