pragma ComponentBehavior: Bound

import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * The calls before the one on the card.
 */
Item {
    id: root

    required property BoardModel board
    readonly property Sizes sizes: root.board.sizes

    TwoWords {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: root.sizes.cardPadding
        visible: root.board.recent.count > 0
        first: qsTr("Recent calls")
        second: root.board.otherRecent
        color: Theme.boardInkSoft
        font: Theme.bodyStrong
    }

    Grid {
        y: root.sizes.recentTitle
        width: root.width
        columns: root.sizes.recentColumns
        spacing: root.sizes.gap

        Repeater {
            model: root.board.recent

            RecentLine {
                width: (root.width - (root.sizes.recentColumns - 1) * root.sizes.gap) / root.sizes.recentColumns
                sizes: root.sizes
            }
        }
    }
}
