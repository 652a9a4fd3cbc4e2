import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Path } from '../../../src/lessons/place.ts';
import { type Did, FACTS } from './did.ts';

const BIOME = fileURLToPath(new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** The text of a chapter in which the program at `path` states this. The rest stays as its author wrote it. */
export function withDid(text: string, path: Path, did: Did): string {
  let before = 'code';
  for (const fact of FACTS) {
    const value = did[fact];
    if (value === undefined) text = without(text, path, fact);
    else {
      text = withMember(text, path, fact, JSON.stringify(value), before);
      before = fact;
    }
  }
  return text;
}

/** The text of a JSON file as `biome format` has it. */
export function formatted(text: string, file: string): string {
  const args = [BIOME, 'format', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, args, { input: text, encoding: 'utf8' });
}

function withMember(text: string, path: Path, key: string, value: string, before: string): string {
  const object = objectAt(text, path);
  const member = memberOf(object, key);
  if (member !== undefined) {
    const [start, end] = rangeOf(member.value);
    return text.slice(0, start) + value + text.slice(end);
  }
  const [, end] = rangeOf(memberOf(object, before) ?? object);
  return `${text.slice(0, end)}, "${key}": ${value}${text.slice(end)}`;
}

function without(text: string, path: Path, key: string): string {
  const { members } = objectAt(text, path);
  const index = members.findIndex((member) => nameOf(member) === key);
  const [member, previous, next] = [members[index], members[index - 1], members[index + 1]];
  if (member === undefined) return text;
  const [start, end] = rangeOf(member);
  if (previous !== undefined) return text.slice(0, rangeOf(previous)[1]) + text.slice(end);
  return text.slice(0, start) + text.slice(next === undefined ? end : rangeOf(next)[0]);
}

function objectAt(text: string, path: Path): ObjectNode {
  let node: ValueNode | undefined = parse(text, { mode: 'json', ranges: true }).body;
  for (const step of path) {
    if (node?.type === 'Object') node = memberOf(node, step)?.value;
    else if (node?.type === 'Array') node = node.elements[Number(step)]?.value;
  }
  if (node?.type !== 'Object') throw new TypeError(`there is no object at ${path.join('/')}`);
  return node;
}

function memberOf({ members }: ObjectNode, key: PropertyKey): MemberNode | undefined {
  return members.find((member) => nameOf(member) === key);
}

function nameOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function rangeOf({ range }: { range?: number[] | undefined }): readonly [start: number, end: number] {
  if (range === undefined) throw new TypeError('the text was parsed without ranges');
  return range as [number, number];
}
