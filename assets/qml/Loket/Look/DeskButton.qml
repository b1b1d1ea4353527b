import QtQuick
import QtQuick.Templates as T

/*
 * A button for a desk with mouse and keyboard.
 *   text, enabled, clicked(): as of a button
 *   icon.name   an icon of assets/icons before the text
 *   keys        a key that presses it, shown beside the text ("F5"); empty for none
 *   primary     the act that is most likely next
 *   tone        "plain", or "fault" for what cannot be taken back
 */
T.Button {
    id: root

    property string keys
    property bool primary: false
    property string tone: "plain"
    readonly property color ink: {
        if (!root.enabled)
            return Theme.disabledInk;
        if (root.primary)
            return Theme.accentInk;
        return root.tone === "fault" ? Theme.inkOf("fault") : Theme.accent;
    }

    implicitWidth: Math.max(Theme.touch, words.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.s
    leftPadding: Theme.m
    rightPadding: Theme.m
    font: Theme.labelStrong
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.name: root.text
    Accessible.description: root.keys

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (!root.enabled)
                return Theme.disabledGround;
            if (root.primary)
                return root.down || root.hovered ? Theme.accentPressed : Theme.accent;
            return root.down ? Theme.accentSoft : root.hovered ? Theme.sunken : Theme.panel;
        }
        border.width: root.primary ? 0 : Theme.line
        border.color: root.enabled ? root.ink : Theme.edge

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Row {
            id: words

            anchors.centerIn: parent
            spacing: Theme.s

            SvgIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.icon.name.length > 0
                name: root.icon.name
                color: root.ink
                size: root.font.pixelSize * 1.3
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font: root.font
                color: root.ink
                textFormat: Text.PlainText
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.keys.length > 0
                width: hint.implicitWidth + 2 * Theme.xs
                height: hint.implicitHeight
                radius: Theme.radius / 2
                color: "transparent"
                border.width: Theme.line
                border.color: root.ink

                Text {
                    id: hint

                    anchors.centerIn: parent
                    text: root.keys
                    font: Theme.small
                    color: root.ink
                    textFormat: Text.PlainText
                }
            }
        }
    }

    Shortcut {
        sequence: root.keys
        autoRepeat: false
        enabled: root.keys.length > 0 && root.enabled && root.visible
        onActivated: root.click()
    }
}
