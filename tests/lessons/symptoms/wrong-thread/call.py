import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    errors = []

    def work():
        try:
            loop.call_soon(print)
        except RuntimeError as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    await asyncio.sleep(0.1)
    thread.join()
    raise errors[0]


asyncio.run(main(), debug=True)
