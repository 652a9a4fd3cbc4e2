import { readFileSync } from 'node:fs';
import { COLOURS, FONT, styleRules } from '../svg/style.ts';

/** From here as from the built program: what the browser gets comes with it as it is. */
const directory = new URL(
  import.meta.url.endsWith('.ts') ? './page/' : '../../src/terminal/exports/html/page/',
  import.meta.url,
);

const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');

export function script(): string {
  return read('page.js');
}

export function style(): string {
  return [
    `:root { --font: ${FONT};\n${variables(0)} }`,
    `@media (prefers-color-scheme: dark) { :root {\n${variables(1)} } }`,
    styleRules(),
    read('page.css'),
  ].join('\n');
}

function variables(light: 0 | 1): string {
  return Object.entries(COLOURS)
    .map(([name, both]) => `  --${name}: ${both[light]};`)
    .join('\n');
}
