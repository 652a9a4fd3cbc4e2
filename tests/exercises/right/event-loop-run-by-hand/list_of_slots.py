class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def run(coroutines):
    slots = [[coroutine, True, None] for coroutine in coroutines]
    while any(alive for _, alive, _ in slots):
        for slot in slots:
            if slot[1]:
                try:
                    slot[0].send(None)
                except StopIteration as stop:
                    slot[1:] = False, stop.value
    return [value for *_, value in slots]


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
