import asyncio
import time
import timeit
from datetime import date, datetime, timedelta, timezone

print(timeit.timeit("x = 1", number=100) < 1, timeit.timeit(lambda: time.sleep(0.001), number=3) >= 0.003)


async def main():
    before, wall = datetime.now(), time.time()
    await asyncio.sleep(0.2)
    after = datetime.now()
    print(timedelta(seconds=0.1) < after - before < timedelta(seconds=5))
    print(0.19 < time.time() - wall < 5)
    print(abs(datetime.now().timestamp() - time.time()) < 1)
    print(abs((datetime.fromtimestamp(time.time()) - datetime.now()).total_seconds()) < 1)
    print(after.year >= 2024, date.today().year == time.localtime().tm_year == after.year)
    print(datetime.now(timezone.utc).tzinfo, time.strftime("%Y") == str(after.year), len(time.strftime("%X")))
    print(time.gmtime().tm_year == after.year, time.ctime().endswith(str(after.year)), time.time_ns() // 10**9 - int(time.time()) <= 1)


asyncio.run(main())
