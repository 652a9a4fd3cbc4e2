import asyncio


class Settings:
    _instance = None
    _lock = None

    def __init__(self, values):
        self.values = values

    @classmethod
    async def get(cls):
        if cls._lock is None:
            cls._lock = asyncio.Lock()
        async with cls._lock:
            if cls._instance is None:
                await asyncio.sleep(0.5)
                cls._instance = cls({"debug": False})
        return cls._instance


async def main():
    first = await Settings.get()
    second = await Settings.get()
    print(first is second, first.values)


asyncio.run(main())
