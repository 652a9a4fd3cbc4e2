import abc
import asyncio
from collections import defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, name):
        def register(handler):
            self._handlers[name].append(handler)
            return handler

        return register

    async def emit(self, name, **data):
        await asyncio.gather(*(handler(**data) for handler in self._handlers[name]))


class Service(abc.ABC):
    instances = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Service.instances.append(cls.__name__)

    @abc.abstractmethod
    async def start(self): ...

    @property
    def label(self):
        return f"<{type(self).__name__}>"


class Mailer(Service):
    async def start(self):
        await asyncio.sleep(0.001)
        print(self.label, "started")


bus = EventBus()


@bus.on("order")
async def invoice(number, **_):
    await asyncio.sleep(0.002)
    print("invoice for", number)


@bus.on("order")
async def thank(number, customer):
    print(f"thanks {customer} for {number}")


async def main():
    try:
        Service()
    except TypeError as error:
        print("abstract:", "start" in str(error))
    await Mailer().start()
    await bus.emit("order", number=7, customer="Ann")
    print(Service.instances)


asyncio.run(main())
