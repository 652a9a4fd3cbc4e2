import asyncio


async def login(user):
    await asyncio.sleep(0.3)
    return f"token:{user}"


async def inbox(token):
    await asyncio.sleep(0.8)
    return ["mail"] * 3


async def calendar(token):
    await asyncio.sleep(0.6)
    return ["meeting"]


async def dashboard(user):
    token = await login(user)
    mails = await inbox(token)
    meetings = await calendar(token)
    return f"{len(mails)} mails, {len(meetings)} meetings"


print(asyncio.run(dashboard("ann")))
