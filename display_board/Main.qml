import QtQuick
import DisplayBoard.Model
import Loket.Look

/*
 * The board's window.
 */
Window {
    id: root

    required property BoardModel board

    function fit() {
        Theme.fitBoard(root.width, root.height, root.board.sizes.inches);
        root.board.fit(root.width, root.height);
    }

    width: 1920
    height: 1080
    color: Theme.boardGround
    title: root.board.office
    onWidthChanged: root.fit()
    onHeightChanged: root.fit()
    Component.onCompleted: root.fit()

    Connections {
        target: root.board.sizes

        function onInchesChanged() {
            root.fit();
        }
    }

    BoardView {
        anchors.fill: parent
        board: root.board
    }
}
