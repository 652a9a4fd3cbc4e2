import asyncio


class Weather:
    async def temperature(self, city):
        await asyncio.sleep(len(city) / 10)
        return len(city)


async def main():
    weather = Weather()
    cities = ["Oslo", "Lisbon", "Vienna"]
    found = [await weather.temperature(city) for city in cities]
    print(max(found))


asyncio.run(main())
