import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


turn = asyncio.Semaphore(1)


async def buy(buyer):
    await turn.acquire()
    try:
        if not seats:
            print(f"{buyer}: sold out")
            return
        await pay(buyer)
        print(f"{buyer}: seat {seats.pop(0)}")
    finally:
        turn.release()


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
