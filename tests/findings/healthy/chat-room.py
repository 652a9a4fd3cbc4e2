import asyncio
from dataclasses import dataclass, field


@dataclass
class Room:
    members: dict = field(default_factory=dict)
    log: list = field(default_factory=list)

    def join(self, name):
        inbox = asyncio.Queue()
        self.members[name] = inbox
        self.broadcast("room", f"{name} joined")
        return inbox

    def leave(self, name):
        self.members.pop(name).put_nowait(None)
        self.broadcast("room", f"{name} left")

    def broadcast(self, sender, text):
        self.log.append(f"{sender}: {text}")
        for name, inbox in self.members.items():
            if name != sender:
                inbox.put_nowait((sender, text))


class Member:
    def __init__(self, room, name, script):
        self.room = room
        self.name = name
        self.script = script
        self.read = 0

    async def listen(self, inbox):
        while (message := await inbox.get()) is not None:
            self.read += 1
            await asyncio.sleep(0.01)

    async def talk(self):
        for delay, text in self.script:
            await asyncio.sleep(delay)
            self.room.broadcast(self.name, text)

    async def live(self):
        inbox = self.room.join(self.name)
        listening = asyncio.create_task(self.listen(inbox))
        await self.talk()
        self.room.leave(self.name)
        await listening


async def main():
    room = Room()
    members = [
        Member(room, "ann", [(0.5, "hello"), (1.0, "anyone?")]),
        Member(room, "bob", [(0.8, "hi ann"), (0.4, "bye")]),
        Member(room, "cyd", [(2.0, "too late")]),
    ]
    async with asyncio.TaskGroup() as group:
        for member in members:
            group.create_task(member.live(), name=member.name)
    print(len(room.log))
    for member in members:
        print(member.name, member.read)


asyncio.run(main())
