"""Players: real aplay without a device and on ALSA's null device, and the folder of WAV files."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from core.speech.player import AplayPlayer, FolderPlayer, SilentPlayer
from core.speech.ports import NoSound, Player
from core.speech.sound import Sound
from core.speech.testing import tone

HUM = tone(0.2)


def script(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


# --- aplay --------------------------------------------------------------------------------------


def test_aplay_plays_to_the_end_on_the_null_device() -> None:
    assert AplayPlayer("null").play(HUM, "hum") is True


def test_aplay_without_a_device_is_a_sentence() -> None:
    with pytest.raises(NoSound, match=r"no sound device can be used: .*audio open error"):
        AplayPlayer("no-such-device").play(HUM, "hum")


def test_aplay_that_is_not_installed_is_a_sentence() -> None:
    with pytest.raises(NoSound, match="no-such-aplay cannot be started"):
        AplayPlayer(program="no-such-aplay").play(HUM, "hum")


def test_aplay_gets_the_whole_sound(tmp_path: Path) -> None:
    program = script(tmp_path / "aplay", f"cat > {tmp_path}/heard.wav")
    assert AplayPlayer(program=program).play(HUM, "hum")
    assert Sound.read(tmp_path / "heard.wav") == HUM


def test_stop_ends_what_plays_and_what_would_be_played(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    program = script(tmp_path / "aplay", f"echo > {begun}; exec tail -f /dev/null")
    player = AplayPlayer(program=program)
    played: list[bool] = []
    thread = threading.Thread(target=lambda: played.append(player.play(HUM, "hum")))
    thread.start()
    begun.open().close()  # comes back when the program has begun
    player.stop()
    thread.join(20)
    assert played == [False]
    assert player.play(HUM, "hum") is False


def test_a_device_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.speech.player._PATIENCE_SECONDS", 0.1)
    program = script(tmp_path / "aplay", "exec tail -f /dev/null")
    with pytest.raises(NoSound, match="does not come to an end"):
        AplayPlayer(program=program).play(HUM, "hum")


# --- the others ---------------------------------------------------------------------------------


def test_the_folder_holds_each_sound_under_a_readable_name(tmp_path: Path) -> None:
    player = FolderPlayer(tmp_path / "calls", speed=None)
    assert player.play(HUM, "000012 A012 counter 3")
    assert player.play(HUM, "../odd name/..")
    names = sorted(path.name for path in (tmp_path / "calls").iterdir())
    assert names == ["000012-A012-counter-3.wav", "odd-name.wav"]
    assert Sound.read(tmp_path / "calls" / names[0]) == HUM


def test_the_folder_takes_the_time_of_the_sound_divided_by_the_speed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float | None] = []
    monkeypatch.setattr(threading.Event, "wait", lambda self, seconds=None: waited.append(seconds))
    FolderPlayer(tmp_path, speed=4.0).play(tone(2.0), "hum")
    FolderPlayer(tmp_path, speed=None).play(tone(2.0), "hum")
    assert waited == [pytest.approx(0.5), 0]


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoSound, match="cannot be written"):
        FolderPlayer(tmp_path / "file").play(HUM, "hum")


def test_stop_ends_the_waiting_of_the_folder(tmp_path: Path) -> None:
    player = FolderPlayer(tmp_path, speed=0.001)
    played: list[bool] = []
    thread = threading.Thread(target=lambda: played.append(player.play(HUM, "hum")))
    thread.start()
    player.stop()
    thread.join(20)
    assert played == [False]


@pytest.mark.parametrize("kind", ["aplay", "folder", "silent"])
def test_a_stopped_player_plays_nothing_more(tmp_path: Path, kind: str) -> None:
    players: dict[str, Player] = {
        "aplay": AplayPlayer("null"),
        "folder": FolderPlayer(tmp_path / "calls", speed=None),
        "silent": SilentPlayer(),
    }
    players[kind].stop()
    assert players[kind].play(HUM, "hum") is False
    assert not (tmp_path / "calls").exists()
