from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from enum import Enum, auto
from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar

T = TypeVar("T")


class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = "finished"


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    async def open(self) -> T:
        await asyncio.sleep(0)
        return self.item


class Point(NamedTuple):
    x: int
    y: int = 0


class Movie(TypedDict, total=False):
    title: str
    year: int


class Runs(Protocol):
    async def run(self) -> State: ...


class Machine:
    state = State.IDLE

    async def run(self) -> State:
        for self.state in State:
            print(self.state, self.state.value)
            await asyncio.sleep(0)
        return self.state


async def twice(action: Callable[[], Awaitable[T]]) -> AsyncIterator[T]:
    yield await action()
    yield await action()


async def main(machine: Runs) -> None:
    print(await machine.run() is State.DONE, State["BUSY"], State("finished"))
    print(await Box[int](3).open(), Point(1), Movie(title="Alien"), [p async for p in twice(Box(Point(2)).open)])


asyncio.run(main(Machine()))
