import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    async def outcome(mail):
        try:
            await send(mail)
        except ConnectionError as error:
            return f"{mail}: not sent, {error}"

    tasks = []
    for mail in mails:
        tasks.append(asyncio.create_task(outcome(mail)))
        print(f"{mail}: on its way")
    await asyncio.sleep(3)  # lunch
    for coming in asyncio.as_completed(tasks):
        if line := await coming:
            print(line)
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
