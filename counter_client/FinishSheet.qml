import QtQuick
import Loket.Look
import CounterClient.Model

/*
 * How it ended, where it did not end in the usual way.
 */
Sheet {
    id: root

    required property DeskModel desk

    title: qsTr("How did it end for %1?").arg(root.desk.visitor.number)
    onOpened: outcomes.focusFirst()

    PickList {
        id: outcomes

        objectName: "outcomes"
        width: parent.width
        model: root.desk.lists.outcomes
        onChosen: code => {
            root.close();
            root.desk.finish(code);
        }
    }
}
