import asyncio


class Form:
    def __init__(self, answers):
        self.answers = iter(answers)

    async def ask(self, question):
        print(question)
        await asyncio.sleep(1)
        return next(self.answers)


async def wizard(form):
    name = await form.ask("your name?")
    age = await form.ask("your age?")
    town = await form.ask(f"where do you live, {name}?")
    return {"name": name, "age": int(age), "town": town}


async def confirm(form, data):
    for key, value in data.items():
        answer = await form.ask(f"{key} is {value}?")
        if answer != "yes":
            return False
    return True


async def main():
    form = Form(["Ann", "41", "Oslo", "yes", "yes", "no"])
    data = await wizard(form)
    print(data, await confirm(form, data))


asyncio.run(main())
