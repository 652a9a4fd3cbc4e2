import asyncio
import hashlib
from concurrent.futures import ProcessPoolExecutor


def digest(millions):
    rounds = millions * 1_000_000
    hashlib.pbkdf2_hmac("sha256", b"secret", b"salt", rounds)


async def job(name, millions, pool):
    print(f"{name}: start")
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, digest, millions)
    print(f"{name}: end")


async def main():
    with ProcessPoolExecutor() as pool:
        await asyncio.gather(
            asyncio.create_task(job("small", 2, pool), name="small"),
            asyncio.create_task(job("large", 3, pool), name="large"),
        )


if __name__ == "__main__":
    asyncio.run(main())
