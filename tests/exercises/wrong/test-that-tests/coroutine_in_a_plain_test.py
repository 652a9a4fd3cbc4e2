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


class WithinTest(unittest.TestCase):
    def test_answer(self):
        self.assertTrue(within(prompt, 5))

    def test_limit(self):
        async def check():
            self.assertIsNone(await within(slow, 5))

        asyncio.run(check())


if __name__ == "__main__":
    unittest.main(exit=False)
