import asyncio
import unittest


class Sums(unittest.IsolatedAsyncioTestCase):
    async def test_sum(self):
        await asyncio.sleep(0)
        print("tested")
        self.assertEqual(1 + 1, 2)


if __name__ == "__main__":
    unittest.main()
