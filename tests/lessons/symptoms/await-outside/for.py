def main(numbers):
    async for number in numbers:
        print(number)
