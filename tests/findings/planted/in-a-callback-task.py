import asyncio


async def refresh(key):
    await asyncio.sleep(0.1)
    return {"a": 1}[key]


class Cache:
    def expire(self, key):
        self.task = asyncio.get_running_loop().create_task(refresh(key), name=f"refresh-{key}")


async def main():
    cache = Cache()
    asyncio.get_running_loop().call_later(0.2, cache.expire, "b")
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
