import QtQuick
import Loket.Look
import CounterClient.Model

/*
 * Where to print this visitor's ticket again.
 */
Sheet {
    id: root

    required property DeskModel desk

    title: qsTr("Where shall %1 be printed again?").arg(root.desk.visitor.number)
    onOpened: printers.focusFirst()

    PickList {
        id: printers

        objectName: "printers"
        width: parent.width
        model: root.desk.lists.printers
        onChosen: code => {
            root.close();
            root.desk.reprint(root.desk.visitor.ticketId, code);
        }
    }
}
