"""What the functions of a program do to others, so far as their text tells."""

import ast

from program_text import dotted

_CONCURRENT = frozenset(("gather", "TaskGroup", "create_task", "as_completed", "ensure_future"))
_CHANGES = frozenset(
    "pop popleft popitem remove clear insert sort reverse put put_nowait get_nowait set acquire release send write".split()
)
"""Methods whose calls cannot change places."""
_ADDITIONS = frozenset(("append", "add", "extend", "update", "appendleft"))
"""Methods whose calls can, if nobody looks in between."""
_REFERENCES = (ast.Name, ast.Attribute, ast.Subscript)


class Effects:
    """What a function does, with all that it calls of the program's own."""

    def __init__(self):
        self.changes = False
        """It changes what others may see, in a way that depends on the order."""
        self.adds = False
        """It adds to what others may see."""
        self.locks = False
        """It waits its turn: for a lock, a semaphore or the like."""
        self.is_concurrent = False
        """It lets several things overlap by itself."""

    def include(self, other):
        self.changes |= other.changes
        self.adds |= other.adds
        self.locks |= other.locks
        self.is_concurrent |= other.is_concurrent


class FunctionEffects:
    """The effects of all functions of a program, by their plain names: two methods of one name count as one."""

    def __init__(self, text):
        self._text = text
        self._functions = {}
        for function in text.functions:
            self._functions.setdefault(function.plain_name, []).append(function)
        self._known = {}

    def is_async(self, name):
        return name in self._functions and all(function.is_async for function in self._functions[name])

    def is_sync(self, name):
        return name in self._functions and not any(function.is_async for function in self._functions[name])

    def of(self, name):
        """The effects of the function of this plain name."""
        if name not in self._known:
            self._known[name] = effects = Effects()
            for function in self._functions.get(name, ()):
                self._add(effects, function)
        return self._known[name]

    def _add(self, effects, function):
        local = _local_names(function)
        for node in function.nodes:
            kind = type(node)
            if kind in (ast.Global, ast.Nonlocal):
                effects.changes |= self._assigns(function, node.names)
            elif kind is ast.Assign:
                for target in node.targets:
                    self._add_target(effects, target, local)
            elif kind is ast.AnnAssign or kind is ast.NamedExpr:
                self._add_target(effects, node.target, local)
            elif kind is ast.AugAssign:
                if type(node.op) is not ast.Add or _is_read(function, node.target):
                    self._add_target(effects, node.target, local)
                elif type(node.target) is not ast.Name:
                    effects.adds |= _root(node.target) not in local
            elif kind is ast.Delete:
                effects.changes |= any(_root(target) not in local for target in node.targets)
            elif kind is ast.AsyncWith:
                effects.locks |= any(type(item.context_expr) is not ast.Call for item in node.items)
            elif kind is ast.Call:
                self._add_call(effects, node, local)

    def _add_target(self, effects, target, local):
        if type(target) is ast.Attribute:
            effects.changes |= _root(target) not in local
        elif type(target) is ast.Subscript:
            effects.adds |= _root(target) not in local
        elif type(target) in (ast.Tuple, ast.List):
            for each in target.elts:
                self._add_target(effects, each, local)

    def _add_call(self, effects, call, local):
        name = dotted(call.func)
        plain = call.func.attr if type(call.func) is ast.Attribute else name
        if plain in _CONCURRENT:
            effects.is_concurrent = True
        if plain in self._functions:
            effects.include(self.of(plain))
        elif type(call.func) is ast.Attribute and _root(call.func) not in local:
            effects.changes |= plain in _CHANGES
            effects.adds |= plain in _ADDITIONS
        elif name == "next" and call.args:
            effects.changes |= _root(call.args[0]) not in local

    def _assigns(self, function, names):
        """Whether it gives one of these names a new value; to add to it is no matter of order."""
        for node in function.nodes:
            targets = node.targets if type(node) is ast.Assign else ()
            if type(node) is ast.AugAssign and (type(node.op) is not ast.Add or _is_read(function, node.target)):
                targets = [node.target]
            if any(type(target) is ast.Name and target.id in names for target in targets):
                return True
        return False


def _is_read(function, target):
    """Whether a function looks at what it adds to."""
    written = dotted(target)
    return written is not None and any(
        type(each.ctx) is ast.Load and dotted(each) == written
        for each in ast.walk(function.node)
        if type(each) in (ast.Name, ast.Attribute)
    )


def _root(node):
    """The name at the beginning of `a.b[c].d`; None if there is none."""
    while type(node) in (ast.Attribute, ast.Subscript, ast.Call, ast.Starred):
        node = node.func if type(node) is ast.Call else node.value
    return node.id if type(node) is ast.Name else None


def _local_names(function):
    """The names of what a function makes itself: not its parameters, nor what it takes out of something else."""
    names, others = set(), set()
    for node in function.nodes:
        if type(node) in (ast.Assign, ast.AnnAssign) and type(node.value) not in _REFERENCES:
            targets = node.targets if type(node) is ast.Assign else [node.target]
            names.update(target.id for target in targets if type(target) is ast.Name)
        elif type(node) in (ast.Global, ast.Nonlocal):
            others.update(node.names)
    return names - others
