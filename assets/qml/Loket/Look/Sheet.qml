import QtQuick
import QtQuick.Templates as T

/*
 * A question over the screen that must be answered or left first; Escape and a tap outside leave it.
 *   title          what is asked
 *   content        the children, below the title
 *   opened, open(), close(), closed(): as of a popup
 */
T.Popup {
    id: root

    property string title
    default property alias content: inside.data

    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round(((parent?.height ?? 0) - height) / 2)
    implicitWidth: Math.max(24 * Theme.l, inside.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.l
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: "#8010303a"
    }

    background: Rectangle {
        radius: Theme.radiusLarge
        color: Theme.ground
        border.width: Theme.line
        border.color: Theme.edge
    }

    contentItem: Column {
        spacing: Theme.l

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Phrase {
            width: parent.width
            visible: text.length > 0
            text: root.title
            font: Theme.heading
        }

        Column {
            id: inside

            width: parent.width
            spacing: Theme.m
        }
    }
}
