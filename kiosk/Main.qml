import QtQuick
import Kiosk.Model
import Loket.Look

/*
 * The kiosk's window. It tells the look how large its glass is, and the model where fingers are heard.
 */
Window {
    id: root

    required property KioskModel kiosk

    // The diagonal of a screen that a window imitates; 0: the profile's.
    required property real inches

    function fit() {
        Theme.fitKiosk(root.width, root.height, root.inches > 0 ? root.inches : root.kiosk.inches);
    }

    width: 1080
    height: 1920
    color: Theme.ground
    title: root.kiosk.office.name
    onWidthChanged: root.fit()
    onHeightChanged: root.fit()
    Component.onCompleted: {
        root.fit();
        root.kiosk.watch(root);
    }

    Connections {
        function onInchesChanged() {
            root.fit();
        }

        target: root.kiosk
    }

    KioskView {
        anchors.fill: parent
        kiosk: root.kiosk
    }
}
