"""Check an exported log without Loket: docs/chain.md as a program. Python's standard library only.

    python3 check_log.py LOG.jsonl [CLOSING_HASH]

Ends with 0 if the chain is whole (and has the closing hash), with 1 if not.
"""

import hashlib
import json
import sys


def text(value):
    """JSON with sorted keys, no spaces, characters as they are."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def own_hash(event):
    """The hash that an event must have."""
    fields = ("act", "act_id", "at", "device", "office", "prev_hash", "seq", "who")
    form = {name: event[name] for name in fields} | {"payload": text(event["payload"])}
    return hashlib.sha256(text(form).encode("utf-8")).hexdigest()


def problems(events):
    """Every place where the chain does not hold, in words."""
    expected, before = 1, "0" * 64
    for event in events:
        seq = event["seq"]
        if seq != expected:
            yield f"event {expected} should come here, but it is {seq}"
        if own_hash(event) != event["hash"]:
            yield f"event {seq} is not what was written"
        if event["prev_hash"] != before:
            yield f"event {seq} does not follow the one before it"
        expected, before = seq + 1, event["hash"]


def main(arguments):
    """Read, check, say."""
    if len(arguments) not in (1, 2):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        events = [json.loads(line) for line in file if line.strip()]
    found = list(problems(events))
    if len(arguments) == 2 and arguments[1] not in [event["hash"] for event in events]:
        found.append("no event of this log has that closing hash")
    for problem in found:
        print(problem)
    if not found:
        print(
            f"{len(events)} events, the chain is whole.", *(event["hash"] for event in events[-1:])
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
