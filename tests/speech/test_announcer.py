"""The announcer: one at a time, in order, to the end, none lost, none twice."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.pictures import Announcement
from core.speech.announcer import HURRIED_FROM, Announcer, Listener, Manner
from core.speech.chime import chime
from core.speech.player import AplayPlayer, FolderPlayer, SilentPlayer
from core.speech.ports import Player, SpeechStatus, Voice
from core.speech.reading import CALM_PAUSE_SECONDS, CALM_RATE, LONGEST_SECONDS
from core.speech.sound import LOUDEST, Sound, joined
from core.speech.testing import HeldPlayer, ToneVoice, tone
from core.speech.voice import HallVoice
from core.speech.wording import spoken_call
from core.texts import tr

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
SHORT_CHIME = tone(0.01)


def call(
    seq: int,
    number: str = "A012",
    counter: str = "3",
    *,
    languages: tuple[str, ...] = ("id",),
    recalled: bool = False,
    after: float = 0.0,
) -> Announcement:
    at = NINE + timedelta(seconds=after)
    return Announcement(seq, number, counter, languages, recalled, at)


@dataclass
class Heard:
    """What an announcer told, in order."""

    told: list[tuple[str, int]] = field(default_factory=list)
    spoken: dict[int, bool] = field(default_factory=dict)
    statuses: list[SpeechStatus] = field(default_factory=list)

    def listener(self) -> Listener:
        return Listener(self._begin, self._end, self.statuses.append)

    @property
    def states(self) -> list[str]:
        return [status.state for status in self.statuses]

    def _begin(self, announcement: Announcement) -> None:
        self.told.append(("begin", announcement.seq))

    def _end(self, announcement: Announcement, spoken: bool) -> None:
        self.told.append(("end", announcement.seq))
        self.spoken[announcement.seq] = spoken


def announcer(
    heard: Heard, player: Player, voice: Voice | None = None, *, after: int = 0
) -> Announcer:
    return Announcer(voice or ToneVoice(), player, heard.listener(), after=after, chime=SHORT_CHIME)


def begins_and_ends(*seqs: int) -> list[tuple[str, int]]:
    return [(what, seq) for seq in seqs for what in ("begin", "end")]


# --- order --------------------------------------------------------------------------------------


def test_the_next_call_begins_when_the_sound_before_has_ended() -> None:
    heard, player = Heard(), HeldPlayer()
    speaking = announcer(heard, player)
    for seq in (1, 2, 3):
        speaking.announce(call(seq, f"A00{seq}"))
    player.wait_until_begun(1)
    assert speaking.spoken_through == 0
    player.let_end()
    player.wait_until_begun(2)
    assert heard.told == [*begins_and_ends(1), ("begin", 2)]
    assert speaking.spoken_through == 1
    player.let_end(2)
    speaking.stop(finish=True)
    assert heard.told == begins_and_ends(1, 2, 3)
    assert player.together == 1
    assert speaking.spoken_through == 3


def test_the_next_sound_is_made_while_one_plays() -> None:
    heard, player, voice = Heard(), HeldPlayer(), ToneVoice()
    speaking = announcer(heard, player, voice)
    speaking.announce(call(1, "A001"))
    player.wait_until_begun(1)
    speaking.announce(call(2, "A002"))  # comes while one plays
    voice.wait_until_uttered(2)
    speaking.announce(call(3, "A003"))
    assert player.begun == ["000001 A001 counter 3"]
    player.let_end()
    player.wait_until_begun(2)
    voice.wait_until_uttered(4)  # the second for itself, the third ahead
    player.let_end(2)
    speaking.stop(finish=True)
    assert heard.told == begins_and_ends(1, 2, 3)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("voice")]


def test_a_repetition_is_not_said_again() -> None:
    heard = Heard()
    speaking = announcer(heard, SilentPlayer(), after=4)
    assert not speaking.announce(call(4))
    assert speaking.announce(call(5))
    assert not speaking.announce(call(5))
    speaking.stop(finish=True)
    assert heard.told == begins_and_ends(5)


@st.composite
def feeds(draw: st.DrawFn) -> list[Announcement]:
    """What a board may be sent: calls and recalls, some of them twice or late."""
    feed: list[Announcement] = []
    seq, at = 0, 0.0
    for _ in range(draw(st.integers(0, 12))):
        repeated: bool = draw(st.booleans())
        if feed and repeated:
            feed.append(draw(st.sampled_from(feed)))
            continue
        seq += draw(st.integers(1, 3))
        at += draw(st.sampled_from([0, 1, 4, 9.9, 10, 11, 30]))
        number, counter = draw(st.sampled_from(["A1", "B2"])), draw(st.sampled_from(["1", "2"]))
        feed.append(call(seq, number, counter, recalled=draw(st.booleans()), after=at))
    return feed


@given(feed=feeds(), broken=st.sets(st.integers(0, 12)))
@settings(max_examples=150, deadline=None)
def test_none_lost_none_twice_all_in_order(feed: list[Announcement], broken: set[int]) -> None:
    heard, player = Heard(), HeldPlayer(broken)
    player.let_end(len(feed))
    speaking = announcer(heard, player)
    taken = [announcement for announcement in feed if speaking.announce(announcement)]
    speaking.stop(finish=True)

    seqs = [announcement.seq for announcement in taken]
    assert seqs == sorted(set(seqs))
    assert heard.told == begins_and_ends(*seqs)
    assert player.together <= 1
    assert [heard.spoken[seq] for seq in seqs] == [turn not in broken for turn in range(len(seqs))]
    for left_out in {one.seq: one for one in feed if one.seq not in seqs}.values():
        assert left_out.recalled
        assert any(
            one.seq < left_out.seq
            and (one.number, one.counter) == (left_out.number, left_out.counter)
            and left_out.at - one.at < timedelta(seconds=10)
            for one in taken
        )
    for before, one in ((b, o) for o in taken for b in taken if o.recalled and b.seq < o.seq):
        if (before.number, before.counter) == (one.number, one.counter):
            assert one.at - before.at >= timedelta(seconds=10)
    assert speaking.spoken_through == max((one.seq for one in feed), default=0)


# --- recalls ------------------------------------------------------------------------------------


def test_a_recall_within_ten_seconds_is_merged() -> None:
    heard = Heard()
    speaking = announcer(heard, SilentPlayer())
    assert speaking.announce(call(1))
    assert not speaking.announce(call(2, recalled=True, after=9.9))
    assert speaking.announce(call(3, recalled=True, after=10.0))
    assert speaking.announce(call(4, counter="4", recalled=True, after=11.0))
    assert speaking.announce(call(5, counter="4", after=12.0))
    speaking.stop(finish=True)
    assert heard.told == begins_and_ends(1, 3, 4, 5)
    assert speaking.spoken_through == 5


# --- readings -----------------------------------------------------------------------------------


def lengths(player: SilentPlayer) -> list[float]:
    return [sound.seconds for _, sound in player.played]


def test_in_a_burst_each_call_is_read_once() -> None:
    heard, player = Heard(), HeldPlayer()
    played: list[Sound] = []
    keep = player.play

    def play(sound: Sound, name: str) -> bool:
        played.append(sound)
        return keep(sound, name)

    player.play = play  # type: ignore[method-assign]
    speaking = announcer(heard, player)
    speaking.announce(call(1))
    player.wait_until_begun(1)
    burst = HURRIED_FROM + 2
    for seq in range(2, 2 + burst):
        speaking.announce(call(seq))
    player.let_end(1 + burst)
    speaking.stop(finish=True)
    full = played[0].seconds
    assert [sound.seconds < 0.6 * full for sound in played] == (
        [False] + [True] * (burst - HURRIED_FROM) + [False] * HURRIED_FROM
    )


def test_the_office_s_manner_of_speaking() -> None:
    voice = ToneVoice()
    manner = Manner(terbilang=True, queue_word="antrian")
    speaking = Announcer(voice, SilentPlayer(), manner=manner, chime=SHORT_CHIME)
    speaking.announce(call(1, "A012", languages=("id", "en", "id", "xx")))
    speaking.announce(call(2, "A012", languages=("xx",)))
    speaking.stop(finish=True)
    texts = [(text, language) for text, language, _ in voice.uttered]
    assert texts[0] == ("Nomor antrian, A, dua belas. Silakan menuju loket tiga.", "id")
    assert texts[1] == ("Number A, twelve. Please go to counter three.", "en")
    assert {language for _, language in texts} == {"id", "en"}


# --- trouble ------------------------------------------------------------------------------------


def test_without_sound_it_says_so_and_goes_on() -> None:
    heard, player = Heard(), HeldPlayer(broken={0, 1})
    player.let_end(3)
    speaking = announcer(heard, player)
    for seq in (1, 2, 3):
        speaking.announce(call(seq))
    speaking.stop(finish=True)
    assert heard.told == begins_and_ends(1, 2, 3)
    assert heard.spoken == {1: False, 2: False, 3: True}
    assert heard.states == ["fault", "ok"]  # told when it changes, not at every call
    assert heard.statuses[0].say("id").startswith("Panggilan ditampilkan tetapi tidak terdengar")
    assert speaking.status.state == "ok"


def test_without_a_voice_the_chime_still_sounds() -> None:
    heard, player = Heard(), SilentPlayer()
    speaking = announcer(heard, player, ToneVoice(mute={"id", "en"}))
    speaking.announce(call(1, languages=("id", "en")))
    speaking.stop(finish=True)
    assert [sound for _, sound in player.played] == [SHORT_CHIME]
    assert heard.spoken == {1: False}
    assert heard.states == ["fault"]
    assert "chimed but not spoken" in heard.statuses[0].say("en")


def test_when_one_language_fails_the_other_is_spoken() -> None:
    heard, player = Heard(), SilentPlayer()
    speaking = announcer(heard, player, ToneVoice(mute={"en"}))
    speaking.announce(call(1, languages=("id", "en")))
    speaking.stop(finish=True)
    assert heard.spoken == {1: True}
    assert heard.states == ["warning"]
    assert lengths(player)[0] > 2


def test_a_voice_made_in_its_second_way_is_a_warning() -> None:
    heard = Heard()
    speaking = announcer(heard, SilentPlayer(), ToneVoice(trouble=tr("it limps")))
    speaking.announce(call(1))
    speaking.stop(finish=True)
    assert heard.spoken == {1: True}
    assert [status.say("en") for status in heard.statuses] == [
        "Calls are spoken, with trouble: it limps."
    ]


# --- the end ------------------------------------------------------------------------------------


def test_abandoning_ends_in_the_middle_and_tells_the_truth() -> None:
    heard, player = Heard(), HeldPlayer()
    speaking = announcer(heard, player)
    for seq in (3, 5, 8):
        speaking.announce(call(seq, f"A00{seq}"))
    player.let_end()
    player.wait_until_begun(2)
    speaking.stop(finish=False)
    assert heard.told == [*begins_and_ends(3), ("begin", 5)]
    assert speaking.spoken_through == 4
    assert not speaking.announce(call(9))
    speaking.stop(finish=True)  # a second stop does nothing


def test_what_was_abandoned_is_said_after_the_next_start() -> None:
    before, player = Heard(), HeldPlayer()
    speaking = announcer(before, player)
    feed = [call(seq, f"A00{seq}") for seq in (3, 5, 8)]
    for announcement in feed:
        speaking.announce(announcement)
    player.let_end()
    player.wait_until_begun(2)
    speaking.stop(finish=False)

    heard = Heard()
    again = announcer(heard, SilentPlayer(), after=speaking.spoken_through)
    for announcement in feed:
        again.announce(announcement)
    again.stop(finish=True)
    assert heard.told == begins_and_ends(5, 8)


def test_an_announcer_that_had_nothing_to_say_stops() -> None:
    for finish in (True, False):
        threads = threading.active_count()
        speaking = announcer(Heard(), SilentPlayer())
        speaking.stop(finish=finish)
        assert threading.active_count() == threads


# --- with the real voice ------------------------------------------------------------------------


def test_real_calls_are_whole_loud_and_never_too_long(tmp_path: Path) -> None:
    heard = Heard()
    feed = [
        call(1, "A012", "3", languages=("id",)),
        call(2, "A012", "3", languages=("id", "en")),
        call(3, "W888", "88", languages=("id", "en")),
        call(4, "B777", "16", languages=("en",)),
    ]
    for announcement in feed:  # one by one: in a burst they would be shortened
        voice = HallVoice(tmp_path / "cache")
        player = FolderPlayer(tmp_path / "calls", speed=None)
        speaking = Announcer(voice, player, heard.listener())
        speaking.announce(announcement)
        speaking.stop(finish=True)
    assert heard.spoken == dict.fromkeys(range(1, 5), True)
    assert heard.statuses == []
    sounds = {path.stem: Sound.read(path) for path in sorted((tmp_path / "calls").iterdir())}
    assert next(iter(sounds)) == "000001-A012-counter-3"
    for sound in sounds.values():
        assert chime().seconds + 8 < sound.seconds <= LONGEST_SECONDS
        assert sound.rms > 1000
        assert sound.peak < LOUDEST
    sentence = spoken_call("A012", "3", "id")
    once = HallVoice(tmp_path / "cache").utter(sentence, "id", CALM_RATE).sound
    twice = joined([chime(), once, once], CALM_PAUSE_SECONDS)
    assert sounds["000001-A012-counter-3"] == twice


def test_a_board_without_a_sound_card_knows_it(tmp_path: Path) -> None:
    heard = Heard()
    speaking = announcer(heard, AplayPlayer("no-such-device"), HallVoice(tmp_path))
    speaking.announce(call(1))
    speaking.announce(call(2))
    speaking.stop(finish=True)
    assert heard.spoken == {1: False, 2: False}
    assert heard.states == ["fault"]
