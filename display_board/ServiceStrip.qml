pragma ComponentBehavior: Bound

import QtQuick
import DisplayBoard.Model

/*
 * The services, some at a time; the view model turns the pages.
 */
Row {
    id: root

    required property BoardModel board

    spacing: root.board.sizes.gap

    Repeater {
        model: root.board.notices.services

        ServiceCell {
            width: (root.width - root.spacing) / 2
            height: root.height
        }
    }
}
