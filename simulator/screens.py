"""The screens of a demonstration: each a process of its own, photographed through the day."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
LOOK_AGAIN_SECONDS = 0.05
END_SECONDS = 15.0


class Screen:
    """One screen: started, photographed on request, ended; its output goes into a log of its own."""

    def __init__(
        self, name: str, module: str, arguments: Sequence[str], folder: Path, own: Mapping[str, str]
    ) -> None:
        """``name`` is for people and files: "counter-4". ``own``: of its environment."""
        self.name = name
        self._command = [sys.executable, "-m", module, *arguments]
        self._folder = folder
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), **own}
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._asked: list[str] = []
        self.unexpected: list[int] = []
        """Exit codes of when it ended though nobody had asked."""

    def start(self) -> None:
        """Start it; again after ``kill``."""
        self._starts += 1
        self._asked = []
        logs = self._folder / "logs"
        logs.mkdir(parents=True, exist_ok=True)
        with (logs / f"{self.name}.log").open("ab") as log:
            # A session of its own: Ctrl-C reaches the demonstration, which ends its screens itself.
            self._process = subprocess.Popen(
                [*self._command, "--grab", str(self._grabbed)],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def _grabbed(self) -> Path:
        return self._folder / "screens" / f".{self.name}-{self._starts}"

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def wait_until_ready(self, seconds: float) -> bool:
        """Whether it hears requests for pictures, within so many seconds."""
        end = monotonic() + seconds
        while self.running and not self._hears() and monotonic() < end:
            Event().wait(LOOK_AGAIN_SECONDS)
        return self.running and self._hears()

    def photograph(self, label: str) -> None:
        """Ask for a picture of what it shows now; ``collect`` names it ``<name>-<label>.png``."""
        if self.running and self._hears():
            assert self._process is not None
            self._process.send_signal(signal.SIGUSR1)
            self._asked.append(label)

    def collect(self, seconds: float = 5.0) -> list[Path]:
        """Wait for the pictures asked for since the start, and give them their names."""
        end = monotonic() + seconds
        grabbed = self._grabbed

        def there() -> list[Path]:
            return sorted(grabbed.glob("*.png"))

        while len(there()) < len(self._asked) and self.running and monotonic() < end:
            Event().wait(LOOK_AGAIN_SECONDS)
        named = []
        for path, label in zip(there(), self._asked, strict=False):
            named.append(path.rename(grabbed.parent / f"{self.name}-{label}.png"))
        self._asked = []
        if grabbed.is_dir():
            for left in grabbed.iterdir():
                left.unlink()
            grabbed.rmdir()
        return named

    def kill(self) -> None:
        """End it without a word, as a computer that loses its power."""
        self.collect()
        if self._process is not None and self.running:
            self._process.kill()
            self._process.wait()
        self._process = None

    def end(self) -> None:
        """Ask it to end; insist if it does not."""
        if self._process is None:
            return
        if not self.running:
            self.unexpected.append(self._process.returncode)
        else:
            self._process.terminate()
            try:
                self._process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            if self._process.returncode != 0:
                self.unexpected.append(self._process.returncode)
        self._process = None

    def _hears(self) -> bool:
        """Whether it has its own handler for the request: before that, the request would end it."""
        assert self._process is not None
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return False
        for line in status.splitlines():
            if line.startswith("SigCgt:"):
                return bool(int(line.split()[1], 16) >> (signal.SIGUSR1 - 1) & 1)
        return False
