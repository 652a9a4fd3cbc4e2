"""Loops whose rounds do not need each other."""

import ast

from waits_in_text import awaits_in, created_task, names_in, targets_of, wait_of

_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Pass, ast.Continue)
ACCUMULATIONS = frozenset(("append", "add", "extend", "update"))
_LOGGING = frozenset(("debug", "info", "warning", "error", "exception"))
_LIMITS = frozenset(("asyncio.timeout", "asyncio.timeout_at"))


def waits_of_loop(loop, text, effects):
    """The waits of a round, if the rounds could overlap; an empty list otherwise."""
    return _Round(targets_of(loop.target), text, effects).waits_of(loop.body) if not loop.orelse else []


def waits_of_comprehension(node, text, effects):
    """The waits of a round of a comprehension, if the rounds could overlap; an empty list otherwise."""
    if any(each.is_async for each in node.generators):
        return []
    targets = set().union(*(targets_of(each.target) for each in node.generators))
    parts = [node.key, node.value] if type(node) is ast.DictComp else [node.elt]
    parts += [test for each in node.generators for test in each.ifs]
    return _Round(targets, text, effects).waits_of([ast.Expr(part) for part in parts])


class _Round:
    """One round of a loop over these targets."""

    def __init__(self, targets, text, effects):
        self._text = text
        self._effects = effects
        self._own = set(targets)
        """The names that have a value of this round."""
        self._carried = set()
        """The names that have one of the round before, until they have one of this."""
        self._waited = set()
        """The names that depend on what was waited for."""
        self._waits = []
        self._tasks = {}
        """The calls of which tasks were made in this round."""

    def waits_of(self, body):
        for statement in body:
            self._carried |= targets_of(statement) | accumulators(statement)
        self._carried -= self._own
        return self._waits if self._is_free(body) else []

    def _is_free(self, statements):
        return all(self._is_free_statement(statement) for statement in statements)

    def _is_free_statement(self, statement):
        kind = type(statement)
        if kind is ast.If:
            return self._waits_of_expression(statement.test) and self._is_free(statement.body + statement.orelse)
        if kind is ast.Try:
            handled = [line for handler in statement.handlers for line in handler.body]
            return self._is_free(statement.body + handled + statement.orelse + statement.finalbody)
        if kind is ast.AsyncWith:
            names = [getattr(item.context_expr, "func", None) for item in statement.items]
            is_limit = all(name is not None and self._text.resolve(name) in _LIMITS for name in names)
            return is_limit and self._is_free(statement.body)
        if kind not in _SIMPLE:
            return False
        if self._reads(statement) & self._carried or not self._waits_of_expression(statement):
            return False
        if kind is ast.Assign and (created := created_task(statement)) is not None:
            self._tasks[created.name] = created.call
        if kind is ast.Expr and not self._is_harmless(statement.value):
            return False
        if kind in (ast.Assign, ast.AnnAssign):
            self._assign(statement)
        return True

    def _waits_of_expression(self, node):
        awaits = awaits_in(node)
        if awaits is None:
            return False
        for each in awaits:
            wait = wait_of(each, self._text, self._effects, self._tasks)
            if wait is None or not names_in(wait.call) & self._own:
                return False
            effects = self._effects.of(wait.name)
            if effects.changes or effects.locks or effects.is_concurrent:
                return False
            self._waits.append(wait)
        return True

    def _assign(self, statement):
        names = targets_of(statement)
        has_await = any(type(each) is ast.Await for each in ast.walk(statement))
        if has_await or names_in(statement) & self._waited:
            self._waited |= names
        self._own |= names
        self._carried -= names

    def _reads(self, statement):
        """What it reads, without that to which it only adds."""
        read = names_in(statement)
        added = accumulators(statement)
        if added:
            rest = [each for each in ast.walk(statement) if type(each) is ast.Name and type(each.ctx) is ast.Load]
            read -= {name for name in added if sum(each.id == name for each in rest) <= 1}
        return read

    def _is_harmless(self, value):
        """An await, an addition to a collection, or something said about a value that was waited for."""
        if type(value) is not ast.Call:
            return True
        if type(value.func) is ast.Attribute and value.func.attr in ACCUMULATIONS:
            return True
        has_await = any(type(each) is ast.Await for each in ast.walk(value))
        return self._is_said(value) and (has_await or bool(names_in(value) & self._waited))

    def _is_said(self, call):
        name = self._text.resolve(call.func) or ""
        return name == "print" or name.rpartition(".")[2] in _LOGGING


def accumulators(statement):
    """The names to which it only adds: `n` of `n += …`, `pages` of `pages.append(…)` and `pages[key] = …`."""
    found = set()
    for node in ast.walk(statement):
        if type(node) is ast.AugAssign and type(node.op) is ast.Add and type(node.target) is ast.Name:
            found.add(node.target.id)
        elif type(node) is ast.Call and type(node.func) is ast.Attribute and node.func.attr in ACCUMULATIONS:
            found |= _name(node.func.value)
        elif type(node) is ast.Assign:
            for target in node.targets:
                if type(target) is ast.Subscript:
                    found |= _name(target.value)
    return found


def _name(node):
    return {node.id} if type(node) is ast.Name else set()
