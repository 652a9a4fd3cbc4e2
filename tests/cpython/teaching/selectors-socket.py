import selectors
import socket

selector = selectors.DefaultSelector()
server = socket.socket()
server.bind(("localhost", 0))
server.listen()
selector.register(server, selectors.EVENT_READ)
selector.select(timeout=0)
print("listens")
server.close()
