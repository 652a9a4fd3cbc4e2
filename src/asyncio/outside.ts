/** @internal The work under way outside of a loop (Node's callbacks, promises, threads), and the driver that waits for it. */
export class Outside {
  private readonly expected = new Set<symbol>();
  private waiting: (() => void) | null = null;

  /** Announces work by a name. @returns a function that ends the announcement. */
  expect(what: string): () => void {
    const key = Symbol(what);
    this.expected.add(key);
    return () => {
      this.expected.delete(key);
      // A driver that waited for this alone has to check again: it may be a deadlock now.
      this.wake();
    };
  }

  isExpected(): boolean {
    return this.expected.size > 0;
  }

  /** Calls `wake` once when something arrives; `null` removes it. */
  onWake(wake: (() => void) | null): void {
    this.waiting = wake;
  }

  wake(): void {
    const wake = this.waiting;
    this.waiting = null;
    wake?.();
  }
}
