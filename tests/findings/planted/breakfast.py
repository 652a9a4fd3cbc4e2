import asyncio


async def boil_water():
    print("kettle on")
    await asyncio.sleep(3)
    print("water boils")


async def toast_bread():
    print("toaster on")
    await asyncio.sleep(2)
    print("toast is ready")


async def breakfast():
    await boil_water()
    await toast_bread()
    print("breakfast!")


asyncio.run(breakfast())
