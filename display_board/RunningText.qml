import QtQuick
import Loket.Look

/*
 * One text at a time. What fits stands still; what does not is drawn along slowly, with a rest at
 * both ends. shown() when it has been there long enough to be read twice.
 */
Item {
    id: root

    property string text
    property color color: Theme.boardInk
    property font font: Theme.heading

    // Most people read aloud slower than 12 signs a second; letters wander at half of that.
    readonly property real signsPerSecond: 6
    readonly property real overhang: Math.max(0, words.implicitWidth - root.width)
    readonly property real pixelsPerSecond: root.text.length > 0 ? words.implicitWidth / root.text.length * root.signsPerSecond : 1

    signal shown

    function begin() {
        show.stop();
        if (root.visible && root.text.length > 0 && root.width > 0)
            show.start();
    }

    clip: true
    onTextChanged: root.begin()
    onVisibleChanged: root.begin()
    onWidthChanged: root.begin()

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: root.color
        font: root.font
        textFormat: Text.PlainText

        Accessible.role: Accessible.StaticText
        Accessible.name: root.text
    }

    SequentialAnimation {
        id: show

        PropertyAction {
            target: words
            property: "x"
            value: root.overhang > 0 ? 0 : (root.width - words.implicitWidth) / 2
        }

        NumberAnimation {
            target: words
            property: "opacity"
            from: 0
            to: 1
            duration: 400
        }

        PauseAnimation {
            duration: root.overhang > 0 ? 3000 : Math.max(6000, root.text.length / root.signsPerSecond * 1000)
        }

        NumberAnimation {
            target: words
            property: "x"
            to: root.overhang > 0 ? -root.overhang : (root.width - words.implicitWidth) / 2
            duration: root.overhang / root.pixelsPerSecond * 1000
        }

        PauseAnimation {
            duration: root.overhang > 0 ? 3000 : 0
        }

        NumberAnimation {
            target: words
            property: "opacity"
            to: 0
            duration: 400
        }

        ScriptAction {
            script: root.shown()
        }
    }
}
