"""A day played against the real hall: visitors take tickets, officers call and serve them.

The play knows the plan and the hall's public face, nothing else. It goes from moment to moment by its
pace: at once in virtual time, or along a running clock, where people may tap and call beside it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from core import Hall, Refused, Step, Ticket, Unavailable
from simulator.day import Incident, Plan, Visitor
from simulator.officers import Officer
from simulator.pace import Agenda, AtOnce, Pace, VirtualClock

log = logging.getLogger(__name__)

ROUND_MINUTES = 2.0
"""How often somebody walks round the hall: tasks are taken, missed tickets ended."""
TASK_MINUTES = 5.0
"""How long a task takes whoever took it."""
LATEST_HOURS = 5.0
"""How long after closing a day that does not come to its end is given up."""
ENDED = ("done", "expired", "cancelled")

OnIncident = Callable[[Incident, bool], None]
"""Told when an incident begins (true) and ends (false)."""


def ignore_incident(incident: Incident, begins: bool) -> None:
    """Nothing outside the hall to break."""


class Play:
    """One day, from the first visitor until the last has gone home."""

    def __init__(
        self,
        hall: Hall,
        plan: Plan,
        pace: Pace,
        *,
        device: str = "kiosk-1",
        printed: bool = False,
        shared: Collection[str] = (),
        patience: timedelta = timedelta(0),
        forgiving: bool = False,
        on_incident: OnIncident = ignore_incident,
    ) -> None:
        """``printed``: tickets go to the device's printer. ``shared``: counters where a person may act;
        they are left alone for ``patience`` (hall time) after the person's last act. ``forgiving``: a
        refusal is looked into and passed over, since others act too; else it ends the play."""
        self.hall = hall
        self.plan = plan
        self.pace = pace
        self.agenda = Agenda()
        self.over = False
        self.refusals: list[str] = []
        self.turned_away: list[str] = []
        """Visitors who came when no ticket was given any more: names of the plan."""
        self.incidents: list[tuple[Incident, datetime]] = []
        self._device = device
        self._printed = printed
        self._shared = frozenset(shared)
        self._patience = patience
        self._forgiving = forgiving
        self._on_incident = on_incident
        self.moment = plan.starts_at
        """The time that is being played: what follows is reckoned from it, so that being late for a
        moment makes nobody late for the next."""
        self._coming = len(plan.visitors)
        self._visitors: dict[UUID, Visitor] = {}
        self._spare: set[UUID] = set()
        self._fetched: set[UUID] = set()
        self._own_acts: set[str] = set()
        self._hands: dict[str, datetime] = {}
        self._seen = hall.seq()
        self.officers = [
            Officer(
                self,
                counter,
                name,
                tuple(pause for pause in plan.breaks if pause.counter == counter),
            )
            for counter, name in zip(hall.profile.counters, hall.profile.officers, strict=False)
        ]

    @property
    def now(self) -> datetime:
        return self.hall.clock()

    # --- the day ----------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """What was there before the day, and the day's agenda."""
        if self.plan.bookings:
            self.hall.import_bookings(self.plan.bookings, act_id=self.act_id())
        for visitor in self.plan.visitors:
            self.agenda.enter(visitor.arrives_at, self._arrival(visitor))
        for officer in self.officers:
            self.agenda.enter(self.plan.opens_at, officer.open)
        for incident in self.plan.incidents:
            self.agenda.enter(incident.at, self._incident(incident))
        self.agenda.enter(self.plan.opens_at, self._round)

    def run(self) -> None:
        """Play until everyone has gone. Call ``prepare`` first."""
        while self.agenda and not self.over:
            due = self.agenda.next_at
            if self.pace.reach(due):
                self.moment = max(self.moment, due)
                self.agenda.take()()
            else:
                self._look_at_news()

    def _close(self) -> None:
        for officer in self.officers:
            if not officer.away:
                officer.leave()
        self.over = True

    def _round(self) -> None:
        """Somebody walks round: ends what was missed, looks after tasks, and sees when all have gone."""
        try:
            self.hall.expire_missed(act_id=self.act_id())
            self._look_after_tasks()
            late = self.now > self.plan.closes_at + timedelta(hours=LATEST_HOURS)
            closed = self.now > self.plan.closes_at and not self._coming
            if late or (closed and not self.left()):
                self._close()
                return
        except Unavailable as trouble:
            self.unavailable("", trouble)
        self.agenda.enter(self.now + timedelta(minutes=ROUND_MINUTES), self._round)

    def left(self) -> list[str]:
        """Numbers of the visits that have not ended."""
        return [
            view.ticket.number
            for view in map(self.hall.ticket, self._visitors)
            if view.state not in ENDED
        ]

    def _look_after_tasks(self) -> None:
        for task in self.hall.tasks():
            if task.taken_by is None:
                name = self.officers[len(self._own_acts) % len(self.officers)].name
                self._pass_over(partial(self.hall.take_task, task.id, name, self.act_id()))
            elif self.now - task.raised_at >= timedelta(minutes=TASK_MINUTES):
                self._pass_over(partial(self.hall.end_task, task.id, task.taken_by, self.act_id()))

    def _pass_over(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Refused as refusal:
            self.refused("", refusal)

    # --- visitors ---------------------------------------------------------------------------------------

    def _arrival(self, visitor: Visitor) -> Callable[[], None]:
        act_ids = [self.act_id() for _ in range(visitor.tickets)]

        def arrive() -> None:
            try:
                for place, act_id in enumerate(act_ids):
                    ticket = self._take_ticket(visitor, act_id)
                    self._visitors[ticket.id] = visitor
                    if place:
                        self._spare.add(ticket.id)
            except Refused as refusal:
                # The clock has run away from a machine that cannot play so fast, or the hall is closed.
                if refusal.code != "closed":
                    raise
                self.turned_away.append(visitor.name)
            except Unavailable as trouble:
                self.unavailable("", trouble)
                # The same acts again: what was taken before is not taken twice.
                self.agenda.enter(self.now + timedelta(seconds=10), arrive)
                return
            self._coming -= 1
            self.wake(self.hall.profile.services[visitor.service].route[0])

        return arrive

    def _take_ticket(self, visitor: Visitor, act_id: UUID) -> Ticket:
        if visitor.booking is not None:
            return self.hall.check_in(
                visitor.booking.code,
                lane=visitor.lane,
                device=self._device,
                act_id=act_id,
                language=visitor.language,
                printed=self._printed,
            )
        return self.hall.issue(
            visitor.service,
            visitor.lane,
            device=self._device,
            act_id=act_id,
            language=visitor.language,
            printed=self._printed,
        )

    def who(self, ticket_id: UUID) -> Visitor:
        """The visitor of a ticket; somebody plain for a ticket that a person took."""
        if ticket_id not in self._visitors:
            ticket = self.hall.ticket(ticket_id).ticket
            self._visitors[ticket_id] = Visitor(
                name=f"person-{ticket.number}",
                arrives_at=ticket.issued_at,
                service=ticket.service,
                lane=ticket.lane,
                minutes=self.plan.stray_minutes,
                walk_seconds=15,
                language=ticket.language,
            )
        return self._visitors[ticket_id]

    def answers(self, ticket_id: UUID, visitor: Visitor, step: Step) -> bool:
        """Whether the visitor comes when this step is called."""
        if ticket_id in self._spare:
            return False
        if visitor.absent_at != step.route_index or step.position != step.route_index + 1:
            return True
        return step.misses > 0 and not (visitor.absent_again and step.misses == 1)

    def is_spare(self, ticket_id: UUID) -> bool:
        """One of several tickets that one person took, and does not use."""
        return ticket_id in self._spare

    def missed(self, ticket_id: UUID, visitor: Visitor) -> None:
        """Called in vain; some come back in time and ask to be called again."""
        back = visitor.returns_after_minutes
        if back is None or ticket_id in self._spare:
            return

        def reenter() -> None:
            self._pass_over(lambda: self.hall.reenter(ticket_id, act_id=self.act_id()))
            self.wake(None)

        self.agenda.enter(self.moment + timedelta(minutes=back), reenter)

    def parked(self, ticket_id: UUID, visitor: Visitor, officer: Officer) -> None:
        """Gone to fetch a copy; back after a while."""
        self._fetched.add(ticket_id)

        def resume() -> None:
            self._pass_over(
                lambda: self.hall.resume(
                    ticket_id, officer.counter, officer.name, act_id=self.act_id()
                )
            )
            self.wake(None)

        self.agenda.enter(
            self.moment + timedelta(minutes=visitor.fetches_copy_minutes or 0), resume
        )

    def fetched_copy(self, ticket_id: UUID) -> bool:
        """Whether this visitor has been set aside for a copy before."""
        return ticket_id in self._fetched

    def wake(self, stage: str | None) -> None:
        """Somebody waits at this stage (None: at any)."""
        for officer in self.officers:
            if stage is None or stage in officer.stages:
                officer.wake()

    # --- incidents --------------------------------------------------------------------------------------

    def _incident(self, incident: Incident) -> Callable[[], None]:
        def begin() -> None:
            if incident.kind == "counter_dies":
                officer = next(o for o in self.officers if o.counter == incident.counter)
                officer.die((incident.until or incident.at) - incident.at)
                return
            self._tell(incident, True)
            if incident.kind == "paper_out" and not self._printed:
                # With a printer at work, its worker tells; here the kiosk would have.
                self.hall.raise_task("paper", self._device, act_id=self.act_id())
            if incident.until is not None:
                self.agenda.enter(incident.until, lambda: self._tell(incident, False))

        return begin

    def counter_died(self, officer: Officer, begins: bool) -> None:
        """A counter's computer has died in the middle of a service, or has come back."""
        incident = next(
            i
            for i in self.plan.incidents
            if i.kind == "counter_dies" and i.counter == officer.counter
        )
        self._tell(incident, begins)

    def _tell(self, incident: Incident, begins: bool) -> None:
        if begins:
            self.incidents.append((incident, self.now))
        self._on_incident(incident, begins)

    # --- others beside the play -------------------------------------------------------------------------

    def act_id(self) -> UUID:
        """An id for an act of the play's own, so that it knows it again in the log."""
        made = uuid4()
        self._own_acts.add(str(made))
        return made

    def person_until(self, counter: str) -> datetime | None:
        """Until when a person has this counter in hand; None when nobody has."""
        last = self._hands.get(counter)
        if last is None or self.now >= last + self._patience:
            return None
        return last + self._patience

    def _look_at_news(self) -> None:
        """What others did: a person at the kiosk or at a counter."""
        try:
            news = self.hall.events(self._seen)
        except Unavailable as trouble:
            self.unavailable("", trouble)
            return
        for event in news:
            self._seen = event.seq
            if event.act_id is None or event.act_id in self._own_acts:
                continue
            self.moment = max(self.moment, event.at)
            if event.act in ("issue", "check_in"):
                self.who(UUID(event.payload["ticket"]))
            counter = event.payload.get("counter")
            if counter in self._shared and event.act not in ("sign_in", "sign_out"):
                self._hands[counter] = event.at
            self.wake(None)

    def refused(self, counter: str, refusal: Refused) -> None:
        """An act was refused: no wonder where people act too, a mistake where nobody does."""
        if not self._forgiving:
            raise refusal
        log.info("counter %s: %s", counter or "–", refusal)
        self.refusals.append(str(refusal))

    def unavailable(self, counter: str, trouble: Unavailable) -> None:
        """The database did not answer; it is asked again in a moment."""
        if not self._forgiving:
            raise trouble
        log.warning("counter %s: %s", counter or "–", trouble)


def play_at_once(hall: Hall, plan: Plan, clock: VirtualClock) -> Play:
    """Play a whole day in virtual time on a hall whose clock this is."""
    play = Play(hall, plan, AtOnce(clock))
    play.prepare()
    play.run()
    return play
