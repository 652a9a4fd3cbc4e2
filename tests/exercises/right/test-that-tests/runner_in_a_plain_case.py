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
    def setUp(self):
        self.runner = asyncio.Runner()
        self.addCleanup(self.runner.close)

    def timed(self, ask, limit):
        async def measured():
            start = asyncio.get_running_loop().time()
            result = await within(ask, limit)
            return result, asyncio.get_running_loop().time() - start

        return self.runner.run(measured())

    def test_answer(self):
        result, seconds = self.timed(prompt, 5)
        self.assertEqual(result, "two pedals")
        self.assertAlmostEqual(seconds, 1, 3)

    def test_limit(self):
        result, seconds = self.timed(slow, 5)
        self.assertIsNone(result)
        self.assertAlmostEqual(seconds, 5, 3)

    def test_error(self):
        async def broken():
            await asyncio.sleep(1)
            raise OSError("line cut")

        with self.assertRaises(OSError):
            self.timed(broken, 5)


if __name__ == "__main__":
    unittest.main(exit=False)
