import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer):
    office = asyncio.Queue()
    for seat in seats:
        office.put_nowait(seat)
    try:
        seat = office.get_nowait()
        seats.remove(seat)
    except asyncio.QueueEmpty:
        print(f"{buyer}: sold out")
        return
    try:
        await pay(buyer)
    except BaseException:
        seats.insert(0, seat)
        raise
    print(f"{buyer}: seat {seat}")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
