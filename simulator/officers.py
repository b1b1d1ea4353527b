"""The officer at one counter: calls, waits, calls again, serves, goes to lunch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from core import Call, Refused, Step, StepState, Unavailable
from simulator.day import Break, Visitor

if TYPE_CHECKING:
    from simulator.play import Play

Result = TypeVar("Result")

FEW_SECONDS = 2.0


class Officer:
    """Serves at one counter for as long as the play goes on.

    What the officer means to do next is one entry in the agenda; ``_drop`` makes it void when something
    comes between: a person at the same counter, a computer that dies.
    """

    def __init__(self, play: Play, counter: str, name: str, breaks: tuple[Break, ...]) -> None:
        self._play = play
        self._hall = play.hall
        self._breaks = breaks
        self._intention = 0
        self._dies_for: timedelta | None = None
        self.counter = counter
        self.name = name
        self.stages = play.hall.profile.counters[counter].stages
        self.idle = False
        """At the counter, and nobody to call."""
        self.serving = False
        self.away = True

    # --- coming and going -------------------------------------------------------------------------

    def open(self) -> None:
        """Sit down and call the first visitor."""
        self.away = False
        act_id = self._play.act_id()
        if self._do(lambda: self._hall.sign_in(self.counter, self.name, act_id)):
            self.call_next()

    def leave(self) -> None:
        """The day is over for this counter."""
        self._drop()
        self.away = True
        self.idle = False
        act_id = self._play.act_id()
        self._do(lambda: self._hall.sign_out(self.counter, self.name, act_id))

    def wake(self) -> None:
        """Somebody waits at one of this counter's stages."""
        if self.idle:
            self.idle = False
            self._after(FEW_SECONDS, self.call_next)

    def die(self, duration: timedelta) -> None:
        """The counter's computer dies, in the middle of a service: now, or in the next one."""
        if not self.serving:
            self._dies_for = duration
            return
        self._drop()
        self._dies_for = None
        self._play.counter_died(self, True)
        self._after(duration.total_seconds(), self._restarted)

    def _restarted(self) -> None:
        self._play.counter_died(self, False)
        self.look()

    def _break_now(self) -> Break | None:
        now = self._play.moment
        return next((pause for pause in self._breaks if pause.start <= now < pause.end), None)

    # --- one visitor after the other ----------------------------------------------------------------

    def call_next(self) -> None:
        """Call who is next; with nobody there, wait to be woken."""
        self.serving = False
        pause = self._break_now()
        if pause is not None:
            self.leave()
            self._play.agenda.enter(pause.end, self._unless_over(self.open))
            return
        act_id = self._play.act_id()
        done, call = self._ask(lambda: self._hall.call_next(self.counter, self.name, act_id))
        if not done:
            return
        if call is None:
            self.idle = True
        else:
            self._called(call)

    def _called(self, call: Call) -> None:
        visitor = self._play.who(call.ticket.id)
        walk = visitor.walk_seconds
        if not self._play.answers(call.ticket.id, visitor, call.step):
            walk = float("inf")
        self._wait_for(visitor, call.step, walk, 1)

    def _wait_for(self, visitor: Visitor, step: Step, walk: float, calls: int) -> None:
        """The visitor walks up, or is called again, or is missed."""
        rules = self._hall.profile.calling
        heard = calls * rules.recall_seconds
        passed = (calls - 1) * rules.recall_seconds
        if walk <= heard:
            self._after(walk - passed, lambda: self._start(visitor, step))
        elif calls < rules.recall_limit:
            self._after(rules.recall_seconds, lambda: self._recall(visitor, step, walk, calls + 1))
        else:
            self._after(rules.recall_seconds, lambda: self._no_show(visitor, step))

    def _recall(self, visitor: Visitor, step: Step, walk: float, calls: int) -> None:
        act_id = self._play.act_id()
        if self._do(lambda: self._hall.recall(self.counter, self.name, act_id)):
            self._wait_for(visitor, step, walk, calls)

    def _no_show(self, visitor: Visitor, step: Step) -> None:
        act_id = self._play.act_id()
        done, moved = self._ask(lambda: self._hall.no_show(self.counter, self.name, act_id))
        if not done or moved is None:
            return
        if moved.state is StepState.MISSED:
            self._play.missed(step.ticket_id, visitor)
        self._next_visitor()

    def _start(self, visitor: Visitor, step: Step) -> None:
        act_id = self._play.act_id()
        if not self._do(lambda: self._hall.start(self.counter, self.name, act_id)):
            return
        self.serving = True
        self._serve(visitor, step, timedelta(minutes=self._minutes_left(visitor, step)))
        if self._dies_for is not None:
            self._after(20, lambda: self.die(self._dies_for or timedelta()), instead=True)

    def _minutes_left(self, visitor: Visitor, step: Step) -> float:
        minutes = visitor.minutes[step.stage]
        return minutes / 2 if self._play.fetched_copy(step.ticket_id) else minutes

    def _serve(self, visitor: Visitor, step: Step, left: timedelta) -> None:
        fetches = visitor.fetches_copy_minutes
        first = step.position == 1 and not self._play.fetched_copy(step.ticket_id)
        if first and fetches is not None and not self._play.is_spare(step.ticket_id):
            self._after(left.total_seconds() / 2, lambda: self._park(visitor, step.ticket_id))
        else:
            self._after(left.total_seconds(), lambda: self._finish(visitor, step))

    def _park(self, visitor: Visitor, ticket_id: UUID) -> None:
        act_id = self._play.act_id()
        if self._do(lambda: self._hall.park(self.counter, self.name, act_id)):
            self._play.parked(ticket_id, visitor, self)
            self._next_visitor()

    def _finish(self, visitor: Visitor, step: Step) -> None:
        act_id = self._play.act_id()
        stage = visitor.sent_to
        if stage is not None and step.position == 1 and not self._play.is_spare(step.ticket_id):
            done, moved = self._ask(
                lambda: self._hall.transfer(self.counter, stage, officer=self.name, act_id=act_id)
            )
        else:
            done, moved = self._ask(
                lambda: self._hall.finish(self.counter, officer=self.name, act_id=act_id)
            )
        if not done or moved is None:
            return
        if moved.next_stage is not None:
            self._play.wake(moved.next_stage)
        self._next_visitor()

    def _next_visitor(self) -> None:
        self.serving = False
        self._after(self._play.plan.between_seconds, self.call_next)

    # --- what came between ----------------------------------------------------------------------------

    def look(self) -> None:
        """Go on from whatever the counter's truth is: after a restart, or after another's hand."""
        self._drop()
        desk = self._hall.desk(self.counter)
        if desk.current is None:
            self.serving = False
            if desk.officer is None and not self.away:
                self.open()
            elif not self.away:
                self.call_next()
            return
        self.away = False
        view = self._hall.ticket(desk.current.ticket_id)
        step = view.current
        assert step is not None
        visitor = self._play.who(step.ticket_id)
        if step.state is StepState.CALLED:
            answers = self._play.answers(step.ticket_id, visitor, step)
            self._wait_for(visitor, step, visitor.walk_seconds if answers else float("inf"), 1)
            return
        self.serving = True
        begun = step.started_at or self._play.moment
        left = begun + timedelta(minutes=self._minutes_left(visitor, step)) - self._play.moment
        self._serve(visitor, step, max(left, timedelta(seconds=FEW_SECONDS)))

    # --- how an officer acts --------------------------------------------------------------------------

    def _after(self, seconds: float, action: Callable[[], None], *, instead: bool = False) -> None:
        """Mean to do this so many seconds from now; ``instead`` of what was meant before."""
        if instead:
            self._drop()
        mine = self._intention

        def unless_dropped() -> None:
            if mine == self._intention and not self._play.over:
                self._unless_a_person_sits_here(action)

        self._play.agenda.enter(self._play.moment + timedelta(seconds=seconds), unless_dropped)

    def _unless_a_person_sits_here(self, action: Callable[[], None]) -> None:
        until = self._play.person_until(self.counter)
        if until is None:
            action()
            return
        self._drop()
        self.idle = False
        self._play.agenda.enter(until, self._unless_over(self._person_gone))

    def _person_gone(self) -> None:
        self._unless_a_person_sits_here(self.look)

    def _unless_over(self, action: Callable[[], None]) -> Callable[[], None]:
        return lambda: None if self._play.over else action()

    def _drop(self) -> None:
        self._intention += 1

    def _do(self, act: Callable[[], object]) -> bool:
        return self._ask(act)[0]

    def _ask(self, act: Callable[[], Result]) -> tuple[bool, Result | None]:
        """Do it; where the hall refuses or is away, look again in a moment and go on from there."""
        try:
            return True, act()
        except Refused as refusal:
            self._play.refused(self.counter, refusal)
        except Unavailable as trouble:
            self._play.unavailable(self.counter, trouble)
        self._after(FEW_SECONDS, self.look, instead=True)
        return False, None
