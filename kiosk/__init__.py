"""The kiosk: the touch screen where a visitor takes a ticket."""
