"""Where a program catches a cancellation, and whether it lets it pass."""

import ast

from program_text import nodes_below

_CANCELLATION = frozenset(
    ("BaseException", "asyncio.CancelledError", "asyncio.exceptions.CancelledError", "CancelledError")
)
_SUPPRESS = "contextlib.suppress"


def catches_of(text):
    """For each handler its `line` and `endLine`, the lines it watches, `from` and `to`, and whether it `swallows`."""
    found = []
    for function in text.functions:
        if not function.is_async:
            continue
        for node in function.nodes:
            if type(node) in (ast.Try, ast.TryStar):
                found += _catches(node, text)
            elif type(node) in (ast.With, ast.AsyncWith) and any(_suppresses(item, text) for item in node.items):
                found.append(_catch(node.lineno, node.end_lineno, node.body, True))
    return sorted(found, key=lambda each: (each["from"], each["line"]))


def _catches(node, text):
    handler = next((each for each in node.handlers if _catches_cancellation(each.type, text)), None)
    if handler is not None:
        swallows = not any(type(each) is ast.Raise for each in nodes_below(handler))
        yield _catch(handler.lineno, handler.end_lineno, node.body, swallows)
    for statement in node.finalbody:
        if type(statement) is ast.Return:
            yield _catch(statement.lineno, statement.end_lineno, node.body, True)


def _catch(line, end_line, body, swallows):
    return {
        "line": line,
        "endLine": end_line,
        "from": body[0].lineno,
        "to": body[-1].end_lineno,
        "swallows": swallows,
    }


def _catches_cancellation(kind, text):
    if kind is None:
        return True
    if type(kind) is ast.Tuple:
        return any(_catches_cancellation(each, text) for each in kind.elts)
    return text.resolve(kind) in _CANCELLATION


def _suppresses(item, text):
    call = item.context_expr
    return (
        type(call) is ast.Call
        and text.resolve(call.func) == _SUPPRESS
        and any(_catches_cancellation(each, text) for each in call.args)
    )
