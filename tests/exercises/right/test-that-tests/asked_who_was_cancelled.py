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


class Supplier:
    def __init__(self, seconds, answer):
        self.seconds, self.answer = seconds, answer
        self.is_given_up = False

    async def __call__(self):
        try:
            await asyncio.sleep(self.seconds)
        except asyncio.CancelledError:
            self.is_given_up = True
            raise
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class WithinTest(unittest.IsolatedAsyncioTestCase):
    async def test_answer(self):
        supplier = Supplier(1, "two pedals")
        self.assertEqual(await within(supplier, 5), "two pedals")
        self.assertFalse(supplier.is_given_up)

    async def test_limit(self):
        supplier = Supplier(9, "a bell")
        self.assertIsNone(await within(supplier, 5))
        self.assertTrue(supplier.is_given_up)

    async def test_error(self):
        with self.assertRaisesRegex(ValueError, "sold out"):
            await within(Supplier(1, ValueError("sold out")), 5)


if __name__ == "__main__":
    unittest.main(exit=False)
