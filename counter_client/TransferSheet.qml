import QtQuick
import QtQuick.Layouts
import Loket.Look
import CounterClient.Model

/*
 * Where the visitor goes instead: first the stage, then any counter of it or one alone.
 */
Sheet {
    id: root

    required property DeskModel desk
    property string stage

    function ask() {
        root.stage = "";
        root.desk.chooseTransferStage("");
        root.open();
    }

    function send(counter: string) {
        root.close();
        root.desk.transfer(root.stage, counter);
    }

    title: qsTr("Where does %1 go?").arg(root.desk.visitor.number)
    implicitWidth: Math.min((parent?.width ?? 0) - 2 * Theme.xl, 44 * Theme.l)
    onOpened: stages.focusFirst()

    Phrase {
        width: parent.width
        text: qsTr("Number and time of arrival stay the same.")
        font: Theme.label
        color: Theme.inkSoft
    }

    RowLayout {
        width: parent.width
        spacing: Theme.l

        PickList {
            id: stages

            objectName: "stages"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            model: root.desk.lists.transfers
            onChosen: code => {
                root.stage = code;
                root.desk.chooseTransferStage(code);
                anyCounter.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            spacing: Theme.s
            opacity: root.stage.length > 0 ? 1 : 0
            enabled: root.stage.length > 0

            DeskButton {
                id: anyCounter

                objectName: "anyCounter"
                Layout.fillWidth: true
                primary: true
                text: qsTr("To any counter")
                onClicked: root.send("")
                Keys.onDownPressed: counters.focusFirst()
            }

            PickList {
                id: counters

                objectName: "counters"
                Layout.fillWidth: true
                Layout.preferredHeight: stages.height - anyCounter.height - Theme.s
                model: root.desk.lists.transferCounters
                onChosen: code => root.send(code)
            }
        }
    }
}
