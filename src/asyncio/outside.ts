/** @internal What is under way outside of a loop: Node's callbacks, promises, threads; and who waits for any of it. */
export class Outside {
  private readonly expected = new Set<symbol>();
  private waiting: (() => void) | null = null;

  /** Announces something. @returns ends the announcement. */
  expect(what: string): () => void {
    const key = Symbol(what);
    this.expected.add(key);
    return () => {
      this.expected.delete(key);
      // A driver that waits for this alone has to look again: it may be a deadlock now.
      this.wake();
    };
  }

  /** Whether anything is announced. */
  isExpected(): boolean {
    return this.expected.size > 0;
  }

  /** Has `wake` called, once, when something arrives; `null` calls that off. */
  onWake(wake: (() => void) | null): void {
    this.waiting = wake;
  }

  /** Something has arrived. */
  wake(): void {
    const wake = this.waiting;
    this.waiting = null;
    wake?.();
  }
}
