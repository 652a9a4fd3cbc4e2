import { sanitize } from '../../text/sanitize.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an SVG, with what is in it. Numbers are rounded to what can be seen. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`];
  });
  const start = `<${name}${written.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Text from anywhere as XML may hold it: without control characters, and with none of XML's own signs. */
export function escaped(text: string): string {
  return sanitize(text)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
