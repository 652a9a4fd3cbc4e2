import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    def report(task):
        if task.exception():
            name = task.get_name()
            print(f"{name}: not sent, {task.exception()}")

    tasks = set()
    for mail in mails:
        task = asyncio.create_task(send(mail), name=mail)
        task.add_done_callback(report)
        tasks.add(task)
        print(f"{mail}: on its way")
    await asyncio.sleep(3)  # lunch
    await asyncio.wait(tasks)
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
