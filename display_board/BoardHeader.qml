import QtQuick
import QtQuick.Layouts
import DisplayBoard.Model
import Loket.Look

/*
 * Whose hall it is, and what time it is there. A small sign tells whoever looks after the board
 * that something is wrong with it.
 */
RowLayout {
    id: root

    required property BoardModel board

    spacing: Theme.l

    Text {
        Layout.fillWidth: true
        text: root.board.office
        color: Theme.boardInk
        font: Theme.heading
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        textFormat: Text.PlainText

        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    SvgIcon {
        objectName: "unheard"
        visible: root.board.health.unheard
        name: "speaker-off"
        color: Theme.inkOf("warning")
        size: Theme.heading.pixelSize * 1.2
    }

    SvgIcon {
        objectName: "trouble"
        visible: root.board.health.sentence.length > 0 && !root.board.health.unheard
        name: "warning"
        color: Theme.inkOf("warning")
        size: Theme.heading.pixelSize * 1.2
    }

    Text {
        text: root.board.clock.date
        color: Theme.boardInkSoft
        font: Theme.body
        textFormat: Text.PlainText
    }

    Text {
        text: root.board.clock.time
        color: Theme.boardInk
        font: Theme.title
        textFormat: Text.PlainText
    }
}
