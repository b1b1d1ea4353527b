pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Loket.Look

/*
 * A compact list to pick from: a press or Enter picks, Up and Down move.
 *   model    rows of code, name, detail, marked
 */
ListView {
    id: root

    signal chosen(string code)

    function focusFirst() {
        root.currentIndex = 0;
        root.forceActiveFocus(Qt.TabFocusReason);
    }

    // A list without height makes no lines, and without lines has no height.
    implicitHeight: Math.max(contentHeight, count * Theme.touch)
    clip: true
    spacing: Theme.xs
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}
    Keys.onReturnPressed: (root.currentItem as T.AbstractButton)?.click()
    Keys.onEnterPressed: (root.currentItem as T.AbstractButton)?.click()

    delegate: T.AbstractButton {
        id: line

        required property int index
        required property string code
        required property string name
        required property string detail
        required property bool marked
        readonly property bool current: ListView.isCurrentItem && root.activeFocus

        objectName: "pick " + line.code
        width: ListView.view.width - (root.contentHeight > root.height ? Theme.m : 0)
        implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.s)
        text: line.name
        focusPolicy: Qt.NoFocus
        onClicked: {
            root.currentIndex = line.index;
            root.chosen(line.code);
        }

        Accessible.description: line.detail

        background: Rectangle {
            radius: Theme.radius
            color: line.marked || line.down ? Theme.accentSoft : line.hovered ? Theme.sunken : Theme.panel
            border.width: line.current || line.marked ? Theme.lineStrong : Theme.line
            border.color: line.current ? Theme.focus : line.marked ? Theme.accent : Theme.edgeSoft
        }

        contentItem: Item {
            Column {
                id: words

                anchors.left: parent.left
                anchors.right: tick.left
                anchors.leftMargin: Theme.m
                anchors.rightMargin: Theme.s
                anchors.verticalCenter: parent.verticalCenter

                Text {
                    width: parent.width
                    text: line.name
                    font: line.marked ? Theme.bodyStrong : Theme.body
                    color: Theme.ink
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                }

                Text {
                    width: parent.width
                    visible: text.length > 0
                    text: line.detail
                    font: Theme.small
                    color: Theme.inkSoft
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                }
            }

            SvgIcon {
                id: tick

                anchors.right: parent.right
                anchors.rightMargin: Theme.s
                anchors.verticalCenter: parent.verticalCenter
                visible: line.marked
                name: "check"
                color: Theme.accent
                size: Theme.body.pixelSize * 1.2
            }
        }
    }
}
