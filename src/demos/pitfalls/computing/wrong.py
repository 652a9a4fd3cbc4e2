import asyncio
import hashlib


def digest(millions):
    rounds = millions * 1_000_000
    hashlib.pbkdf2_hmac("sha256", b"secret", b"salt", rounds)


async def job(name, millions):
    print(f"{name}: start")
    digest(millions)
    print(f"{name}: end")


async def main():
    await asyncio.gather(
        asyncio.create_task(job("small", 2), name="small"),
        asyncio.create_task(job("large", 3), name="large"),
    )


asyncio.run(main())
