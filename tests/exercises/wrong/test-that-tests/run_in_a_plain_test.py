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
        self.assertEqual(asyncio.run(within(prompt, 5)), "two pedals")

    def test_limit(self):
        self.assertIsNone(asyncio.run(within(slow, 5)))


if __name__ == "__main__":
    unittest.main(exit=False)
