import asyncio
import logging
import time

records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append((record.levelname, record.getMessage().partition(" took ")[0][:20]))


logger = logging.getLogger("asyncio")
logger.addHandler(Keep())
logger.setLevel(logging.WARNING)
logger.propagate = False


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.05
    print("debug:", loop.get_debug())
    time.sleep(0.08)


asyncio.run(main(), debug=True)
print(records)
