import asyncio
import enum


class Mode(enum.Enum):
    IDLE = "idle"
    MOVING = "moving"
    CHARGING = "charging"


class Robot:
    def __init__(self, battery=10):
        self.mode = Mode.IDLE
        self.battery = battery
        self.position = (0, 0)
        self.log = []

    async def step(self, dx, dy):
        await asyncio.sleep(0.5)
        x, y = self.position
        self.position = (x + dx, y + dy)
        self.battery -= 1

    async def move_to(self, x, y):
        self.mode = Mode.MOVING
        while self.position != (x, y):
            if self.battery == 0:
                await self.charge()
            here_x, here_y = self.position
            if here_x != x:
                await self.step(1 if x > here_x else -1, 0)
            else:
                await self.step(0, 1 if y > here_y else -1)
        self.mode = Mode.IDLE
        self.log.append(self.position)

    async def charge(self):
        mode, self.mode = self.mode, Mode.CHARGING
        while self.battery < 10:
            await asyncio.sleep(0.2)
            self.battery += 1
        self.mode = mode

    async def patrol(self, points):
        for x, y in points:
            await self.move_to(x, y)
        return len(self.log)


async def main():
    robot = Robot(battery=4)
    count = await robot.patrol([(2, 1), (0, 3), (5, 5)])
    print(count, robot.position, robot.battery)


asyncio.run(main())
