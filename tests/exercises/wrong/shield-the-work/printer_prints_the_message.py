import asyncio


async def print_tickets(count):
    if count > 1:
        await asyncio.sleep(1)
        print("still printing, please wait")
        await asyncio.sleep(0.6 * count - 1)
    else:
        await asyncio.sleep(0.6)
    print(f"{count} printed")
    return count


async def sell(count):
    print(f"here are your tickets: {await print_tickets(count)}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())
