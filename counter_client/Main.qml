pragma ComponentBehavior: Bound

import QtQuick
import Loket.Look
import CounterClient.Model

/*
 * The officer's window: signing in, then the desk.
 */
Window {
    id: root

    required property SignInModel signIn
    required property DeskModel desk

    // A desk is read from the same place whatever its screen: more pixels show the same, larger.
    function fit() {
        Theme.fitDesk(Math.max(0.84, Math.min(2.5, Math.min(root.width / 1280, root.height / 800))));
        Theme.textFloor = 12;
    }

    width: 1280
    height: 800
    minimumWidth: 960
    minimumHeight: 640
    color: Theme.ground
    title: root.desk.signedIn ? root.desk.counterName : qsTr("Counter")
    onWidthChanged: root.fit()
    onHeightChanged: root.fit()
    Component.onCompleted: root.fit()

    SignInView {
        anchors.fill: parent
        visible: !root.desk.signedIn
        signIn: root.signIn
    }

    // Made when somebody first signs in: the first frame, where officers sign in, need not wait for it.
    Loader {
        id: place

        property bool made: false

        anchors.fill: parent
        active: root.desk.signedIn || place.made
        onLoaded: place.made = true
        sourceComponent: Component {
            DeskView {
                visible: root.desk.signedIn
                desk: root.desk
            }
        }
    }
}
