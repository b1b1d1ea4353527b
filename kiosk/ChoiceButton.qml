import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Loket.Look

/*
 * One of several equal answers, or one of several things to tick.
 *   text, subtitle   the answer, and what it means
 *   icon.name        its sign
 *   checkable, checked   as of a button
 */
T.Button {
    id: root

    property string subtitle

    implicitHeight: Math.max(1.5 * Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.m
    leftPadding: Theme.l
    rightPadding: Theme.l
    font: Theme.heading
    focusPolicy: Qt.StrongFocus

    Accessible.role: root.checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.subtitle
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.click()
    Accessible.onToggleAction: root.click()

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: !root.enabled ? Theme.disabledGround : root.down || root.checked ? Theme.accentSoft : Theme.panel
        border.width: root.checked ? 2 * Theme.lineStrong : Theme.lineStrong
        border.color: root.checked ? Theme.accent : Theme.edge

        FocusRing {
            corner: Theme.radiusLarge
            shown: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.l

        SvgIcon {
            name: root.icon.name
            color: root.enabled ? Theme.accent : Theme.disabledInk
            size: root.font.pixelSize * 1.7
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

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
                font: Theme.body
                color: root.enabled ? Theme.inkSoft : Theme.disabledInk
                textFormat: Text.PlainText
                wrapMode: Text.WordWrap
            }
        }

        Rectangle {
            Layout.preferredWidth: root.font.pixelSize * 1.3
            Layout.preferredHeight: root.font.pixelSize * 1.3
            visible: root.checkable
            radius: Theme.radius / 2
            color: root.checked ? Theme.accent : Theme.panel
            border.width: Theme.lineStrong
            border.color: root.checked ? Theme.accent : Theme.edge

            SvgIcon {
                anchors.centerIn: parent
                visible: root.checked
                name: "check"
                color: Theme.accentInk
                size: root.font.pixelSize
            }
        }

        SvgIcon {
            visible: !root.checkable
            name: "chevron"
            color: root.enabled ? Theme.accent : Theme.disabledInk
            size: root.font.pixelSize
            directional: true
        }
    }
}
