import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


reserved = 0


async def buy(buyer):
    global reserved
    if reserved >= len(seats):
        print(f"{buyer}: sold out")
        return
    reserved += 1
    await pay(buyer)
    reserved -= 1
    print(f"{buyer}: seat {seats.pop(0)}")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
