import QtQuick

/*
 * A text that is shown and read aloud.
 *   text, font (a font of Theme, body unless told), color: as of Text; wraps by words
 */
Text {
    id: root

    color: Theme.ink
    font: Theme.body
    wrapMode: Text.WordWrap
    textFormat: Text.PlainText

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.text.length === 0
}
