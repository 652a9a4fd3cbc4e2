import asyncio


async def archive(name):
    await asyncio.sleep(3)
    print("archived", name)


async def main(loop):
    loop.create_task(archive("mails"))
    await asyncio.sleep(1)
    print("leaving")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main(loop))
finally:
    loop.close()
