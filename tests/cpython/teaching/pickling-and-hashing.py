import asyncio
import copy
import hashlib
import hmac
import pickle
import secrets
import zlib
from base64 import b64encode
from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True, slots=True)
class Order:
    number: int
    lines: tuple[str, ...] = ()


async def digest(data):
    return await asyncio.to_thread(lambda: hashlib.sha256(data).hexdigest()[:16])


async def main():
    order = Order(1, ("tea", "jam"))
    print(pickle.loads(pickle.dumps(order)) == order, asdict(order), replace(order, number=2), copy.deepcopy(order))
    print(await asyncio.gather(*(digest(text.encode()) for text in ("a", "b"))))
    print(hmac.new(b"key", b"text", "sha1").hexdigest(), b64encode(b"text"), zlib.crc32(b"text"))
    print(len(secrets.token_hex(8)), hashlib.md5(b"x").hexdigest())


asyncio.run(main())
