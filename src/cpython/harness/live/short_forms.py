"""How the host is told of what comes often."""

CREATED, RESUMED, PAUSED, SUSPENDED, READY, IDLE, TURN, FINISHED, CALLS = range(9)
