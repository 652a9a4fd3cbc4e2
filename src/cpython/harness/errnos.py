"""Shows the numbers of errors as Linux has them. Those of WebAssembly's C library are others."""

import dis
import errno

_LINUX = {
    errno.EPERM: 1,
    errno.ENOENT: 2,
    errno.EINTR: 4,
    errno.EIO: 5,
    errno.EBADF: 9,
    errno.EAGAIN: 11,
    errno.ENOMEM: 12,
    errno.EACCES: 13,
    errno.EBUSY: 16,
    errno.EEXIST: 17,
    errno.EXDEV: 18,
    errno.ENOTDIR: 20,
    errno.EISDIR: 21,
    errno.EINVAL: 22,
    errno.EFBIG: 27,
    errno.ENOSPC: 28,
    errno.ESPIPE: 29,
    errno.EROFS: 30,
    errno.EPIPE: 32,
    errno.ENAMETOOLONG: 36,
    errno.ENOTEMPTY: 39,
    errno.ELOOP: 40,
    errno.EADDRINUSE: 98,
    errno.ECONNRESET: 104,
    errno.ENOTCONN: 107,
    errno.ECONNREFUSED: 111,
    errno.EINPROGRESS: 115,
}
_IS_LINUX = errno.ENOENT == 2
_RAISES = frozenset(dis.opmap[name] for name in ("RAISE_VARARGS", "RERAISE"))


class Errno(int):
    """Equal to the constant in the module `errno`, and seen as Linux's number."""

    def __str__(self):
        return str(_LINUX[int(self)])

    __repr__ = __str__

    def __format__(self, form):
        return format(_LINUX[int(self)], form)

    def __eq__(self, other):
        return int(self) == other or _LINUX[int(self)] == other

    __hash__ = int.__hash__


def raised(code, offset, error):
    """An exception is raised. Those that the program has made have the program's number."""
    if _IS_LINUX or not isinstance(error, OSError) or type(error.errno) is not int or error.errno not in _LINUX:
        return
    if error.__traceback__.tb_next is None and code.co_code[offset] not in _RAISES:
        error.errno = Errno(error.errno)
        error.args = (error.errno, *error.args[1:])
