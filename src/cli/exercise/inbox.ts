/** What happens, in the order in which it does, for one reader. */
export class Inbox<T> {
  private readonly waiting: T[] = [];
  private wake = (): void => {};

  readonly push = (event: T): void => {
    this.waiting.push(event);
    this.wake();
  };

  async next(): Promise<T> {
    for (;;) {
      const event = this.waiting.shift();
      if (event !== undefined) return event;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
