import asyncio
import string
import textwrap
import uuid
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pprint import pprint
from statistics import mean, median, stdev


async def main():
    await asyncio.sleep(0)
    name, price = "tea", 1234.5678
    print(f"{name!r:>8}|{price:,.2f}|{price:e}|{42:#x}|{42:08b}|{0.256:.1%}|{name=}|{'mid':^9}|{price:<12.1f}|")
    print("%s costs %5.1f" % (name, price), "{0}-{1}-{0}".format("a", "b"), string.Template("$x!").substitute(x=1))
    print(textwrap.fill("several words that do not fit on one line of twenty", 20))
    pprint({"list": list(range(5)), "nested": {"key": ["value"] * 2}}, width=30)
    print(Decimal("0.1") + Decimal("0.2"), Fraction(1, 3) + Fraction(1, 6), mean([1, 2, 4]), median([3, 1, 2]))
    print(round(stdev([1, 2, 3, 4]), 4), datetime(2024, 2, 28) + timedelta(days=2), f"{datetime(2024, 1, 5):%d %b %Y}")
    print(len(str(uuid.uuid4())), uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), "é".encode(), "naïve café ☕")


asyncio.run(main())
