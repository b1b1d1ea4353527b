"""The printer to try things on, as a process: tickets become PNGs, and it obeys."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

from core.profile import Printer
from tests.printing.conftest import PrintRoom

ROOT = Path(__file__).resolve().parent.parent.parent


def test_it_prints_pictures_and_runs_out_of_paper_when_told(
    room: PrintRoom, tmp_path: Path
) -> None:
    options = ["--port", "0", "--width", "58", "--folder", str(tmp_path)]
    with subprocess.Popen(
        [sys.executable, "-m", "core.printing.tryout", *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        address = process.stdout.readline().split()[-1]
        room.use(
            Printer(
                connection="network",
                address=address,
                width_mm=58,
                dots=384,
                columns=32,
                cutter=False,
            )
        )
        room.start()
        first = room.issue()
        room.until_states(first, ("printed", False))
        path = Path(process.stdout.readline().removeprefix("printed ").strip())
        with Image.open(path) as image:
            assert image.width == 464
        for command, answer in (("nonsense", "paper, cover"), ("paper out", "done")):
            process.stdin.write(command + "\n")
            process.stdin.flush()
            assert process.stdout.readline().startswith(answer)
        second = room.issue()
        room.until_status("paper_out")
        process.stdin.write("paper plenty\n")
        process.stdin.flush()
        room.until_states(second, ("printed", False))
        process.stdin.close()
        assert process.wait(20) == 0
