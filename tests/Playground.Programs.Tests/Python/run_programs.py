"""Runs programs, each in a namespace of its own, and prints what each wrote as JSON.

Reads a JSON list of sources from standard input. Tracebacks look as those of
"python3 -X no_debug_ranges program.py".
"""

import io
import json
import os
import sys
import tempfile
import warnings

RECURSION_LIMIT = 1000


def depth():
    frame, count = sys._getframe(), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def execute(code, namespace):
    # The program must find as much room as if it had been started alone.
    sys.setrecursionlimit(RECURSION_LIMIT + depth() - 1)
    exec(code, namespace)


def run(source):
    with open("program.py", "w", encoding="utf-8") as file:
        file.write(source)
    out, err = io.StringIO(), io.StringIO()
    saved = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        code = compile(source, "program.py", "exec")
        execute(code, {"__name__": "__main__"})
    except SystemExit as exit:
        if exit.code is not None and not isinstance(exit.code, int):
            print(exit.code, file=err)
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename != "program.py":
            trace = trace.tb_next
        sys.__excepthook__(type(error), error.with_traceback(trace), trace)
    finally:
        sys.stdout, sys.stderr = saved
        sys.setrecursionlimit(RECURSION_LIMIT)
    return {"out": out.getvalue(), "err": err.getvalue()}


# What the compiler merely warns of is no matter of what a program does.
warnings.simplefilter("ignore")
sources = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    results = [run(source) for source in sources]
    os.chdir("/")
json.dump(results, sys.stdout)
