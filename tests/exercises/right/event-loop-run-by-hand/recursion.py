class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def step(coroutine, results):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        results[id(coroutine)] = stop.value
        return False
    return True


def rounds(left, results):
    left = [each for each in left if step(each, results)]
    if left:
        rounds(left, results)


def run(coroutines):
    results = {}
    rounds(coroutines, results)
    return [results[id(coroutine)] for coroutine in coroutines]


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
