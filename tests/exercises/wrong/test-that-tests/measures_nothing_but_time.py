import asyncio
import unittest


async def within(ask, limit):
    try:
        return await asyncio.wait_for(ask(), limit)
    except TimeoutError:
        return None


async def prompt():
    await asyncio.sleep(1)
    return "two pedals"


async def slow():
    await asyncio.sleep(60)
    return "a bell"


class WithinTest(unittest.IsolatedAsyncioTestCase):
    async def test_limit(self):
        loop = asyncio.get_running_loop()
        start = loop.time()
        await within(slow, 5)
        self.assertEqual(round(loop.time() - start), 5)


if __name__ == "__main__":
    unittest.main(exit=False)
