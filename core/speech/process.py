"""A child process under watch: fed, awaited, killed when late or no longer wanted."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True)
class Ended:
    """How a process ended: its exit code (negative: killed), and what it complained of."""

    code: int
    complaint: str
    late: bool = False


class Watched:
    """Runs one command at a time for its owner, and can be ended from another thread for good."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False

    @property
    def over(self) -> bool:
        """Whether ``end`` has been called."""
        return self._over

    def run(self, command: Sequence[str], given: bytes, longest_seconds: float) -> Ended:
        """Run to the end, or to ``longest_seconds`` and kill. ``OSError`` when it cannot start."""
        with self._lock:
            if self._over:
                return Ended(-9, "")
            process = self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        late = False
        try:
            _, complaint = process.communicate(given, timeout=longest_seconds)
        except subprocess.TimeoutExpired:
            late = True
            process.kill()
            _, complaint = process.communicate()
        finally:
            with self._lock:
                self._process = None
        lines = complaint.decode(errors="replace").strip().splitlines()
        return Ended(process.returncode, lines[-1].rstrip(".") if lines else "", late)

    def end(self) -> None:
        """Kill what runs, and let nothing run any more."""
        with self._lock:
            self._over = True
            if self._process is not None:
                self._process.kill()
