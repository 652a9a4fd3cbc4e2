import asyncio
import random


class Player:
    def __init__(self, name, seed):
        self.name = name
        self.random = random.Random(seed)
        self.score = 0

    async def move(self, pile):
        await asyncio.sleep(self.random.uniform(0.2, 1))
        take = min(pile, self.random.randint(1, 3))
        self.score += take
        return take


async def game(players, pile):
    turn = 0
    while pile > 0:
        player = players[turn % len(players)]
        take = await player.move(pile)
        pile -= take
        print(f"{player.name} takes {take}, {pile} left")
        turn += 1
    return max(players, key=lambda player: player.score)


async def main():
    winner = await game([Player("ann", 1), Player("bob", 2)], 15)
    print(winner.name)


asyncio.run(main())
