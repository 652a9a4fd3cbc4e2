import asyncio


class Cart:
    def __init__(self):
        self.items = []
        self.total = 0
        self.paid = False

    async def add(self, name, price):
        await asyncio.sleep(0.1)
        self.items.append(name)
        self.total += price

    async def apply_coupon(self, percent):
        await asyncio.sleep(0.1)
        self.total = self.total * (100 - percent) // 100

    async def pay(self):
        await asyncio.sleep(0.3)
        self.paid = True
        return self.total


async def main():
    cart = Cart()
    await cart.add("book", 2000)
    await cart.apply_coupon(10)
    await cart.add("pen", 300)
    receipt = await cart.pay()
    print(receipt, cart.items, cart.paid)


asyncio.run(main())
