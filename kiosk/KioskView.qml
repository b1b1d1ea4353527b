pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Model
import Loket.Look

/*
 * The frame that never changes: the office above, the way back and the call for an officer below,
 * and between them one page. The warning of the end of a visit covers the office, never the page.
 */
Item {
    id: root

    required property KioskModel kiosk
    readonly property bool wide: root.width > root.height

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(band.implicitHeight, warning.implicitHeight + 2 * Theme.xs)

            Band {
                id: band

                anchors.fill: parent
                kiosk: root.kiosk
                wide: root.wide
            }

            Rectangle {
                anchors.fill: parent
                visible: root.kiosk.patience.secondsLeft > 0
                color: Theme.ground

                TimeoutBar {
                    id: warning

                    objectName: "warning"
                    anchors.fill: parent
                    anchors.margins: Theme.xs
                    secondsLeft: root.kiosk.patience.secondsLeft
                    secondsGiven: root.kiosk.patience.secondsGiven
                    onStay: root.kiosk.patience.stay()
                }
            }
        }

        Loader {
            id: page

            objectName: "page"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: root.wide ? Theme.l : Theme.xl
            Layout.topMargin: root.wide ? Theme.m : Theme.xl
            Layout.bottomMargin: Theme.s
            sourceComponent: {
                switch (root.kiosk.page) {
                case "welcome":
                    return welcomePage;
                case "services":
                    return servicesPage;
                case "service":
                    return servicePage;
                case "booking":
                    return bookingPage;
                case "lane":
                    return lanePage;
                case "needs":
                    return needsPage;
                case "ticket":
                    return ticketPage;
                case "paperless":
                    return paperlessPage;
                case "closed":
                    return closedPage;
                default:
                    return awayPage;
                }
            }
            onLoaded: arrival.restart()

            NumberAnimation {
                id: arrival

                target: page
                property: "opacity"
                from: 0.4
                to: 1
                duration: Theme.fast
            }
        }

        Foot {
            Layout.fillWidth: true
            Layout.margins: root.wide ? Theme.l : Theme.xl
            Layout.topMargin: Theme.xs
            Layout.bottomMargin: root.wide ? Theme.m : Theme.l
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: welcomePage

        WelcomePage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: servicesPage

        ServicesPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: servicePage

        ServicePage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: bookingPage

        BookingPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: lanePage

        LanePage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: needsPage

        NeedsPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: ticketPage

        TicketPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: paperlessPage

        PaperlessPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: closedPage

        ClosedPage {
            kiosk: root.kiosk
            wide: root.wide
        }
    }

    Component {
        id: awayPage

        AwayPage {
            kiosk: root.kiosk
        }
    }
}
