import asyncio
import unittest


class Clock:
    def __init__(self):
        self.slept = []

    async def sleep(self, seconds):
        self.slept.append(seconds)
        await asyncio.sleep(seconds)


async def poll(fetch, clock, attempts=4):
    for n in range(attempts):
        value = await fetch()
        if value is not None:
            return value
        await clock.sleep(2**n)
    raise TimeoutError("no value")


class PollTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.clock = Clock()

    async def test_first_time(self):
        async def fetch():
            return 1

        self.assertEqual(await poll(fetch, self.clock), 1)
        self.assertEqual(self.clock.slept, [])

    async def test_later(self):
        values = iter([None, None, 7])

        async def fetch():
            await asyncio.sleep(0.1)
            return next(values)

        self.assertEqual(await poll(fetch, self.clock), 7)
        self.assertEqual(self.clock.slept, [1, 2])

    async def test_never(self):
        async def fetch():
            return None

        with self.assertRaises(TimeoutError):
            await poll(fetch, self.clock, attempts=2)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(PollTest)
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors))
