import asyncio


class Database:
    def __init__(self):
        self.version = 0
        self.columns = {"id"}
        self.statements = []

    async def execute(self, statement):
        await asyncio.sleep(0.1)
        self.statements.append(statement)
        verb, _, column = statement.partition(" ")
        if verb == "add":
            self.columns = self.columns | {column}
        elif verb == "drop":
            self.columns = self.columns - {column}

    async def set_version(self, version):
        await asyncio.sleep(0.05)
        self.version = version


MIGRATIONS = [
    (1, ["add name", "add email"]),
    (2, ["drop email"]),
    (3, ["add phone"]),
]


async def migrate(database, migrations, dry_run=False):
    planned = []
    for version, statements in migrations:
        if version <= database.version:
            continue
        for statement in statements:
            planned.append(statement)
            if not dry_run:
                await database.execute(statement)
        if not dry_run:
            await database.set_version(version)
    return planned


async def main():
    database = Database()
    print(await migrate(database, MIGRATIONS, dry_run=True))
    print(await migrate(database, MIGRATIONS[:2]), database.version)
    print(await migrate(database, MIGRATIONS), sorted(database.columns))


asyncio.run(main())
