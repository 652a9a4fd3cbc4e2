"""The local variables of the program's functions, as short texts, which no code of the program has a part in."""

import asyncio
import builtins
from collections import deque
from inspect import CO_OPTIMIZED
from types import CoroutineType, FunctionType

import observed_task

LONGEST = 60
"""Characters of the text of one value; a bracket or two may follow."""
DEEPEST = 3
"""Containers in each other."""
MOST_NAMES = 30
"""Variables of one frame."""
_LARGEST = 10**40
"""Of the integers that are written out: what CPython takes for one grows with the square of its digits."""

_MORE = "..."
_name_of = type.__dict__["__name__"].__get__  # A metaclass may have a property of this name.
_arguments_of = BaseException.args.__get__


def variables_of(frame):
    """The names of a frame's variables and the texts of their values; None where there is no function.

    No value is kept, and no method of the program's is called: only values of exactly the builtin types are looked into.
    """
    # The names of a class body may be kept in an object of the program's.
    if frame is None or not frame.f_code.co_flags & CO_OPTIMIZED:
        return None
    # The program may have put more among them, under names that are none.
    named = [(name, value) for name, value in frame.f_locals.items() if type(name) is str and not name.startswith(".")]
    variables = {name[:LONGEST]: text_of(value) for name, value in named[:MOST_NAMES]}
    return variables if len(named) <= MOST_NAMES else variables | {_MORE: _MORE}


def length_of(variables):
    """In characters."""
    return sum(len(name) + len(text) for name, text in variables.items())


def text_of(value, room=LONGEST, depth=0):
    """A value of a builtin type much as its repr; of any other, `<Type>`. `depth`: of the containers around it."""
    kind = type(value)
    render = _RENDERERS.get(id(kind))
    return f"<{_plain(_name_of(kind))}>" if render is None else render(value, room, depth)


def _plain(text):
    """A name, without the methods of a class that the program may have derived from `str`."""
    return str.__str__(text)[:LONGEST]


def _whole(value, _room, _depth):
    return repr(value)


def _integer(value, _room, _depth):
    return repr(value) if -_LARGEST < value < _LARGEST else "<int>"


def _string(value, room, _depth):
    room = max(room, 1)
    return repr(value) if len(value) <= room else repr(value[:room]) + _MORE


def _container(opening, closing):
    return lambda value, room, depth: _listed(opening, value, closing, room, depth)


def _tuple(value, room, depth):
    return _listed("(", value, ",)" if len(value) == 1 else ")", room, depth)


def _set(value, room, depth):
    return _listed("{", value, "}", room, depth) if value else "set()"


def _range(value, room, depth):
    step = () if value.step == 1 else (value.step,)
    return _listed("range(", (value.start, value.stop, *step), ")", room, depth)


def _exception(value, room, depth):
    return _listed(f"{_name_of(type(value))}(", _arguments_of(value), ")", room, depth)


def _dict(value, room, depth):
    return _listed("{", value.items(), "}", room, depth, _pair)


def _pair(pair, room, depth):
    key = text_of(pair[0], room, depth)
    return f"{key}: {text_of(pair[1], room - len(key), depth)}"


def _listed(opening, values, closing, room, depth, render=text_of):
    parts = []
    for each in values:
        if room <= 0 or depth >= DEEPEST:
            parts.append(_MORE)
            break
        parts.append(render(each, room, depth + 1))
        room -= len(parts[-1]) + 2
    return opening + ", ".join(parts) + closing


def _task(task, _room, _depth):
    created = getattr(task, "created", None)
    name = created.get("name") if type(created) is dict else None
    return f"<Task {_plain(name)}>" if issubclass(type(name), str) else "<Task>"


def _coroutine(coroutine, _room, _depth):
    return f"<coroutine {_plain(coroutine.cr_code.co_name)}>"


def _function(function, _room, _depth):
    return f"<function {_plain(function.__code__.co_name)}>"


def _class(each, _room, _depth):
    return f"<class {_plain(_name_of(each))}>"


_BY_TYPE = {
    **dict.fromkeys((type(None), bool, float, complex, type(...), type(NotImplemented)), _whole),
    **dict.fromkeys((str, bytes), _string),
    **{each: _exception for each in vars(builtins).values() if type(each) is type and issubclass(each, BaseException)},
    asyncio.CancelledError: _exception,
    int: _integer,
    range: _range,
    list: _container("[", "]"),
    tuple: _tuple,
    set: _set,
    frozenset: _container("frozenset({", "})"),
    deque: _container("deque([", "])"),
    dict: _dict,
    observed_task.Task: _task,
    CoroutineType: _coroutine,
    FunctionType: _function,
    type: _class,
}
_RENDERERS = {id(kind): render for kind, render in _BY_TYPE.items()}
"""By identity: a class of the program's may have a hash of its own."""
