pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Loket.Look

/*
 * Tickets in a list, each with one act that may be done to it.
 *   empty        what is said when there are none
 *   actText      the act's words; actAllowed whether it may be done now; acted(ticket, number)
 *   actQuiet     the act is an exception: offered only on the line one is at
 *   ago          the minutes are since it was missed, not since it waits
 */
ListView {
    id: root

    property string empty
    property string actText
    property bool actAllowed: false
    property bool actQuiet: false
    property bool ago: false

    signal acted(string ticket, string number)

    function takeKeyboard() {
        root.currentIndex = 0;
        root.positionViewAtBeginning();
        root.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    clip: true
    spacing: Theme.xs
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    highlightMoveDuration: Theme.fast
    T.ScrollBar.vertical: ScrollMark {}
    Keys.onReturnPressed: (root.currentItem as TicketLine)?.act()
    Keys.onEnterPressed: (root.currentItem as TicketLine)?.act()

    delegate: TicketLine {
        width: ListView.view.width - (root.contentHeight > root.height ? Theme.m : 0)
        marked: ListView.isCurrentItem && root.activeFocus
        actText: root.actText
        actAllowed: root.actAllowed
        actQuiet: root.actQuiet
        ago: root.ago
        onPressed: {
            root.currentIndex = index;
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
        onActed: root.acted(ticketId, number)
    }

    Phrase {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.l
        visible: root.count === 0
        horizontalAlignment: Text.AlignHCenter
        text: root.empty
        font: Theme.label
        color: Theme.inkSoft
    }
}
