"""The office profile: read whole, every mistake named with its place."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from core.errors import ProfileError
from core.places import OFFICES
from core.profile import load, parse


@pytest.fixture
def values() -> dict[str, Any]:
    return tomllib.loads((OFFICES / "sample.toml").read_text(encoding="utf-8"))


def problems(values: dict[str, Any]) -> list[str]:
    with pytest.raises(ProfileError) as error:
        parse(values, "office.toml")
    assert error.value.source == "office.toml"
    return error.value.problems


def test_the_sample_office_is_the_one_of_the_papers() -> None:
    office = load("sample")
    assert list(office.counters) == [str(n) for n in range(1, 17)]
    assert {f"petugas-{n}" for n in range(1, 17)} <= set(office.officers)
    assert office.services["paspor"].route == ("verifikasi", "foto-wawancara")
    assert office.services["bap"].route == ("cs", "pemeriksaan")
    letters = [office.letter("paspor", lane) for lane in ("umum", "lansia")]
    assert letters == ["A", "P"]
    stages = {code: counter.stages for code, counter in office.counters.items()}
    assert all(stages[str(n)] == ("verifikasi",) for n in (1, 2, 3))
    assert stages["16"] == ("hukum", "pemeriksaan")
    credits_by_lane = {code: lane.credit_minutes for code, lane in office.lanes.items()}
    assert credits_by_lane == {
        "umum": 0, "lansia": 30, "disabilitas": 30, "hamil-balita": 30, "percepatan": 0, "booked": 10,
    }  # fmt: skip


def test_every_text_of_the_sample_is_in_both_languages() -> None:
    office = load("sample")
    for service in office.services.values():
        for texts in (service.name, service.summary, service.product):
            assert set(texts) == {"id", "en"}
        assert set(service.documents) == {"id", "en"}
        assert len(service.documents["id"]) == len(service.documents["en"])


def test_every_mistake_is_named_with_its_place(values: dict[str, Any]) -> None:
    values["lanes"]["umum"]["credit_minutes"] = -1
    values["services"]["paspor"]["letter"] = "AA"
    values["hours"]["week"][0]["open"] = [["12:00:00", "08:00:00"]]
    values["colour"] = "green"
    found = problems(values)
    for place in (
        "lanes.umum.credit_minutes",
        "services.paspor.letter",
        "hours.week.0.open",
        "colour",
    ):
        assert any(problem.startswith(place) for problem in found), (place, found)


def test_names_that_point_nowhere_are_named(values: dict[str, Any]) -> None:
    values["services"]["info"]["route"] = ["nowhere"]
    values["counters"]["3"]["stages"] = ["nowhere"]
    values["devices"]["kiosk-1"]["printer"] = "nothing"
    values["services"]["hukum"]["letter"] = "M"
    del values["lanes"]["umum"]["name"]["en"]
    found = "\n".join(problems(values))
    for piece in (
        "services.info.route: stage 'nowhere' is not in [stages]",
        "counters.3.stages: stage 'nowhere' is not in [stages]",
        "devices.kiosk-1.printer: printer 'nothing' is not in [printers]",
        "services.hukum: letter 'M' is already that of 'info'",
        "lanes.umum.name: no text for language 'en'",
    ):
        assert piece in found


def test_a_stage_without_a_counter_is_a_mistake(values: dict[str, Any]) -> None:
    for code in ("12", "13"):
        values["counters"][code]["stages"] = ["cs"]
    assert any("stages.pengambilan: no counter" in problem for problem in problems(values))


def test_a_time_zone_must_be_known(values: dict[str, Any]) -> None:
    values["time_zone"] = "Asia/Atlantis"
    assert any("time_zone" in problem and "Atlantis" in problem for problem in problems(values))


def test_a_file_that_is_not_there_or_not_toml(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be read"):
        load(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("code = ", encoding="utf-8")
    with pytest.raises(ProfileError, match="is not TOML"):
        load(tmp_path / "bad.toml")


def test_a_profile_survives_being_stored() -> None:
    from core.profile import Profile

    office = load("sample")
    assert Profile.model_validate_json(office.model_dump_json()) == office
