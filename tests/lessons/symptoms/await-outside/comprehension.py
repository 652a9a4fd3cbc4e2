def main(numbers):
    return [number async for number in numbers]
