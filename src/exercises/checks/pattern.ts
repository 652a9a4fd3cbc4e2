import { withoutAddresses } from '../../trace/index.ts';

/** A line in which `*` stands for anything. */
export class Pattern {
  private readonly parts: readonly string[];

  constructor(pattern: string) {
    this.parts = withoutAddresses(pattern).split('*');
  }

  /** The texts in the places of `*`, each as short as possible; null if the line does not match. */
  match(line: string): readonly string[] | null {
    const text = withoutAddresses(line);
    const [head = '', ...rest] = this.parts;
    const tail = rest.pop();
    if (tail === undefined) return text === head ? [] : null;
    const end = text.length - tail.length;
    if (!text.startsWith(head) || !text.endsWith(tail)) return null;
    const texts: string[] = [];
    let from = head.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0) return null;
      texts.push(text.slice(from, at));
      from = at + part.length;
    }
    return from <= end ? [...texts, text.slice(from, end)] : null;
  }

  /** The line with these texts in the places of the first `*`. */
  fill(texts: readonly string[]): string {
    return this.parts
      .map((part, index) => (index === 0 ? part : `${texts[index - 1] ?? '*'}${part}`))
      .join('');
  }
}
