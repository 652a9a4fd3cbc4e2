import { type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { BEGINNING, type Path, type Place } from './place.ts';
import { quote } from './visible.ts';

/** A text is not JSON. */
export class NotJson extends Error {
  /** The place of the first error. */
  readonly place: Place;
  /** The text at that place; null at the end of the file. */
  readonly found: string | null;

  constructor(place: Place, found: string | null) {
    super(`not JSON at ${place.line}:${place.column}`);
    this.name = 'NotJson';
    this.place = place;
    this.found = found;
  }
}

/** The text of a JSON file, with its value and the place of each part. */
export class Source {
  readonly value: unknown;
  private readonly text: string;
  private tree: ValueNode | null | undefined;

  /** @throws NotJson */
  constructor(text: string) {
    this.text = text;
    try {
      this.value = JSON.parse(text);
    } catch (error) {
      throw whereNotJson(text, error);
    }
  }

  /** The place of the value at this path, or of its key; if it is missing, that of the innermost container that exists. */
  placeOf(path: Path, part: 'key' | 'value' = 'value'): Place {
    const root = this.root();
    if (root === null) return BEGINNING;
    let node: ValueNode = root;
    for (const [depth, step] of path.entries()) {
      const member = memberAt(node, step);
      if (member && part === 'key' && depth === path.length - 1) return placeOf(member);
      const next = member?.value ?? elementAt(node, step);
      if (next === undefined) break;
      node = next;
    }
    return placeOf(node);
  }

  /** The paths of keys that an object has more than once: `JSON.parse` drops all but the last. */
  repeatedKeys(): Path[] {
    const root = this.root();
    const repeated: Path[] = [];
    const open: { node: ValueNode; path: Path }[] = root === null ? [] : [{ node: root, path: [] }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, path } = next;
      const seen = new Set<PropertyKey>();
      for (const [step, value] of partsOf(node)) {
        if (seen.has(step)) repeated.push([...path, step]);
        seen.add(step);
        open.push({ node: value, path: [...path, step] });
      }
    }
    return repeated;
  }

  /** The syntax tree; null if the text is nested too deeply for one. */
  private root(): ValueNode | null {
    this.tree ??= syntaxTree(this.text);
    return this.tree;
  }
}

function syntaxTree(text: string): ValueNode | null {
  try {
    return parse(text, { mode: 'json' }).body;
  } catch {
    return null;
  }
}

/** The last member of that name, which is the one that `JSON.parse` takes. */
function memberAt(node: ValueNode, key: PropertyKey): MemberNode | undefined {
  return node.type === 'Object' ? node.members.findLast((member) => nameOf(member) === key) : undefined;
}

function elementAt(node: ValueNode, index: PropertyKey): ValueNode | undefined {
  return node.type === 'Array' && typeof index === 'number' ? node.elements[index]?.value : undefined;
}

function partsOf(node: ValueNode): (readonly [PropertyKey, ValueNode])[] {
  if (node.type === 'Array') return node.elements.map(({ value }, index) => [index, value]);
  return node.type === 'Object' ? node.members.map((member) => [nameOf(member), member.value]) : [];
}

function nameOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function placeOf({ loc }: { loc: { start: Place } }): Place {
  return { line: loc.start.line, column: loc.start.column };
}

/** The place of a syntax error: from the parser of the tree, or from V8 for the few errors that the parser accepts. */
function whereNotJson(text: string, error: unknown): NotJson {
  const offset = offsetOfFault(text) ?? Number(/at position (\d+)/.exec(String(error))?.[1] ?? 0);
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const rest = /^.{1,20}/.exec(text.slice(offset))?.[0];
  return new NotJson(place, offset >= text.length ? null : quote(rest ?? text.charAt(offset)));
}

function offsetOfFault(text: string): number | null {
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    const offset = (error as { offset?: unknown }).offset;
    return typeof offset === 'number' ? offset : null;
  }
}
