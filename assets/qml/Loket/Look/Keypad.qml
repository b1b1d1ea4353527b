pragma ComponentBehavior: Bound

import QtQuick

/*
 * Keys on the glass for a code of letters and digits.
 *   text         what was typed
 *   characters   the keys, in order
 *   longest      no more than so many characters are taken
 *   typed()      after every change of the text by a finger
 */
Column {
    id: root

    property string text
    property string characters: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    property int longest: 24
    readonly property int columns: Math.max(3, Math.min(10, Math.floor((root.width + Theme.touchGap) / (Theme.touch + Theme.touchGap))))
    readonly property real keyWidth: Math.max(Theme.touch, (root.width - (root.columns - 1) * Theme.touchGap) / root.columns)

    signal typed

    function press(character: string) {
        if (root.text.length >= root.longest)
            return;
        root.text += character;
        root.typed();
    }

    function erase() {
        root.text = root.text.slice(0, -1);
        root.typed();
    }

    width: 10 * Theme.touch + 9 * Theme.touchGap
    spacing: Theme.touchGap

    Grid {
        columns: root.columns
        spacing: Theme.touchGap
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: root.characters.split("")

            BigButton {
                required property string modelData

                width: root.keyWidth
                height: Theme.touch
                padding: 0
                leftPadding: 0
                rightPadding: 0
                text: modelData
                onClicked: root.press(modelData)
            }
        }
    }

    Row {
        spacing: Theme.touchGap

        BigButton {
            width: (root.width - Theme.touchGap) / 2
            text: qsTr("Erase one")
            icon.name: "erase"
            enabled: root.text.length > 0
            onClicked: root.erase()
        }

        BigButton {
            width: (root.width - Theme.touchGap) / 2
            text: qsTr("Erase all")
            kind: BigButton.Quiet
            enabled: root.text.length > 0
            onClicked: {
                root.text = "";
                root.typed();
            }
        }
    }
}
