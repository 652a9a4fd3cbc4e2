import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    try:
        async with asyncio.TaskGroup() as group:
            for mail in mails:
                group.create_task(send(mail))
                print(f"{mail}: on its way")
            await asyncio.sleep(3)  # lunch
    except* ConnectionError as failures:
        print(f"invoice: not sent, {failures.exceptions[0]}")
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
