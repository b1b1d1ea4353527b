"""The public face of Loket: one hall, its acts and its pictures.

Front ends, simulator, tests and anyone's script use this. Every act runs in one transaction under the
office's lock, takes an ``act_id`` (made if none is given) and happens once, however often it is asked
with the same one. A refused act raises ``Refused`` and changes nothing; a database that cannot be used
raises ``Unavailable``. Methods may be called from any thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import UUID

from core import chain, ids, verify
from core import profile as profiles
from core.acts import calling, days, issuing, results, serving, tasks
from core.acts import profiles as changing
from core.acts.turn import Turn, logged
from core.clock import Clock, system_clock
from core.db import Connection, copies, desks, feed, log, offices, projection, schema, steps
from core.db.batch import Batch
from core.db.engine import AskAgain, Database
from core.errors import Refused, Unavailable
from core.hours import business_day
from core.lifecycle import StepState
from core.pictures import (
    Announcement,
    Board,
    Booking,
    Call,
    Desk,
    DeviceStatus,
    Estimate,
    Event,
    Finding,
    Menu,
    Moved,
    Paper,
    Position,
    PrintCopy,
    SignInChoices,
    Step,
    Task,
    Ticket,
    TicketView,
    Verification,
)
from core.profile import Profile
from core.texts import tr
from core.views import board as board_view
from core.views import desk as desk_view
from core.views import line
from core.views import menu as menu_view
from core.views import paper as paper_view
from core.views import sign_in as sign_in_view

Result = TypeVar("Result")
Id = UUID | str


class Hall:
    """One office on one database."""

    def __init__(
        self, database: Database, office_id: UUID, profile: Profile, version: int, clock: Clock
    ) -> None:
        """Use ``create`` or ``open``."""
        self._database = database
        self._office_id = office_id
        self._nudger = feed.Nudger(database, office_id)
        self.profile = profile
        self._profile_version = version
        self.office = profile.code
        self.clock = clock

    # --- making and opening ---------------------------------------------------------------------------

    @classmethod
    def create(
        cls, url: str, profile: str | Path | Profile = "sample", clock: Clock | None = None
    ) -> Self:
        """Make, migrate and fill an empty database with one office. ``ProfileError`` if the profile is wrong.

        On a database that has other offices, this one is added; one that is there already is refused.
        """
        known = profile if isinstance(profile, Profile) else profiles.load(profile)
        clock = clock or system_clock
        database = Database(url)
        with _closed_on_error(database):
            if database.path is not None and not database.path.parent.is_dir():
                place = str(database.path.parent)
                raise Unavailable("missing", tr("There is no folder {place}.", place=place))
            schema.migrate(database)
            office_id = ids.uuid7()
            now = clock()
            with database.write() as connection:
                if known.code in offices.codes(connection):
                    raise Refused(
                        "office_exists",
                        tr("Office {office} is in this database already.", office=known.code),
                    )
                day = business_day(now, known.tz).isoformat()
                offices.create(connection, office_id, known.code, known.model_dump_json(), day, now)
            return cls(database, office_id, known, 1, clock)

    @classmethod
    def open(cls, url: str, office: str | None = None, clock: Clock | None = None) -> Self:
        """Open a hall that is there; ``office`` may be left out where the database has only one."""
        database = Database(url)
        with _closed_on_error(database):
            database.require_there()
            schema.require_newest(database)
            with database.read() as connection:
                codes = offices.codes(connection)
                if office is None and len(codes) == 1:
                    office = codes[0]
                row = offices.by_code(connection, office) if office else None
            if row is None:
                known = ", ".join(codes) or "–"
                raise Refused(
                    "unknown_office",
                    tr(
                        "There is no office {office} here. Known: {known}.",
                        office=office or "–",
                        known=known,
                    ),
                )
            profile = Profile.model_validate_json(row.profile)
            return cls(database, row.id, profile, row.profile_version, clock or system_clock)

    def close(self) -> None:
        """Let connections go. The hall cannot be used after it."""
        self._nudger.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- acts: tickets --------------------------------------------------------------------------------

    def issue(
        self,
        service: str,
        lane: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
        language: str | None = None,
        needs: Iterable[str] = (),
        *,
        officer: str | None = None,
        printed: bool = True,
    ) -> Ticket:
        """Give a ticket. ``printed``: a copy goes to the device's printer, if it has one.

        Refused: unknown_service, unknown_lane, lane_not_served, closed, booking_required, quota_reached.
        """
        return self._act(
            "issue",
            lambda turn: issuing.issue(
                turn,
                service=service,
                lane=lane,
                language=language,
                needs=tuple(needs),
                printed=printed,
            ),
            results.ticket,
            who=officer,
            device=device,
            act_id=act_id,
        )

    def check_in(
        self,
        code: str,
        lane: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
        language: str | None = None,
        needs: Iterable[str] = (),
        *,
        printed: bool = True,
    ) -> Ticket:
        """Turn a booking into a ticket.

        Refused: unknown_booking, booking_used, booking_other_day, closed.
        """
        return self._act(
            "check_in",
            lambda turn: issuing.check_in(
                turn, code=code, lane=lane, language=language, needs=tuple(needs), printed=printed
            ),
            results.ticket,
            device=device,
            act_id=act_id,
        )

    def import_bookings(
        self, bookings: Sequence[tuple[str, str, datetime]], act_id: Id | None = None
    ) -> int:
        """Bookings as (code, service, slot); all or none. Returns how many."""
        return self._act(
            "import_bookings",
            lambda turn: issuing.import_bookings(turn, bookings=bookings),
            results.count("bookings"),
            act_id=act_id,
        )

    def cancel(
        self,
        ticket_id: UUID,
        officer: str | None = None,
        act_id: Id | None = None,
        device: str | None = None,
    ) -> Moved:
        """End a visit that goes on. Refused: unknown_ticket, visit_ended."""
        return self._act(
            "cancel",
            lambda turn: issuing.cancel(turn, ticket_id=ticket_id),
            results.moved,
            who=officer,
            device=device,
            act_id=act_id,
        )

    # --- acts: calling --------------------------------------------------------------------------------

    def call_next(self, counter: str, officer: str, act_id: Id | None = None) -> Call | None:
        """Call the next visitor to a counter; None when nobody waits for it.

        Refused: unknown_counter, unknown_officer, counter_busy.
        """
        return self._act(
            "call_next",
            lambda turn: calling.call_next(turn, counter=counter, officer=officer),
            results.call,
            who=officer,
            act_id=act_id,
        )

    def call(
        self, ticket_id: UUID, counter: str, officer: str, why: str, act_id: Id | None = None
    ) -> Call:
        """Call a waiting ticket out of order, with the reason.

        Refused: role_not_allowed, reason_missing, counter_busy, counter_does_not_serve, move_not_allowed.
        """
        return self._act(
            "call",
            lambda turn: calling.call(
                turn, ticket_id=ticket_id, counter=counter, officer=officer, why=why
            ),
            results.some_call,
            who=officer,
            act_id=act_id,
        )

    def recall(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Call the visitor called to this counter once more. Refused: nobody_here, not_called."""
        return self._at_counter("recall", calling.recall, counter, officer, act_id)

    def no_show(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Nobody came. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("no_show", calling.no_show, counter, officer, act_id)

    def put_back(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Back to the same place in line. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("put_back", calling.put_back, counter, officer, act_id)

    def reenter(
        self,
        ticket_id: UUID,
        officer: str | None = None,
        act_id: Id | None = None,
        device: str | None = None,
    ) -> Moved:
        """A missed visitor waits again. Refused: not_missed, reentry_too_late, visit_ended."""
        return self._act(
            "reenter",
            lambda turn: calling.reenter(turn, ticket_id=ticket_id),
            results.moved,
            who=officer,
            device=device,
            act_id=act_id,
        )

    def expire_missed(self, act_id: Id | None = None) -> int:
        """End the tickets that were missed and whose time to re-enter is over. Returns how many."""
        return self._act(
            "expire_missed", calling.expire_missed, results.length("numbers"), act_id=act_id
        )

    # --- acts: serving --------------------------------------------------------------------------------

    def start(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """The visitor is at the counter. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("start", serving.start, counter, officer, act_id)

    def finish(
        self,
        counter: str,
        outcome: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """The stage is done; the next of the route opens. ``outcome`` None is the profile's first.

        Refused: nobody_here, move_not_allowed, unknown_outcome.
        """
        return self._act(
            "finish",
            lambda turn: serving.finish(turn, counter=counter, officer=officer, outcome=outcome),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def park(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Set the visitor at this counter aside. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("park", serving.park, counter, officer, act_id)

    def resume(
        self,
        ticket_id: UUID,
        counter: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """A parked visitor waits again in the old place. Refused: not_parked, move_not_allowed."""
        return self._act(
            "resume",
            lambda turn: serving.resume(
                turn, ticket_id=ticket_id, counter=counter, officer=officer
            ),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def transfer(
        self,
        counter: str,
        stage: str,
        to_counter: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """Send the visitor at this counter to another stage, or one counter of it.

        Refused: nobody_here, unknown_stage, unknown_counter, counter_does_not_serve.
        """
        return self._act(
            "transfer",
            lambda turn: serving.transfer(
                turn, counter=counter, officer=officer, stage=stage, to_counter=to_counter
            ),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def sign_in(self, counter: str, officer: str, act_id: Id | None = None) -> None:
        """Open a counter. Refused: unknown_counter, unknown_officer."""
        self._act(
            "sign_in",
            lambda turn: serving.sign_in(turn, counter=counter, officer=officer),
            results.nothing,
            who=officer,
            act_id=act_id,
        )

    def sign_out(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> None:
        """Close a counter. Refused: counter_busy."""
        self._act(
            "sign_out",
            lambda turn: serving.sign_out(turn, counter=counter, officer=officer),
            results.nothing,
            who=officer,
            act_id=act_id,
        )

    # --- acts: the profile ----------------------------------------------------------------------------

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

    # --- acts: tasks and paper ------------------------------------------------------------------------

    def raise_task(
        self, kind: str, device: str, number: str | None = None, act_id: Id | None = None
    ) -> UUID:
        """Ask officers for something: ``help``, ``paper`` or ``print_failed``. The task's id."""
        return self._act(
            "raise_task",
            lambda turn: tasks.raise_task(turn, kind=kind, device=device, number=number),
            results.task,
            device=device,
            act_id=act_id,
        )

    def take_task(self, task_id: UUID, officer: str, act_id: Id | None = None) -> UUID:
        """One officer takes a task. Refused: unknown_task, task_taken."""
        return self._act(
            "take_task",
            lambda turn: tasks.take_task(turn, task_id=task_id, officer=officer),
            results.task,
            who=officer,
            act_id=act_id,
        )

    def end_task(self, task_id: UUID, officer: str | None = None, act_id: Id | None = None) -> UUID:
        """A task is done. Refused: unknown_task, task_ended."""
        return self._act(
            "end_task",
            lambda turn: tasks.end_task(turn, task_id=task_id, officer=officer),
            results.task,
            who=officer,
            act_id=act_id,
        )

    def reprint(
        self, ticket_id: UUID, printer: str, officer: str | None = None, act_id: Id | None = None
    ) -> UUID:
        """Queue another copy, marked as printed again. The copy's id; the event says who asked."""

        def body(turn: Turn) -> UUID:
            if steps.ticket(turn.connection, turn.office_id, ticket_id) is None:
                raise Refused("unknown_ticket", tr("This ticket is not known here."))
            copy_id = copies.add_copy(
                turn.batch, turn.office_id, ticket_id, printer, True, turn.now
            )
            turn.record({"ticket": ticket_id, "printer": printer, "copy": copy_id})
            return copy_id

        return self._act("reprint", body, results.copy, who=officer, act_id=act_id)

    # --- the outbox of printing (states of paper, not acts) -------------------------------------------

    def next_copy(self, printer: str) -> PrintCopy | None:
        """The oldest copy that waits for this printer; one that was ``sending`` when its worker died comes first."""
        with self._database.read() as connection:
            row = copies.next_copy(connection, self._office_id, printer)
        return results.print_copy(row) if row else None

    def copies(
        self,
        printer: str | None = None,
        ticket_id: UUID | None = None,
        state: str | None = None,
    ) -> tuple[PrintCopy, ...]:
        """The copies of a printer, of a ticket, in a state; oldest first."""
        with self._database.read() as connection:
            return tuple(
                results.print_copy(row)
                for row in copies.copies(connection, self._office_id, printer, ticket_id, state)
            )

    def copy_state(
        self, copy_id: UUID, state: str, *, data: bytes | None = None, problem: str | None = None
    ) -> None:
        """Move a copy on: to ``sending`` (with the rendered bytes), ``printed``, ``sent``, ``uncertain``,
        ``failed`` or back to ``queued``."""
        values: dict[str, Any] = {"state": state, "changed_at": self.clock(), "problem": problem}
        if data is not None:
            values["data"] = data
        with self._database.write() as connection:
            if state == "sending":
                values["attempts"] = copies.attempts(connection, copy_id) + 1
            copies.change_copy(connection, copy_id, values)
        self._nudger.after_commit()

    def paper(self, ticket_id: UUID, again: bool = False, language: str | None = None) -> Paper:
        """What to print on this ticket now."""
        with self._database.read() as connection:
            ticket = self._ticket(connection, ticket_id)
            step = steps.open_step(connection, self._office_id, ticket_id)
            return paper_view.paper(self._line(connection), ticket, step, again, language)

    # --- devices --------------------------------------------------------------------------------------

    def device_says(self, code: str, kind: str, state: str, sentence: str) -> None:
        """Keep how a device does: ``ok``, ``warning`` or ``fault``, with a sentence."""
        with self._database.write() as connection:
            desks.say(connection, self._office_id, code, kind, state, sentence, self.clock())

    def devices(self) -> tuple[DeviceStatus, ...]:
        with self._database.read() as connection:
            return tuple(
                DeviceStatus(row.code, row.kind, row.state, row.sentence, row.seen_at)
                for row in desks.devices(connection, self._office_id)
            )

    def mark_spoken(self, device: str, seq: int) -> None:
        """A board has announced everything up to this event."""
        with self._database.write() as connection:
            desks.mark_spoken(connection, self._office_id, device, seq, self.clock())

    def spoken(self, device: str) -> int | None:
        """Up to which event this board has announced; None for a board that never did."""
        with self._database.read() as connection:
            row = desks.device(connection, self._office_id, device)
        return int(row.spoken_seq) if row else None

    # --- pictures -------------------------------------------------------------------------------------

    def waiting(self, stage: str | None = None) -> tuple[Step, ...]:
        """Who waits, in the order of the call keys."""
        with self._database.read() as connection:
            return tuple(
                steps.waiting(connection, self._office_id, None if stage is None else [stage])
            )

    def ticket(self, id_or_token: UUID | str) -> TicketView:
        """A ticket by its id or by what its QR carries. Refused: unknown_ticket."""
        with self._database.read() as connection:
            ticket = self._ticket(connection, id_or_token)
            return TicketView(ticket, tuple(steps.steps_of(connection, self._office_id, ticket.id)))

    def booking(self, code: str) -> Booking:
        """A booking that may be checked in today.

        Refused: unknown_booking, booking_used, booking_other_day.
        """
        with self._database.read() as connection:
            today = business_day(self.clock(), self.profile.tz)
            row = issuing.require_booking(connection, self._office_id, self.profile, today, code)
        return Booking(row.code, row.service, row.slot_at)

    def position(self, ticket_id: UUID) -> Position | None:
        """Where a waiting ticket stands; None when it does not wait."""
        with self._database.read() as connection:
            step = steps.open_step(connection, self._office_id, ticket_id)
            if step is None or step.state is not StepState.WAITING:
                return None
            return self._line(connection).position(step)

    def estimate(self, ticket_id: UUID) -> Estimate | None:
        """How long this ticket still waits for its next call; None when its visit has ended."""
        with self._database.read() as connection:
            step = steps.open_step(connection, self._office_id, ticket_id)
            return None if step is None else self._line(connection).estimate(step)

    def menu(self, language: str | None = None) -> Menu:
        """What the kiosk offers now."""
        with self._database.read() as connection:
            return menu_view.menu(
                self._line(connection), self.profile.language_or_default(language)
            )

    def desk(self, counter: str, language: str | None = None) -> Desk:
        """Everything one counter shows. Refused: unknown_counter."""
        calling.require_counter(self.profile, counter)
        with self._database.read() as connection:
            return desk_view.desk(
                connection,
                self._office_id,
                self._line(connection),
                counter,
                self.profile.language_or_default(language),
            )

    def sign_in_choices(self, language: str | None = None) -> SignInChoices:
        """Who may sign in and at which counters."""
        with self._database.read() as connection:
            self._keep_up(connection, offices.head(connection, self._office_id).profile_version)
            return sign_in_view.sign_in_choices(
                connection,
                self._office_id,
                self.profile,
                self.profile.language_or_default(language),
                self.clock(),
            )

    def board(self, zone: str | None = None, language: str | None = None) -> Board:
        """What the hall sees; ``zone`` None is every counter."""
        with self._database.read() as connection:
            seq = int(offices.head(connection, self._office_id).event_seq)
            return board_view.board(
                connection,
                self._office_id,
                self._line(connection),
                zone,
                self.profile.language_or_default(language),
                seq,
            )

    def tasks(self, language: str | None = None) -> tuple[Task, ...]:
        with self._database.read() as connection:
            return tuple(
                desk_view.tasks(
                    connection,
                    self._office_id,
                    self.profile,
                    self.profile.language_or_default(language),
                )
            )

    def announcements(self, after: int, zone: str | None = None) -> tuple[Announcement, ...]:
        """Calls and recalls after this event, oldest first, for a board to speak."""
        found = []
        for event in self.events(after):
            if event.act not in ("call_next", "call", "recall") or "counter" not in event.payload:
                continue
            counter = event.payload["counter"]
            if board_view.in_zone(self.profile, counter, zone) and "number" in event.payload:
                found.append(
                    Announcement(
                        event.seq,
                        event.payload["number"],
                        counter,
                        self.profile.voice.languages,
                        event.act == "recall",
                        event.at,
                    )
                )
        return tuple(found)

    # --- the log --------------------------------------------------------------------------------------

    def events(self, after: int = 0, limit: int | None = None) -> tuple[Event, ...]:
        """The log's lines after an event, in order."""
        with self._database.read() as connection:
            return tuple(
                results.event(row) for row in log.after(connection, self._office_id, after, limit)
            )

    def seq(self) -> int:
        """The number of the last event."""
        with self._database.read() as connection:
            return int(offices.head(connection, self._office_id).event_seq)

    def changes(self) -> feed.Changes:
        """News of the hall: iterate, or ``wait(timeout)``, to get the newest event number when it has risen."""
        return feed.Changes(self._database, self._office_id)

    def verify(self, against: str | None = None) -> Verification:
        """Recompute the chain, rebuild the state from the log and compare.

        ``against``: a closing hash kept or published earlier. If an event of an unbroken chain still has it,
        nothing up to that event was changed, removed or inserted since.
        """
        with self._database.read() as connection:
            head = offices.head(connection, self._office_id)
            links = list(log.links(connection, self._office_id))
            there = projection.rows(connection, self._office_id)
        found = list(chain.breaks(self.office, links, head.event_seq, head.last_hash))
        state = {key: logged(row) for key, row in there.items()}
        found += verify.differences(verify.replay(links), state)
        if against is not None and against.strip().lower() not in {item.hash for item in links}:
            found.append(chain.Break("against", 0, "no event of this log has that closing hash"))
        findings = tuple(Finding(item.kind, item.seq or None, item.detail) for item in found)
        bad = [finding.seq for finding in findings if finding.seq is not None]
        return Verification(
            not findings, len(links), min(bad, default=None), findings, head.last_hash
        )

    # --- how an act runs ------------------------------------------------------------------------------

    def _at_counter(
        self,
        act: str,
        body: Callable[..., Moved],
        counter: str,
        officer: str | None,
        act_id: Id | None,
    ) -> Moved:
        return self._act(
            act,
            lambda turn: body(turn, counter=counter, officer=officer),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def _act(
        self,
        act: str,
        body: Callable[[Turn], Result],
        again: Callable[[Turn, Event], Result],
        *,
        who: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
    ) -> Result:
        """Run an act; after a broken connection ask once more, which the ``act_id`` makes safe."""
        known = str(act_id or ids.uuid7())
        try:
            return self._turn(act, body, again, who, device, known)
        except AskAgain:
            return self._turn(act, body, again, who, device, known)

    def _turn(
        self,
        act: str,
        body: Callable[[Turn], Result],
        again: Callable[[Turn, Event], Result],
        who: str | None,
        device: str | None,
        act_id: str,
    ) -> Result:
        with self._database.write() as connection:
            office = offices.lock(connection, self._office_id, act_id)
            self._keep_up(connection, office.profile_version)
            turn = Turn(
                connection=connection,
                batch=Batch(connection),
                office_id=self._office_id,
                office=self.office,
                profile=self.profile,
                now=self.clock().astimezone(UTC),
                act=act,
                who=who,
                device=device,
                act_id=act_id,
                day=office.day,
                seq=office.event_seq,
                last_hash=office.last_hash,
            )
            if office.done_before is not None:
                before = log.by_seq(connection, self._office_id, office.done_before)
                return _repeated(turn, again, results.event(before))
            days.roll(turn)
            result = body(turn)
            if turn.recorded:
                turn.close()
                self._nudger.within(turn.batch, turn.seq)
            turn.flush()
        if turn.recorded:
            self._nudger.after_commit()
        return result

    def _keep_up(self, connection: Connection, version: int) -> None:
        """Take the profile anew when somebody changed it."""
        if version != self._profile_version:
            text = offices.profile(connection, self._office_id)
            self.profile = Profile.model_validate_json(text)
            self._profile_version = version

    def _line(self, connection: Connection) -> line.Line:
        self._keep_up(connection, offices.head(connection, self._office_id).profile_version)
        return line.read(connection, self._office_id, self.profile, self.clock())

    def _ticket(self, connection: Connection, id_or_token: UUID | str) -> Ticket:
        if isinstance(id_or_token, UUID):
            found = steps.ticket(connection, self._office_id, id_or_token)
        else:
            found = steps.ticket_by_token(connection, self._office_id, id_or_token)
            if found is None and (parsed := _as_uuid(id_or_token)) is not None:
                found = steps.ticket(connection, self._office_id, parsed)
        if found is None:
            raise Refused("unknown_ticket", tr("This ticket is not known here."))
        return found


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    """A database that could not be made a hall is let go."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def _repeated(turn: Turn, again: Callable[[Turn, Event], Result], event: Event) -> Result:
    """The first result of an act asked again; the same id for another act is a mistake."""
    if event.act != turn.act:
        raise Refused("act_id_used", tr("This act id was used for another act before."))
    return again(turn, event)


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
