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
        loop = asyncio.get_running_loop()
        start = loop.time()
        self.assertIsNone(await within(slow, 5))
        self.assertGreaterEqual(loop.time() - start, 5)
        self.assertLess(loop.time() - start, 6)

    async def test_error_comes_through(self):
        async def refuse():
            raise PermissionError("closed on Mondays")

        with self.assertRaises(PermissionError):
            await within(refuse, 5)


if __name__ == "__main__":
    unittest.main(exit=False)
