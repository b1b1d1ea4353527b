import QtQuick
import QtQuick.Templates as T

/*
 * A line to type in, with its name above and what is wrong below.
 *   label         its name
 *   text, placeholderText, maximumLength, accepted(): as of a text field
 *   trouble       what is wrong with it, a sentence; empty when nothing is
 *   input         the text field itself, to give it the focus
 */
Column {
    id: root

    property string label
    property string trouble
    property alias input: field
    property alias text: field.text
    property alias placeholderText: field.placeholderText
    property alias maximumLength: field.maximumLength

    signal accepted

    spacing: Theme.xs

    Text {
        visible: text.length > 0
        text: root.label
        font: Theme.labelStrong
        color: Theme.ink
        textFormat: Text.PlainText
    }

    T.TextField {
        id: field

        width: root.width
        implicitWidth: 12 * Theme.l
        implicitHeight: Theme.touch
        leftPadding: Theme.m
        rightPadding: Theme.m
        verticalAlignment: TextInput.AlignVCenter
        font: Theme.body
        color: Theme.ink
        placeholderTextColor: Theme.inkSoft
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        focusPolicy: Qt.StrongFocus
        onAccepted: root.accepted()

        Accessible.name: root.label
        Accessible.description: root.trouble

        background: Rectangle {
            radius: Theme.radius
            color: field.enabled ? Theme.panel : Theme.disabledGround
            border.width: field.activeFocus ? Theme.lineStrong : Theme.line
            border.color: root.trouble.length > 0 ? Theme.inkOf("fault") : field.activeFocus ? Theme.focus : Theme.edge
        }

        Text {
            anchors.fill: parent
            anchors.leftMargin: field.leftPadding
            anchors.rightMargin: field.rightPadding
            visible: field.text.length === 0 && field.preeditText.length === 0
            text: field.placeholderText
            font: field.font
            color: field.placeholderTextColor
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
    }

    Row {
        visible: root.trouble.length > 0
        spacing: Theme.xs

        SvgIcon {
            name: "fault"
            color: Theme.inkOf("fault")
            size: Theme.label.pixelSize * 1.2
        }

        Phrase {
            text: root.trouble
            font: Theme.label
            color: Theme.inkOf("fault")
        }
    }
}
