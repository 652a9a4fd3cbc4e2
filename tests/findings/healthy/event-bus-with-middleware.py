import asyncio
import functools
from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.middleware = []
        self.dead = []

    def on(self, kind):
        def register(handler):
            self.handlers[kind].append(handler)
            return handler

        return register

    def use(self, wrapper):
        self.middleware.append(wrapper)

    async def emit(self, kind, **data):
        calls = []
        for handler in self.handlers[kind]:
            call = handler
            for wrapper in reversed(self.middleware):
                call = functools.partial(wrapper, call)
            calls.append(call(**data))
        if not calls:
            self.dead.append(kind)
            return []
        return await asyncio.gather(*calls, return_exceptions=True)


bus = Bus()
log = []


async def timing(call, **data):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        return await call(**data)
    finally:
        log.append(round(loop.time() - start, 2))


async def limited(call, **data):
    async with asyncio.timeout(1):
        return await call(**data)


bus.use(timing)
bus.use(limited)


@bus.on("signup")
async def send_mail(name):
    await asyncio.sleep(0.4)
    return f"mail to {name}"


@bus.on("signup")
async def slow_report(name):
    await asyncio.sleep(5)
    return f"report on {name}"


@bus.on("login")
async def count(name):
    await asyncio.sleep(0)
    return 1


async def main():
    signups = await bus.emit("signup", name="ann")
    print([type(each).__name__ for each in signups])
    print(await bus.emit("login", name="ann"), await bus.emit("logout"))
    print(log, bus.dead)


asyncio.run(main())
