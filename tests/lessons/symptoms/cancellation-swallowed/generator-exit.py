async def stubborn():
    try:
        await Never()
    except BaseException:
        await Never()


class Never:
    def __await__(self):
        yield


coroutine = stubborn()
coroutine.send(None)
coroutine.close()
