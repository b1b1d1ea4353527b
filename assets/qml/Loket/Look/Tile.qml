import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/*
 * One thing to choose among several: a service, a lane, a language.
 *   text        its title; clicked() when chosen
 *   subtitle    a line below, may be empty
 *   trailing    what to know before choosing ("about 20 minutes"), at the end of the line
 *               or, where that is short, below
 *   icon.name   an icon of assets/icons
 *   marked      shown as the present choice
 */
T.Button {
    id: root

    property string subtitle
    property string trailing
    property bool marked: false
    readonly property bool narrow: root.width < 18 * root.font.pixelSize

    implicitWidth: Math.max(3 * Theme.touch, words.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.m
    leftPadding: Theme.l
    rightPadding: Theme.l
    font: Theme.heading
    focusPolicy: Qt.StrongFocus

    Accessible.name: root.text
    Accessible.description: [root.subtitle, root.trailing].filter(part => part.length > 0).join(". ")

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: !root.enabled ? Theme.disabledGround : root.down || root.marked ? Theme.accentSoft : Theme.panel
        border.width: root.marked ? Theme.lineStrong : Theme.line
        border.color: root.marked ? Theme.accent : Theme.edge

        FocusRing {
            corner: Theme.radiusLarge
            shown: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.l

        Rectangle {
            Layout.preferredWidth: root.font.pixelSize * 2.4
            Layout.preferredHeight: root.font.pixelSize * 2.4
            visible: root.icon.name.length > 0
            radius: Theme.radius
            color: root.down || root.marked ? Theme.panel : Theme.accentSoft

            SvgIcon {
                anchors.centerIn: parent
                name: root.icon.name
                color: root.enabled ? Theme.accent : Theme.disabledInk
                size: root.font.pixelSize * 1.5
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.xs

            Text {
                Layout.fillWidth: true
                text: root.text
                font: root.font
                color: root.enabled ? Theme.ink : Theme.disabledInk
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }

            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.subtitle
                font: Theme.label
                color: root.enabled ? Theme.inkSoft : Theme.disabledInk
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }

            Text {
                Layout.fillWidth: true
                visible: root.trailing.length > 0 && root.narrow
                text: root.trailing
                font: Theme.labelStrong
                color: root.enabled ? Theme.accent : Theme.disabledInk
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }
        }

        Text {
            visible: root.trailing.length > 0 && !root.narrow
            text: root.trailing
            font: Theme.labelStrong
            color: root.enabled ? Theme.accent : Theme.disabledInk
            textFormat: Text.PlainText
        }

        SvgIcon {
            name: root.marked ? "check" : "chevron"
            color: root.enabled ? Theme.accent : Theme.disabledInk
            size: root.font.pixelSize
            directional: !root.marked
        }
    }
}
