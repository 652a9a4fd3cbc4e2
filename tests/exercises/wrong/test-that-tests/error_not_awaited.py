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
    async def test_answer(self):
        self.assertEqual(await within(prompt, 5), "two pedals")

    async def test_limit(self):
        self.assertIsNone(await within(slow, 5))

    async def test_error(self):
        async def broken():
            raise LookupError("no such part")

        with self.assertRaises(LookupError):
            within(broken, 5)
            raise LookupError


if __name__ == "__main__":
    unittest.main(exit=False)
