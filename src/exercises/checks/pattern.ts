import { withoutAddresses } from '../../trace/index.ts';

/** A line in which `*` stands for anything. */
export class Pattern {
  private readonly parts: readonly string[];

  constructor(pattern: string) {
    this.parts = withoutAddresses(pattern).split('*');
  }

  /** What stands in the places of `*`, each as short as may be; null if the line has another form. */
  match(line: string): readonly string[] | null {
    const text = withoutAddresses(line);
    const [head = '', ...rest] = this.parts;
    const tail = rest.pop();
    if (tail === undefined) return text === head ? [] : null;
    const end = text.length - tail.length;
    if (!text.startsWith(head) || !text.endsWith(tail)) return null;
    const found: string[] = [];
    let from = head.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0) return null;
      found.push(text.slice(from, at));
      from = at + part.length;
    }
    return from <= end ? [...found, text.slice(from, end)] : null;
  }

  /** The line with this in the places of `*`, as far as it goes. */
  filled(rest: readonly string[]): string {
    return this.parts
      .map((part, index) => (index === 0 ? part : `${rest[index - 1] ?? '*'}${part}`))
      .join('');
  }
}
