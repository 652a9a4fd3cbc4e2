import asyncio
import sys
import unittest
from unittest.mock import AsyncMock, patch


async def double(fetch):
    return 2 * await fetch()


class DoubleTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        print("set up")
        self.addAsyncCleanup(asyncio.sleep, 0)

    async def test_doubles(self):
        fetch = AsyncMock(return_value=21)
        self.assertEqual(await double(fetch), 42)
        fetch.assert_awaited_once()

    async def test_fails_in_time(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(1)

    async def test_patched(self):
        with patch("asyncio.sleep", AsyncMock()) as sleep:
            await asyncio.sleep(100)
        sleep.assert_awaited_with(100)

    @unittest.skip("not today")
    async def test_skipped(self):
        self.fail()


if __name__ == "__main__":
    program = unittest.main(exit=False, testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
    print(program.result.testsRun, program.result.wasSuccessful())
