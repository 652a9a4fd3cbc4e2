/** Texts, each kept once and named by its index. */
export class Texts {
  readonly list: string[] = [''];
  private readonly indexes = new Map([['', 0]]);

  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
