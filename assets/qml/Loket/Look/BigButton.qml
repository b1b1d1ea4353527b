import QtQuick
import QtQuick.Templates as T

/*
 * A button for fingers, at least 20 mm high on a kiosk.
 *   text, enabled, clicked(): as of a button
 *   icon.name       an icon of assets/icons before the text; iconAfter puts it after, for "continue"
 *   kind            BigButton.Primary (one on a screen), Secondary, Quiet
 */
T.Button {
    id: root

    enum Kind {
        Primary,
        Secondary,
        Quiet
    }

    property int kind: BigButton.Secondary
    property bool iconAfter: false
    readonly property color ink: !root.enabled ? Theme.disabledInk : root.kind === BigButton.Primary ? Theme.accentInk : Theme.accent

    implicitWidth: Math.max(Theme.touch, caption.implicitWidth + words.iconSpace + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.m
    leftPadding: Theme.l
    rightPadding: Theme.l
    font: Theme.heading
    focusPolicy: Qt.StrongFocus

    Accessible.name: root.text

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: {
            if (!root.enabled)
                return Theme.disabledGround;
            if (root.kind === BigButton.Primary)
                return root.down ? Theme.accentPressed : Theme.accent;
            if (root.down)
                return Theme.accentSoft;
            return root.kind === BigButton.Secondary ? Theme.panel : "transparent";
        }
        border.width: root.kind === BigButton.Secondary && root.enabled ? Theme.lineStrong : 0
        border.color: Theme.accent

        FocusRing {
            corner: Theme.radiusLarge
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Row {
            id: words

            readonly property real iconSpace: root.icon.name.length > 0 ? sign.size + spacing : 0

            anchors.centerIn: parent
            spacing: Theme.m
            layoutDirection: root.iconAfter !== (Application.layoutDirection === Qt.RightToLeft) ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false

            SvgIcon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                visible: root.icon.name.length > 0
                name: root.icon.name
                color: root.ink
                size: root.font.pixelSize * 1.2
                directional: root.icon.name === "forward" || root.icon.name === "back"
            }

            Text {
                id: caption

                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, Math.min(implicitWidth, root.availableWidth - words.iconSpace))
                text: root.text
                font: root.font
                color: root.ink
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
