"""Reads programs as JSON strings, one a line; answers with what each one's last expression is, as a JSON string a line.

An exception is answered as "Type: message".
"""

import ast
import json
import sys


def evaluate(source):
    scope = {}
    try:
        *statements, last = ast.parse(source).body
        if not isinstance(last, ast.Expr):
            statements.append(last)
            last = ast.parse("None").body[0]
        exec(compile(ast.Module(statements, []), "<program>", "exec"), scope)
        return repr(eval(compile(ast.Expression(last.value), "<program>", "eval"), scope))
    except BaseException as exception:
        return f"{type(exception).__name__}: {exception}"


for line in sys.stdin:
    print(json.dumps(evaluate(json.loads(line))))
