"""Checking and printing the event log."""

from __future__ import annotations

import json
from argparse import Namespace

from core.hall import Hall

WHERE = {"against": "hash"}


def verify(options: Namespace) -> int:
    with Hall.open(options.database, options.office) as hall:
        found = hall.verify(options.against)
    for finding in found.findings:
        place = (
            f"event {finding.seq}" if finding.seq is not None else WHERE.get(finding.kind, "state")
        )
        print(f"{finding.kind:<11}{place}: {finding.detail}")
    if found.ok and not options.quiet:
        print(f"{found.events} events, all as they were written. Closing hash {found.head}")
    return 0 if found.ok else 1


def events(options: Namespace) -> int:
    with Hall.open(options.database, options.office) as hall:
        for event in hall.events(options.after):
            print(
                json.dumps(
                    {
                        "office": hall.office,
                        "seq": event.seq,
                        "at": event.at.isoformat(timespec="microseconds"),
                        "act": event.act,
                        "who": event.who,
                        "device": event.device,
                        "act_id": event.act_id,
                        "payload": event.payload,
                        "prev_hash": event.prev_hash,
                        "hash": event.hash,
                    },
                    ensure_ascii=False,
                )
            )
    return 0
