"""The real voice: pyttsx3 and espeak-ng, and what happens when one of them does not work."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core.speech import synthesis
from core.speech.ports import NoVoice
from core.speech.sound import LOUDEST, Sound
from core.speech.synthesis import EspeakNg, Pyttsx3
from core.speech.voice import FAILURES_BEFORE_REST, RESTING_UTTERANCES, HallVoice

ID = "Nomor antrean, A, nol, satu, dua. Silakan menuju loket tiga."
EN = "Number A, zero, one, two. Please go to counter three."


class Counted:
    """A real synthesis, counting what it was asked."""

    def __init__(self, real: Pyttsx3 | EspeakNg) -> None:
        self.name = real.name
        self.asked = 0
        self._real = real

    def make(self, text: str, language: str, rate: int, path: Path) -> None:
        self.asked += 1
        self._real.make(text, language, rate, path)

    def close(self) -> None:
        self._real.close()


def saying(program: str) -> Pyttsx3:
    """pyttsx3's place taken by a Python program."""
    return Pyttsx3((sys.executable, "-c", program))


# --- when all is well ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "rate", "shortest", "longest"),
    [(ID, "id", 140, 5.5, 6.7), (EN, "en", 140, 4.3, 5.4), (ID, "id", 170, 4.3, 5.4)],
)
def test_pyttsx3_speaks(
    tmp_path: Path, text: str, language: str, rate: int, shortest: float, longest: float
) -> None:
    utterance = HallVoice(tmp_path).utter(text, language, rate)
    assert utterance.trouble is None
    assert utterance.sound == utterance.sound.trimmed()
    assert shortest < utterance.sound.seconds < longest
    assert utterance.sound.rms > 0.03 * LOUDEST
    assert 0.3 * LOUDEST < utterance.sound.peak < LOUDEST


def test_both_ways_make_the_same_sound(tmp_path: Path) -> None:
    Pyttsx3().make(ID, "id", 140, tmp_path / "first.wav")
    EspeakNg().make(ID, "id", 140, tmp_path / "second.wav")
    assert Sound.read(tmp_path / "first.wav") == Sound.read(tmp_path / "second.wav")


def test_a_text_is_made_into_sound_once(tmp_path: Path) -> None:
    first = Counted(Pyttsx3())
    voice = HallVoice(tmp_path, first=first)
    assert voice.utter(ID, "id", 140) == voice.utter(ID, "id", 140)
    assert HallVoice(tmp_path, first=first).utter(ID, "id", 140).trouble is None
    assert first.asked == 1


def test_several_who_ask_at_once_get_one_sound(tmp_path: Path) -> None:
    first = Counted(Pyttsx3())
    voice = HallVoice(tmp_path, first=first)
    threads = [threading.Thread(target=voice.utter, args=(ID, "id", 140)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert first.asked == 1


def test_it_speaks_without_a_folder_to_keep_sounds_in(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert HallVoice(file).utter(ID, "id", 140).sound.seconds > 5


def test_utter_loads_nothing_of_the_hall() -> None:
    utter = Path(synthesis.__file__).with_name("utter.py")
    loaded = subprocess.run(
        [
            *(sys.executable, "-P", "-c"),
            "import runpy, sys; runpy.run_path(sys.argv[1]); print(*sys.modules)",
            str(utter),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "pyttsx3" in loaded
    assert not {"core", "PySide6", "sqlalchemy"} & set(loaded)


# --- when it is not -----------------------------------------------------------------------------


def test_utter_says_so_when_the_path_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(NoVoice, match=r"pyttsx3 (failed|did not finish)"):
        Pyttsx3().make(ID, "id", 140, tmp_path / "no such folder" / "a.wav")


def test_utter_says_so_when_the_voice_is_unknown(tmp_path: Path) -> None:
    with pytest.raises(NoVoice, match="pyttsx3 failed"):
        Pyttsx3().make(ID, "no-such-voice", 140, tmp_path / "a.wav")


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("raise SystemExit('no module named pyttsx3')", "no module named pyttsx3"),
        ("pass", "made no sound"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "failed: -9"),
        ("import sys; open(sys.argv[3], 'wb').write(b'RIFF')", "made no sound"),
    ],
)
def test_when_pyttsx3_is_broken_espeak_speaks(tmp_path: Path, program: str, why: str) -> None:
    fallback = Counted(EspeakNg())
    first = Counted(saying(program))
    utterance = HallVoice(tmp_path, first, fallback).utter(ID, "id", 140)
    assert utterance.sound.seconds > 5
    assert (first.asked, fallback.asked) == (2, 1)
    assert why in str(utterance.trouble)


def test_a_sound_too_short_for_its_text_is_not_believed(tmp_path: Path) -> None:
    cut = (
        "import subprocess, sys; language, rate, path = sys.argv[1:]; "
        "subprocess.run(['espeak-ng', '-v', language, '-w', path, 'Nomor'])"
    )
    utterance = HallVoice(tmp_path, saying(cut)).utter(ID, "id", 140)
    assert utterance.sound.seconds > 5
    assert "pyttsx3 spoke for 0." in str(utterance.trouble)


def test_a_sound_that_did_not_take_the_rate_is_not_believed(tmp_path: Path) -> None:
    hurried = (
        "import subprocess, sys; language, rate, path = sys.argv[1:]; "
        "subprocess.run(['espeak-ng', '-v', language, '-s', '150', '-w', path, '--stdin'])"
    )
    utterance = HallVoice(tmp_path, saying(hurried)).utter(ID, "id", 140)
    assert 5.9 < utterance.sound.seconds < 6.3
    assert "pyttsx3 spoke for 5." in str(utterance.trouble)


def test_without_espeak_ng_pyttsx3_is_believed_when_plausible(tmp_path: Path) -> None:
    voice = HallVoice(tmp_path, fallback=EspeakNg("no-such-espeak"))
    assert voice.utter(ID, "id", 140).trouble is None


def test_a_pyttsx3_that_hangs_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthesis, "LONGEST_SECONDS", 0.3)
    hanging = saying("import threading; threading.Event().wait()")
    utterance = HallVoice(tmp_path, first=hanging).utter(ID, "id", 140)
    assert utterance.sound.seconds > 5
    assert "did not finish in time" in str(utterance.trouble)


def test_a_pyttsx3_that_keeps_failing_is_left_alone_for_a_while(tmp_path: Path) -> None:
    first = Counted(saying("raise SystemExit(1)"))
    voice = HallVoice(tmp_path, first=first)
    texts = [f"Loket, {at}, dua, tiga." for at in range(FAILURES_BEFORE_REST + RESTING_UTTERANCES)]
    troubles = [voice.utter(text, "id", 170).trouble for text in texts]
    assert first.asked == 2 * FAILURES_BEFORE_REST
    assert all(troubles)
    voice.utter("Nomor antrean, B, satu.", "id", 170)
    assert first.asked == 2 * FAILURES_BEFORE_REST + 2


def test_without_any_way_it_says_why(tmp_path: Path) -> None:
    voice = HallVoice(tmp_path, Pyttsx3(("no-such-python",)), EspeakNg("no-such-espeak"))
    with pytest.raises(NoVoice, match="espeak-ng cannot be started"):
        voice.utter(ID, "id", 140)


def test_closing_ends_a_synthesis_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synthesis, "LONGEST_SECONDS", 1000.0)
    begun = tmp_path / "begun"
    hanging = saying(
        f"import threading; open({str(begun)!r}, 'w').close(); threading.Event().wait()"
    )
    os.mkfifo(begun)
    voice = HallVoice(tmp_path / "cache", first=hanging)
    problems: list[NoVoice] = []

    def utter() -> None:
        try:
            voice.utter(ID, "id", 140)
        except NoVoice as problem:
            problems.append(problem)

    thread = threading.Thread(target=utter)
    thread.start()
    begun.open().close()  # comes back when the program has begun
    voice.close()
    thread.join(20)
    assert not thread.is_alive()
    assert len(problems) == 1
    with pytest.raises(NoVoice, match="closed"):
        voice.utter(EN, "en", 140)
