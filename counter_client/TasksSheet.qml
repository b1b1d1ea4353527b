pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Loket.Look
import CounterClient.Model

/*
 * What to do away from the queue: take it, so that others need not; say when it is done.
 * Up and Down move, Enter takes a task, or ends one that is taken.
 */
Sheet {
    id: root

    required property DeskModel desk

    // What came of an act before this sheet was opened is not about a task.
    property string noticeBefore

    onAboutToShow: root.noticeBefore = root.desk.notice
    onOpened: {
        tasks.currentIndex = 0;
        tasks.forceActiveFocus(Qt.PopupFocusReason);
    }

    title: qsTr("Tasks")
    implicitWidth: Math.min((parent?.width ?? 0) - 2 * Theme.xl, 44 * Theme.l)

    Notice {
        objectName: "taskNotice"
        width: parent.width
        tone: root.desk.noticeTone
        text: root.desk.notice === root.noticeBefore ? "" : root.desk.notice
    }

    Phrase {
        width: parent.width
        visible: tasks.count === 0
        text: qsTr("Nothing to do.")
        color: Theme.inkSoft
    }

    ListView {
        id: tasks

        objectName: "taskList"
        width: parent.width
        // A list without height makes no lines, and without lines has no height.
        implicitHeight: Math.min(Math.max(contentHeight, count * Theme.touch), 20 * Theme.l)
        clip: true
        spacing: Theme.s
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        T.ScrollBar.vertical: ScrollMark {}
        Keys.onReturnPressed: (tasks.currentItem as TaskLine)?.act()
        Keys.onEnterPressed: (tasks.currentItem as TaskLine)?.act()
        model: root.desk.lists.tasks

        delegate: TaskLine {
            width: ListView.view.width
            marked: ListView.isCurrentItem && tasks.activeFocus
            desk: root.desk
        }
    }

    DeskButton {
        anchors.right: parent.right
        text: qsTr("Close")
        keys: "Esc"
        onClicked: root.close()
    }
}
