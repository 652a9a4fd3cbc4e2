import asyncio


async def measure():
    readings = []
    try:
        while True:
            await asyncio.sleep(1)
            readings.append(len(readings))
    except OSError:
        return []
    except asyncio.CancelledError as error:
        readings.append(str(error))
    return readings


async def main():
    task = asyncio.create_task(measure(), name="measure")
    await asyncio.sleep(3.5)
    task.cancel("enough")
    await asyncio.wait([task])
    print(task.cancelled(), task.result())


asyncio.run(main())
