/** How wide a listing may be, in columns: with a line number before it, it fits into a terminal of 80. */
export const LISTING_WIDTH = 72;

/**
 * A demo's module as a learner would write it: it imports the published library instead of the sources, and what the
 * demo's `script` does, which here waits to be called, is its last lines.
 */
export function typescriptListing(source: string): string {
  const [, names = ''] = /^import \{([^}]*)\} from '[./]+\/asyncio\/index\.ts';\n/m.exec(source) ?? [];
  const body = source
    .replace(/^import [^;]*from '[./]+\/(asyncio|trace)\/index\.ts';\n/gm, '')
    .replace(/^export const script\b.*? => \{\n(.*)^\};\n$/ms, (_, lines: string) =>
      lines.replace(/^ {2}/gm, ''),
    )
    .replace(/^export const script\b.*? =>\s+(?=\w+\()/ms, 'await ')
    .replace(/^export /gm, '');
  const imported = names.split(',').flatMap((name) => name.trim() || []);
  if (/\brun\(/.test(body)) imported.push('run');
  const [ofNode = ''] = /^(?:import [^;]*';\n)+/.exec(body) ?? [];
  const ofOurs = imports(imported.sort(inAlphabet));
  return ofNode + ofOurs + body.slice(ofNode.length);
}

function imports(names: readonly string[]): string {
  const line = `import { ${names.join(', ')} } from 'asynctutor/asyncio';\n`;
  if (line.length <= LISTING_WIDTH + 1) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from 'asynctutor/asyncio';\n`;
}

/** As the formatter sorts them, letters before their case. */
function inAlphabet(a: string, b: string): number {
  const [left, right] = [a.replace(/^type /, ''), b.replace(/^type /, '')];
  return left.localeCompare(right, 'en');
}
