import QtQuick

/*
 * A short fact with its tone: sign and words, never colour alone.
 *   text       the words
 *   tone       plain info ok warning fault priority
 *   iconName   another sign than the tone's; "none" for no sign
 */
Rectangle {
    id: root

    property string text
    property string tone: "plain"
    property string iconName: root.tone === "plain" ? "none" : Theme.iconOf(root.tone)
    property font font: Theme.label

    implicitWidth: words.implicitWidth + 2 * Theme.s
    implicitHeight: words.implicitHeight + 2 * Theme.xs
    radius: height / 2
    color: Theme.groundOf(root.tone)
    border.width: Theme.line
    border.color: Theme.inkOf(root.tone)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Theme.xs

        SvgIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== "none"
            name: visible ? root.iconName : ""
            color: Theme.inkOf(root.tone)
            size: root.font.pixelSize * 1.1
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.font
            color: Theme.inkOf(root.tone)
            textFormat: Text.PlainText
        }
    }
}
