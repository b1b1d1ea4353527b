"""One utterance, in a process of its own: text in by standard input, a WAV out by path.

``python core/speech/utter.py LANGUAGE RATE PATH < text``; exits 0 once pyttsx3 has said that the
utterance is finished. pyttsx3 over espeak-ng speaks one text per process reliably and no more, so
whoever calls starts a fresh process each time, watches it and checks the file. Nothing of Loket is
imported here: starting must stay cheap.
"""

from __future__ import annotations

import os
import sys
from threading import Event

import pyttsx3

PATIENCE_SECONDS = 4.0
FAILED, NOT_FINISHED = 1, 3


def main(language: str, rate: str, path: str) -> int:
    text = sys.stdin.buffer.read().decode()
    finished = Event()
    errors: list[Exception] = []

    def note_end(name: str | None, completed: bool) -> None:
        if completed:
            finished.set()

    def note_error(name: str | None, exception: Exception) -> None:
        errors.append(exception)

    engine = pyttsx3.init("espeak")
    engine.connect("finished-utterance", note_end)
    engine.connect("error", note_error)  # an unknown voice would otherwise speak as another one
    engine.setProperty("voice", language)
    engine.setProperty("rate", int(rate))
    engine.save_to_file(text, path)
    engine.runAndWait()  # may come back before the sound is made: the event tells the truth
    if not finished.wait(PATIENCE_SECONDS):
        return NOT_FINISHED
    for error in errors:
        sys.stderr.write(f"{error}\n")
    return FAILED if errors else 0


if __name__ == "__main__":
    code = main(*sys.argv[1:])
    sys.stderr.flush()
    os._exit(code)  # espeak's own end of process may assert: the file is written, leave at once
