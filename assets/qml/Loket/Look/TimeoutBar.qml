import QtQuick
import QtQuick.Layouts

/*
 * Says that the screen will go back to its start, and lets one tap prevent it.
 *   secondsLeft   until then; 0 or less hides the bar
 *   secondsGiven  how many there were at first: the bar's full length
 *   stay()        pressed
 */
Rectangle {
    id: root

    property int secondsLeft: 0
    property int secondsGiven: 20
    readonly property string sentence: qsTr("Back to the start in %1 seconds").arg(root.secondsLeft)

    signal stay

    visible: root.secondsLeft > 0
    implicitWidth: words.implicitWidth + 2 * Theme.m
    implicitHeight: words.implicitHeight + 2 * Theme.m
    radius: Theme.radiusLarge
    color: Theme.groundOf("warning")
    border.width: Theme.lineStrong
    border.color: Theme.inkOf("warning")

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.sentence

    RowLayout {
        id: words

        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.l

        SvgIcon {
            name: "hourglass"
            color: Theme.inkOf("warning")
            size: Theme.heading.pixelSize * 1.4
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.s

            Text {
                Layout.fillWidth: true
                text: root.sentence
                font: Theme.bodyStrong
                color: Theme.inkOf("warning")
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.s
                radius: height / 2
                color: Theme.panel
                border.width: Theme.line
                border.color: Theme.inkOf("warning")

                Rectangle {
                    height: parent.height
                    width: parent.width * Math.min(1, root.secondsLeft / Math.max(1, root.secondsGiven))
                    radius: height / 2
                    color: Theme.inkOf("warning")
                }
            }
        }

        BigButton {
            text: qsTr("Stay here")
            kind: BigButton.Primary
            onClicked: root.stay()
        }
    }
}
