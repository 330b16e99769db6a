"""Runs every program of a folder in one process; says which failed and why."""

import contextlib
import io
import pathlib
import sys
import traceback
import warnings

STAND_INS = pathlib.Path(__file__).resolve().parent / "stand-ins"

# The stand-in for PyTorch is last, found only where there is no real one; those for Keras and TensorFlow are first.
sys.path = [str(STAND_INS / "keras"), *sys.path, str(STAND_INS / "pytorch")]

warnings.simplefilter("error")
programs = sorted(pathlib.Path(sys.argv[1]).glob("*.py"))
failed = 0
for program in programs:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(program.read_text(encoding="utf-8"), program.name, "exec"), {"__name__": "__main__", "__file__": str(program)})
    except BaseException:
        failed += 1
        if failed <= 3:
            print(program.name)
            traceback.print_exc(file=sys.stdout)
            print(program.read_text(encoding="utf-8"))
print(f"{len(programs) - failed} of {len(programs)} programs ran")
sys.exit(1 if failed else 0)
