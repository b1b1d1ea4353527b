import QtQuick
import QtQuick.Layouts

/*
 * One sentence that matters now, with a way out where there is one.
 *   text         the sentence; empty hides the notice
 *   tone         info ok warning fault
 *   actionText   words of its button; empty for none; action() when pressed
 */
Rectangle {
    id: root

    property string text
    property string tone: "info"
    property string actionText

    signal action

    visible: root.text.length > 0
    implicitWidth: words.implicitWidth + 2 * Theme.m
    implicitHeight: words.implicitHeight + 2 * Theme.m
    radius: Theme.radius
    color: Theme.groundOf(root.tone)
    border.width: Theme.lineStrong
    border.color: Theme.inkOf(root.tone)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: words

        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.m

        SvgIcon {
            name: Theme.iconOf(root.tone)
            color: Theme.inkOf(root.tone)
            size: Theme.body.pixelSize * 1.5
        }

        Text {
            Layout.fillWidth: true
            text: root.text
            font: Theme.body
            color: Theme.inkOf(root.tone)
            textFormat: Text.PlainText
            wrapMode: Text.WordWrap
        }

        BigButton {
            visible: root.actionText.length > 0
            text: root.actionText
            font: Theme.bodyStrong
            onClicked: root.action()
        }
    }
}
