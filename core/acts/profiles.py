"""Changing the office profile of a hall that works."""

from __future__ import annotations

from hashlib import sha256

from core.acts.turn import Turn
from core.db import offices, steps
from core.errors import Refused
from core.profile import Profile
from core.texts import tr


def change_profile(turn: Turn, *, new: Profile, version: int) -> int:
    """From now on the office works by this profile. Returns its version.

    Refused while a visit goes on that the new profile could not serve.
    """
    if new.code != turn.office:
        raise Refused("other_office", tr("This profile is of office {office}.", office=new.code))
    for step in steps.open_steps(turn.connection, turn.office_id):
        known = step.stage in new.stages and step.service in new.services and step.lane in new.lanes
        if not known or (step.counter and step.counter not in new.counters):
            raise Refused(
                "visit_not_served",
                tr(
                    "{number} is still in the hall and the new profile does not serve it.",
                    number=step.number,
                ),
            )
    text = new.model_dump_json()
    offices.set_profile(turn.connection, turn.office_id, text, version)
    turn.profile = new
    turn.record({"version": version, "digest": sha256(text.encode()).hexdigest()})
    return version
