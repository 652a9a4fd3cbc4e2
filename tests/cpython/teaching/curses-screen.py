import curses


def main(screen):
    screen.addstr(0, 0, "hello")
    screen.refresh()


curses.wrapper(main)
