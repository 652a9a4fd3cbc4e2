import asyncio

lock = asyncio.Lock()


def main():
    async with lock:
        pass
