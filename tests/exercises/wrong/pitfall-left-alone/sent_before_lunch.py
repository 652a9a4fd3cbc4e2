import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    for mail in mails:
        print(f"{mail}: on its way")
        try:
            await send(mail)
        except ConnectionError as error:
            print(f"{mail}: not sent, {error}")
    await asyncio.sleep(3)  # lunch
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
