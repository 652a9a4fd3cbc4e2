import asyncio

MAILS = {"invitation": 1, "invoice": 2, "reminder": 4}
REFUSED = {"invoice": "mailbox full"}


async def send(mail):
    await asyncio.sleep(MAILS[mail])
    if mail in REFUSED:
        raise ConnectionError(REFUSED[mail])
    print(f"{mail}: sent")


async def office(mails):
    later = []
    for mail in mails:
        later.append(send(mail))
        print(f"{mail}: on its way")
    await asyncio.sleep(3)  # lunch
    ends = await asyncio.gather(*later, return_exceptions=True)
    for mail, end in zip(mails, ends):
        if end:
            print(f"{mail}: not sent, {end}")
    print("office closed")


async def main():
    await office(list(MAILS))


if __name__ == "__main__":
    asyncio.run(main())
