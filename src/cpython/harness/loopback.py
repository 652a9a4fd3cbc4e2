"""The network of a run: stream sockets in memory, which reach each other at 127.0.0.1 and nothing else.

asyncio's own servers, transports and streams work on them. They do what Linux's do, as far as a program sees it:
a connection and its bytes take no time.
"""

import collections
import errno
import itertools
import selectors
import socket
import time
import weakref
from selectors import EVENT_READ, EVENT_WRITE

from errnos import Errno

_CAPACITY = 2**18
"""So many bytes may be under way to a socket that does not read."""
_EVERYWHERE = ("0.0.0.0", "::")
_WORDS = {
    errno.EADDRINUSE: "Address already in use",
    errno.EAGAIN: "Resource temporarily unavailable",
    errno.ECONNREFUSED: "Connection refused",
    errno.ECONNRESET: "Connection reset by peer",
    errno.EINPROGRESS: "Operation now in progress",
    errno.EINVAL: "Invalid argument",
    errno.ENOTCONN: "Transport endpoint is not connected",
    errno.EPIPE: "Broken pipe",
}

_numbers = itertools.count(1000)
_ports = itertools.count(50001)
_sockets = weakref.WeakValueDictionary()
_listeners = {}
"""By host and port."""


def _failure(number):
    return OSError(Errno(number), _WORDS[number])


def unreachable(host):
    """The exception for a host that is not this one."""
    return NotImplementedError(f"on the virtual clock nothing but 127.0.0.1 can be reached, not {host}")


def _number(host):
    return "127.0.0.1" if host == "localhost" else host


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The address of this host. For the name of another it raises NotImplementedError."""
    if isinstance(host, bytes):
        host = host.decode()
    if not host:
        host = "0.0.0.0" if flags & socket.AI_PASSIVE else "127.0.0.1"
    host = _number(host)
    try:
        socket.inet_aton(host)
    except OSError:
        raise unreachable(host) from None
    return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (host, int(port or 0)))]


class LoopbackSocket:
    """A socket of the module `socket`, by its most used methods. What would have to block raises NotImplementedError."""

    def __init__(self, family=socket.AF_INET, type=socket.SOCK_STREAM, proto=0, fileno=None):
        if type != socket.SOCK_STREAM or fileno is not None:
            raise NotImplementedError("on the virtual clock all sockets are streams")
        self.family, self.type, self.proto = family, type, proto
        self.watchers = set()
        """The selectors that want to know when it becomes ready."""
        self._timeout = None
        self._number = next(_numbers)
        self._name = ("0.0.0.0", 0) if family == socket.AF_INET else ("::", 0, 0, 0)
        self._peer_name = None
        self._peer = None
        self._received = bytearray()
        self._is_finished = False
        """Nothing more will come."""
        self._is_shut = False
        """Nothing more can be sent."""
        self._error = 0
        self._arrivals = None
        """Connections that nobody has accepted yet, while it listens."""
        _sockets[self._number] = self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __repr__(self):
        return f"<socket.socket fd={self._number}, laddr={self._name}>"

    # What belongs to a socket, whatever it does

    def fileno(self):
        return self._number

    def setblocking(self, flag):
        self._timeout = None if flag else 0.0

    def settimeout(self, seconds):
        self._timeout = seconds

    def gettimeout(self):
        return self._timeout

    def setsockopt(self, *_):
        """Nothing to set makes a difference here."""

    def getsockopt(self, level, option, *_):
        if (level, option) != (socket.SOL_SOCKET, socket.SO_ERROR):
            return 0
        number, self._error = self._error, 0
        return Errno(number) if number else 0

    def getsockname(self):
        return self._name

    def getpeername(self):
        if self._peer_name is None:
            raise _failure(errno.ENOTCONN)
        return self._peer_name

    # Servers

    def bind(self, address):
        host, port, *rest = address
        host, port = _number(host) or "0.0.0.0", port or next(_ports)
        if any((each, port) in _listeners for each in (host, *_EVERYWHERE)):
            raise _failure(errno.EADDRINUSE)
        self._name = (host, port, *rest)

    def listen(self, _backlog=0):
        if self._arrivals is None:
            if self._name[:2] in _listeners:
                raise _failure(errno.EADDRINUSE)
            self._arrivals = collections.deque()
            _listeners[self._name[:2]] = self

    def accept(self):
        if self._arrivals is None:
            raise _failure(errno.EINVAL)
        if not self._arrivals:
            self._must_wait()
        connection = self._arrivals.popleft()
        return connection, connection.getpeername()

    # Clients

    def connect(self, address):
        host, port, *rest = address
        host = _number(host)
        if not host.startswith("127.") and host not in (*_EVERYWHERE, "::1"):
            raise unreachable(host)
        listener = next((_listeners[each, port] for each in (host, *_EVERYWHERE) if (each, port) in _listeners), None)
        if listener is None:
            self._error = errno.ECONNREFUSED
        else:
            there = LoopbackSocket(self.family, self.type, self.proto)
            there._name = (host, port, *rest)
            self._name = (host, next(_ports), *rest)
            self._pair(there)
            listener._arrivals.append(there)
            listener._changed()
        if self._timeout == 0:
            raise _failure(errno.EINPROGRESS)
        self._raise_error()

    def connect_ex(self, address):
        try:
            self.connect(address)
        except OSError as error:
            return error.errno
        return 0

    def _pair(self, there):
        self._peer, there._peer = there, self
        self._peer_name, there._peer_name = there._name, self._name

    # Bytes

    def recv(self, size, _flags=0):
        if not self._received and not self._is_finished:
            self._raise_error()
            if self._peer is None:
                raise _failure(errno.ENOTCONN)
            self._must_wait()
        data = bytes(self._received[:size])
        del self._received[:size]
        if data and self._peer is not None:
            self._peer._changed()
        return data

    def recv_into(self, buffer, size=0, _flags=0):
        view = memoryview(buffer).cast("B")
        data = self.recv(size or len(view))
        view[: len(data)] = data
        return len(data)

    def send(self, data, _flags=0):
        self._raise_error()
        if self._is_shut:
            raise _failure(errno.EPIPE)
        if self._peer is None:
            raise _failure(errno.ENOTCONN)
        data = memoryview(data).cast("B")
        if self._peer._number is None:
            # The answer to this is that nobody is there any more; whoever sends learns it the next time.
            self._reset()
            return len(data)
        data = data[: _CAPACITY - len(self._peer._received)]
        if not data:
            self._must_wait()
        self._peer._received += data
        self._peer._changed()
        return len(data)

    def sendmsg(self, buffers, *_):
        return self.send(b"".join(buffers))

    def sendall(self, data, _flags=0):
        data = memoryview(data).cast("B")
        while data:
            data = data[self.send(data) :]

    # Ends

    def shutdown(self, how):
        if self._peer is None:
            raise _failure(errno.ENOTCONN)
        if how in (socket.SHUT_RD, socket.SHUT_RDWR):
            self._is_finished = True
            self._changed()
        if how in (socket.SHUT_WR, socket.SHUT_RDWR):
            self._finish()

    def close(self):
        number, self._number = self._number, None
        if number is None:
            return
        _sockets.pop(number, None)
        if self._arrivals is not None:
            del _listeners[self._name[:2]]
            for connection in self._arrivals:
                connection._peer._reset()
        elif self._received:
            self._peer._reset()
        else:
            self._finish()

    def detach(self):
        raise NotImplementedError("on the virtual clock a socket has no file")

    def _finish(self):
        self._is_shut = True
        if self._peer is not None:
            self._peer._is_finished = True
            self._peer._changed()

    def _reset(self):
        """The other side has thrown the connection away."""
        self._error = errno.EPIPE if self._is_finished else errno.ECONNRESET
        self._is_shut = True
        self._changed()

    def _raise_error(self):
        if self._error:
            number, self._error = self._error, 0
            self._is_finished = True
            raise _failure(number)

    def _must_wait(self):
        if self._timeout == 0:
            raise _failure(errno.EAGAIN)
        raise NotImplementedError("on the virtual clock a socket does not block: use asyncio.open_connection")

    # What selectors want to know

    def is_listening(self):
        return self._arrivals is not None

    def readiness(self):
        """A mask of a selector's events."""
        if self._error:
            return EVENT_READ | EVENT_WRITE
        if self._arrivals is not None:
            return EVENT_READ if self._arrivals else 0
        if self._peer is None:
            return 0
        can_write = self._is_shut or self._peer._number is None or len(self._peer._received) < _CAPACITY
        can_read = self._received or self._is_finished
        return (EVENT_READ if can_read else 0) | (EVENT_WRITE if can_write else 0)

    def _changed(self):
        for selector in self.watchers:
            selector.changed(self._number)


class LoopbackSelector(selectors._BaseSelectorImpl):
    """Tells which sockets are ready, in the order in which they have become so, as Linux's epoll does."""

    def __init__(self):
        super().__init__()
        self._candidates = {}
        """Sockets that may be ready, by their numbers, in order."""

    def register(self, fileobj, events, data=None):
        number = self._fileobj_lookup(fileobj)
        if number not in _sockets:
            raise NotImplementedError("on the virtual clock there are no files to wait for")
        key = super().register(fileobj, events, data)
        _sockets[number].watchers.add(self)
        self._candidates.setdefault(number)
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        if key.fd in _sockets:
            _sockets[key.fd].watchers.discard(self)
        self._candidates.pop(key.fd, None)
        return key

    def changed(self, number):
        """This socket may have become ready."""
        self._candidates.setdefault(number)

    def ready(self):
        """What `select` returns without waiting."""
        found = []
        for number in [*self._candidates]:
            key = self._fd_to_key.get(number)
            mask = key.events & _sockets[number].readiness() if key and number in _sockets else 0
            del self._candidates[number]
            if mask:
                found.append((key, mask))
                self._candidates[number] = None
        return found

    def select(self, timeout=None):
        """As a program calls it that has no loop: nothing else can happen while it waits."""
        if timeout is None and not self.is_ready():
            raise NotImplementedError("on the virtual clock nobody else can make a socket ready: give it a timeout")
        if timeout and not self.is_ready():
            time.sleep(timeout)
        return self.ready()

    def listens(self):
        """Whether clients may come."""
        return any(number in _sockets and _sockets[number].is_listening() for number in self._fd_to_key)

    def is_ready(self):
        """Whether `ready` would return anything."""
        return bool(self._candidates) and any(
            number in self._fd_to_key
            and number in _sockets
            and self._fd_to_key[number].events & _sockets[number].readiness()
            for number in self._candidates
        )


def _socketpair(family=None, type=socket.SOCK_STREAM, proto=0):
    here, there = (LoopbackSocket(family or socket.AF_UNIX, type, proto) for _ in range(2))
    here._name = there._name = ""
    here._pair(there)
    return here, there


def install():
    """Let programs, and asyncio, have no other sockets."""
    # WebAssembly's C library does not have them.
    vars(socket).setdefault("SO_REUSEADDR", 2)
    vars(socket).setdefault("AF_UNIX", 1)
    socket.socket, socket.socketpair, socket.getaddrinfo = LoopbackSocket, _socketpair, getaddrinfo
    selectors.DefaultSelector = LoopbackSelector
