import asyncio
import logging
import sys

logging.basicConfig(
    stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-8s %(name)s [%(taskName)s] %(message)s"
)
logging.getLogger("asyncio").setLevel(logging.WARNING)
log = logging.getLogger("kitchen")


async def cook(dish: str, seconds: float):
    log.info("begin %s", dish)
    await asyncio.sleep(seconds)
    if dish == "soup":
        log.warning("%s burns", dish)
    log.debug("%s took about %.2f s", dish, seconds)


async def main():
    await asyncio.gather(cook("soup", 0.02), cook("salad", 0.01))
    try:
        1 / 0
    except ZeroDivisionError as error:
        log.error("bill failed: %s", error)


asyncio.run(main())
logging.shutdown()
