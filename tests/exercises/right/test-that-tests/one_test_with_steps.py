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


async def timed_out():
    raise KeyError("chain")


class WithinTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()

    async def test_promises(self):
        with self.subTest("answer"):
            self.assertEqual(await within(prompt, 1.5), "two pedals")
        with self.subTest("limit"):
            start = self.loop.time()
            self.assertIsNone(await within(slow, 3))
            self.assertAlmostEqual(self.loop.time() - start, 3, 1)
        with self.subTest("error"), self.assertRaises(KeyError):
            await within(timed_out, 1)


if __name__ == "__main__":
    unittest.main(exit=False)
