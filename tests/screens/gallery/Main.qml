pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Loket.Look

/*
 * Every control of the look, side by side, to be seen and pressed.
 */
Window {
    id: root

    property string surface: "desk"
    property real inches: 21.5
    property string pressed

    function fit() {
        if (root.surface === "kiosk")
            Theme.fitKiosk(root.width, root.height, root.inches);
        else if (root.surface === "board")
            Theme.fitBoard(root.width, root.height, root.inches);
        else
            Theme.fitDesk(1);
    }

    width: 1280
    height: 900
    color: Theme.ground
    onWidthChanged: root.fit()
    onHeightChanged: root.fit()
    onSurfaceChanged: root.fit()
    onInchesChanged: root.fit()
    Component.onCompleted: root.fit()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.l
        spacing: Theme.m
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        RowLayout {
            spacing: Theme.l

            Phrase {
                Layout.fillWidth: true
                objectName: "title"
                text: "Kantor Imigrasi Contoh"
                font: Theme.title
            }

            ClockText {
                time: "09:05"
                date: "Selasa, 24 November 2026"
            }
        }

        Divider {
            Layout.fillWidth: true
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.touchGap

            BigButton {
                objectName: "primary"
                text: "Ambil nomor"
                icon.name: "forward"
                iconAfter: true
                kind: BigButton.Primary
                onClicked: root.pressed = "primary"
            }

            BigButton {
                objectName: "secondary"
                text: "Kembali"
                icon.name: "back"
                onClicked: root.pressed = "secondary"
            }

            BigButton {
                text: "Panggil petugas"
                icon.name: "bell"
                kind: BigButton.Quiet
            }

            BigButton {
                text: "Tidak tersedia"
                enabled: false
            }

            DeskButton {
                objectName: "desk"
                text: "Panggil berikutnya"
                icon.name: "next"
                keys: "F5"
                primary: true
                onClicked: root.pressed = "desk"
            }

            DeskButton {
                text: "Panggil ulang"
                icon.name: "recall"
                keys: "F6"
            }

            DeskButton {
                text: "Batalkan"
                tone: "fault"
                icon.name: "close"
            }

            DeskButton {
                text: "Selesai"
                enabled: false
                keys: "F8"
            }
        }

        GridLayout {
            columns: root.surface === "kiosk" ? 1 : 2
            columnSpacing: Theme.touchGap
            rowSpacing: Theme.touchGap

            Tile {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                objectName: "tile"
                text: "Paspor"
                subtitle: "Paspor baru atau penggantian"
                trailing: "± 20–30 menit"
                icon.name: "passport"
                onClicked: root.pressed = "tile"
            }

            Tile {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: "Izin tinggal"
                subtitle: "Visa dan izin tinggal"
                icon.name: "globe"
                marked: true
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.s

            Repeater {
                model: ["plain", "info", "ok", "warning", "fault", "priority"]

                Chip {
                    required property string modelData

                    tone: modelData
                    text: modelData
                }
            }

            Repeater {
                model: ["umum", "lansia", "disabilitas", "hamil-balita", "percepatan", "booked"]

                LaneMark {
                    required property string modelData

                    lane: modelData
                    name: modelData
                    size: 36 * Theme.unit
                }
            }

            BusyDots {}
        }

        GridLayout {
            columns: root.surface === "kiosk" ? 2 : 3
            columnSpacing: Theme.l
            rowSpacing: Theme.m

            Panel {
                Layout.preferredWidth: 250 * Theme.unit
                Layout.preferredHeight: 170 * Theme.unit

                Column {
                    width: parent.width

                    Phrase {
                        text: "Nomor Anda"
                        font: Theme.label
                    }

                    NumberPlate {
                        objectName: "plate"
                        number: "A012"
                    }
                }
            }

            QrCode {
                objectName: "qr"
                text: "https://loket.example/t/0123456789abcdefghijkl"
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.columnSpan: root.surface === "kiosk" ? 2 : 1
                spacing: Theme.s

                Notice {
                    Layout.fillWidth: true
                    objectName: "notice"
                    text: "Printer kehabisan kertas. Foto kode ini dengan telepon Anda."
                    tone: "warning"
                    actionText: "Mengerti"
                    onAction: root.pressed = "notice"
                }

                Notice {
                    Layout.fillWidth: true
                    text: "Basis data tidak dapat dihubungi."
                    tone: "fault"
                }

                TimeoutBar {
                    Layout.fillWidth: true
                    objectName: "timeout"
                    secondsLeft: 14
                    onStay: root.pressed = "timeout"
                }
            }
        }

        GridLayout {
            columns: root.surface === "kiosk" ? 1 : 2
            columnSpacing: Theme.l
            rowSpacing: Theme.m

            Field {
                objectName: "field"
                Layout.preferredWidth: 260 * Theme.unit
                label: "Alasan"
                placeholderText: "Mengapa di luar urutan"
                trouble: "Alasan harus diisi."
            }

            Keypad {
                objectName: "keypad"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                characters: "1234567890ABCDEFGHJKLMNPQRSTUVWXYZ"
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }

    Sheet {
        id: sheet

        objectName: "sheet"
        title: "Selesai dengan hasil apa?"

        DeskButton {
            width: parent.width
            text: "Selesai"
            primary: true
            onClicked: sheet.close()
        }

        DeskButton {
            width: parent.width
            text: "Berkas kurang"
            onClicked: sheet.close()
        }
    }
}
