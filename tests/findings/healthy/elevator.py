import asyncio


class Elevator:
    """Serves the calls of its passengers one after the other."""

    def __init__(self):
        self.floor = 0
        self.travelled = 0

    async def go_to(self, floor):
        distance = abs(floor - self.floor)
        await asyncio.sleep(distance * 2)
        self.floor = floor
        self.travelled += distance

    async def serve(self, calls):
        for start, end in calls:
            await self.go_to(start)
            await self.go_to(end)
        return self.travelled


async def main():
    elevator = Elevator()
    print(await elevator.serve([(0, 5), (3, 1), (4, 0)]))


asyncio.run(main())
