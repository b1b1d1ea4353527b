"""Acts: changing the office itself."""

from __future__ import annotations

from pathlib import Path

from core import profile as profiles
from core.acts import profiles as changing
from core.acts import results
from core.face.ground import Ground, Id
from core.profile import Profile


class OfficeActs(Ground):
    """What an administrator does."""

    def change_profile(
        self, profile: str | Path | Profile, officer: str | None = None, act_id: Id | None = None
    ) -> int:
        """Work by another profile of the same office from now on; its version. Every process follows.

        Refused: other_office, visit_not_served. ``ProfileError`` if the profile is wrong.
        """
        new = profile if isinstance(profile, Profile) else profiles.load(profile)
        return self._act(
            "change_profile",
            lambda turn: changing.change_profile(turn, new=new, version=self._profile_version + 1),
            results.count("version"),
            who=officer,
            act_id=act_id,
        )
