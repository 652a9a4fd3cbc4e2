"""Awaits in turn that do not need each other: they could overlap.

A group is told where the text gives no reason for the order: no value of one that another uses, no effect in between,
no lock, nothing that the functions change. Whether it takes time, the trace tells.
"""

import ast

from effects import FunctionEffects
from rounds import ACCUMULATIONS, accumulators, waits_of_comprehension, waits_of_loop
from waits_in_text import awaits_in, created_task, names_in, targets_of, wait_of

_PURE = frozenset(
    "len str int float sum max min sorted round abs list tuple dict set range zip enumerate repr bool format".split()
)
_ALLOWED_CONTEXTS = frozenset(("asyncio.timeout", "asyncio.timeout_at", "asyncio.TaskGroup"))
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
_INERT = (ast.Expr, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Pass, ast.Raise, ast.Assert)
"""Statements that matter only between awaits. A plain assignment may make a task."""
_MOST = 50
"""More awaits are in no group: each is compared with those before it."""
_REPEATED = (ast.For, *_COMPREHENSIONS)


def overlaps_of(text):
    """The groups: `isLoop`, and the `awaits` of each, in their order, with the function and the lines."""
    groups = []
    effects = FunctionEffects(text)
    for function in text.functions:
        if function.is_async and _may_have_any(function):
            _Blocks(text, effects, groups, function).block(function.node.body)
    return sorted(groups, key=lambda group: group["awaits"][0]["line"])


def _may_have_any(function):
    """Whether it awaits twice, or again and again."""
    awaits = sum(type(each) is ast.Await for each in function.nodes)
    return awaits > 1 or (awaits == 1 and any(type(each) in _REPEATED for each in function.nodes))


class _Blocks:
    """Goes through the blocks of one function."""

    def __init__(self, text, effects, groups, function):
        self._text = text
        self._effects = effects
        self._groups = groups
        self._awaiting = function.awaiting
        self._guards = set()
        """The names that handlers around the block look at."""

    def block(self, statements):
        sequence = _Sequence(self._text, self._effects)
        for statement in statements:
            awaits = id(statement) in self._awaiting
            if awaits:
                self._comprehensions(statement)
            if not (awaits or sequence.has_begun) and isinstance(statement, _INERT):
                continue
            if not sequence.take(statement):
                self._tell(sequence.groups)
                sequence = _Sequence(self._text, self._effects)
                self._inside(statement)
        self._tell(sequence.groups)

    def _inside(self, statement):
        kind = type(statement)
        if kind in (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef):
            return
        if kind is ast.For and not (targets_of(statement) | accumulators(statement)) & self._guards:
            waits = waits_of_loop(statement, self._text, self._effects)
            if waits:
                self._groups.append({"isLoop": True, "awaits": [wait.as_json() for wait in waits]})
                return
        if kind is ast.AsyncWith and not all(self._is_allowed(item.context_expr) for item in statement.items):
            return
        outer = self._guards
        if kind in (ast.Try, ast.TryStar):
            watched = [*statement.handlers, *statement.finalbody]
            self._guards = outer | set().union(*(names_in(each) for each in watched))
        for field in ("body", "orelse"):
            self.block(getattr(statement, field, None) or [])
        self._guards = outer
        for handler in getattr(statement, "handlers", ()):
            self.block(handler.body)
        self.block(getattr(statement, "finalbody", None) or [])
        for case in getattr(statement, "cases", ()):
            self.block(case.body)

    def _is_allowed(self, context):
        """Whether a block may let awaits overlap: a time limit, or what the program has just made; no lock."""
        if type(context) is not ast.Call:
            return False
        name = self._text.resolve(context.func) or ""
        return name in _ALLOWED_CONTEXTS or name.rpartition(".")[2][:1].isupper()

    def _comprehensions(self, statement):
        if isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)):
            for node in ast.walk(statement):
                if type(node) in _COMPREHENSIONS:
                    waits = waits_of_comprehension(node, self._text, self._effects)
                    if waits:
                        self._groups.append({"isLoop": True, "awaits": [wait.as_json() for wait in waits]})

    def _tell(self, groups):
        for group in groups:
            if len(group) > 1:
                self._groups.append({"isLoop": False, "awaits": [wait.as_json() for wait in group]})


class _Sequence:
    """Statements one after the other, and the groups of independent waits in them."""

    def __init__(self, text, effects):
        self._text = text
        self._effects = effects
        self.groups = [[]]
        self._values = set()
        """The names that hold, or were made of, the values of the group's waits."""
        self._tasks = {}
        """The calls of which tasks were made since the group's last wait."""

    @property
    def has_begun(self):
        return bool(self.groups[-1])

    def take(self, statement):
        """Go on with a statement; returns whether it is one that waits can be moved across."""
        kind = type(statement)
        if kind not in (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Pass):
            return False
        awaits = awaits_in(statement)
        if awaits is None:
            return False
        created = created_task(statement) if kind is ast.Assign else None
        if created is not None and not names_in(created.call.args[0]) & self._values:
            self._tasks[created.name] = created.call
            return True
        if not awaits:
            if kind is not ast.Return and self._is_pure(statement):
                if names_in(statement) & self._values:
                    self._values |= targets_of(statement)
                return True
            return False
        for node in awaits:
            wait = wait_of(node, self._text, self._effects, self._tasks)
            if wait is None:
                return False
            wait.is_discarded = kind is ast.Expr and statement.value is node
            self._add(wait)
        self._tasks.clear()
        self._values |= targets_of(statement)
        return self._keeps_order(statement)

    def _add(self, wait):
        needs = names_in(wait.node) & self._values or any(
            type(each) is ast.Await and each is not wait.node for each in ast.walk(wait.node)
        )
        if needs or not self._may_overlap(wait, self.groups[-1]):
            self.groups.append([])
            self._values = set()
        self.groups[-1].append(wait)

    def _may_overlap(self, wait, group):
        if not group:
            return True
        if len(group) == _MOST or any(wait.written == other.written for other in group):
            return False
        waits = [*group, wait]
        if any(effects.changes or effects.locks for effects in (self._effects.of(each.name) for each in waits)):
            return False
        # Of two different functions, the second may build on what the first has done.
        is_one_function = all(each.name == wait.name for each in group)
        return is_one_function or not any(each.is_discarded or self._effects.of(each.name).adds for each in waits)

    def _is_pure(self, statement):
        """Whether nothing sees when it is run."""
        if type(statement) is ast.Expr:
            return type(statement.value) is ast.Constant or self._is_accumulation(statement.value)
        targets = statement.targets if type(statement) is ast.Assign else [getattr(statement, "target", None)]
        if not all(type(target) in (ast.Name, ast.Tuple) for target in targets if target is not None):
            return False
        return all(self._is_pure_call(each) for each in ast.walk(statement) if type(each) is ast.Call)

    def _is_pure_call(self, call):
        name = self._text.resolve(call.func) or ""
        return name in _PURE or name.startswith("time.")

    def _is_accumulation(self, node):
        return (
            type(node) is ast.Call
            and type(node.func) is ast.Attribute
            and node.func.attr in ACCUMULATIONS
            and type(node.func.value) is ast.Name
        )

    def _keeps_order(self, statement):
        """Whether what is done with the values comes later, so that the next wait may be moved before it."""
        if type(statement) is ast.Return:
            return False
        calls = [each for each in ast.walk(statement) if type(each) is ast.Call]
        inside = {id(call) for node in ast.walk(statement) if type(node) is ast.Await for call in ast.walk(node)}
        outside = [call for call in calls if id(call) not in inside]
        return all(self._is_pure_call(call) or self._is_accumulation(call) for call in outside)
