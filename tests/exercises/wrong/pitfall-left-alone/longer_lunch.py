import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    tasks = []
    for mail in mails:
        tasks.append(asyncio.create_task(send(mail)))
        print(f"{mail}: on its way")
    await asyncio.sleep(4)  # lunch
    for mail, task in zip(mails, tasks):
        if task.exception():
            print(f"{mail}: not sent, {task.exception()}")
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
