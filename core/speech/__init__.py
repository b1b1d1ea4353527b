"""The hall's speech: announcements in, chime and voice out. Nothing here knows Qt or a database."""

from __future__ import annotations

from core.speech.announcer import Announcer, Listener, Manner
from core.speech.player import AplayPlayer, FolderPlayer, SilentPlayer
from core.speech.ports import NoSound, NoVoice, Player, SpeechStatus, Utterance, Voice
from core.speech.sound import Sound
from core.speech.voice import HallVoice
from core.speech.wording import spoken_call

__all__ = [
    "Announcer",
    "AplayPlayer",
    "FolderPlayer",
    "HallVoice",
    "Listener",
    "Manner",
    "NoSound",
    "NoVoice",
    "Player",
    "SilentPlayer",
    "Sound",
    "SpeechStatus",
    "Utterance",
    "Voice",
    "spoken_call",
]
