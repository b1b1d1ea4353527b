import QtQuick

/*
 * A ticket's number, the largest thing near it. Digits keep their width, so it does not jump.
 *   number   "A012"; empty shows a dash
 *   size     pixel size of its font; Theme.fontForCapital(mm) for a height on the glass
 *   color    ink of the number
 */
Text {
    id: root

    property string number
    property real size: Theme.display.pixelSize * 1.6

    text: root.number.length > 0 ? root.number : "–"
    color: Theme.ink
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: Math.max(1, Math.round(root.size))
    font.weight: Font.Bold
    font.features: ({
            "tnum": 1
        })

    Accessible.role: Accessible.StaticText
    Accessible.name: root.number.length > 0 ? qsTr("Number %1").arg(root.number) : qsTr("No number")
}
