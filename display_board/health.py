"""How the board does: shown by a small sign on it, and told to the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.speech import SpeechStatus
from core.texts import Text, tr

if TYPE_CHECKING:
    from core.profile import Profile

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1

Tell = Callable[[str, str, Callable[[], None]], None]
"""Takes a state, a sentence, and whom to call if they could not be told."""


@QmlElement
@QmlUncreatable("made by the board")
class Health(QObject):  # type: ignore[operator]  # the stub knows no call
    """Gathers what is wrong, in the layout and with the voice, and tells each change once."""

    def __init__(
        self, device: str, language: str, tell: Tell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._language = language
        self._tell = tell
        self._profile: Profile | None = None
        self._layout: tuple[Text, ...] = ()
        self._speech: SpeechStatus | None = None
        self._speaks = False
        self._told: tuple[str, str] | None = None

    changed = Signal()

    @QtProperty(bool, notify=changed)
    def unheard(self) -> bool:
        """Whether this board should speak and cannot."""
        return self._speech is not None and self._speech.state == "fault"

    @QtProperty(str, notify=changed)
    def sentence(self) -> str:
        """What whoever looks after this board should know; empty when all is well."""
        return " ".join(trouble.say(self._language) for trouble in self._troubles())

    def meet(self, profile: Profile, *, speaks: bool) -> None:
        """The office is this one, and the board is to speak there, or not."""
        self._profile = profile
        self._speaks = speaks
        self._change()

    def layout(self, troubles: tuple[Text, ...]) -> None:
        """What the last seat cannot read."""
        self._layout = troubles
        self._change()

    def speech(self, status: SpeechStatus) -> None:
        """The voice does like this."""
        self._speech = status
        self._change()

    def tell_again(self) -> None:
        """Tell the hall once more: it may have been away, or think that the board is."""
        self._told = None
        self._tell_change()

    def _troubles(self) -> list[Text]:
        troubles = list(self._layout)
        if self._profile is not None and self._device not in self._profile.devices:
            troubles.append(
                tr("The office profile does not know the board {device}.", device=self._device)
            )
        if self._speech is not None and self._speech.state != "ok":
            troubles.append(self._speech.text)
        return troubles

    def _change(self) -> None:
        self.changed.emit()
        self._tell_change()

    def _tell_change(self) -> None:
        if self._profile is None:
            return
        language = self._profile.default_language
        troubles = self._troubles()
        well = tr("Calls are shown and spoken.") if self._speaks else tr("Calls are shown.")
        sentence = " ".join(text.say(language) for text in troubles) or well.say(language)
        now = ("warning" if troubles else "ok", sentence)
        if now != self._told:
            self._told = now
            self._tell(*now, self._untold)

    def _untold(self) -> None:
        self._told = None
