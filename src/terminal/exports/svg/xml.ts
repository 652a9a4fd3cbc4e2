import { sanitize } from '../../text/sanitize.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element with its content, which must be escaped. Numbers are rounded to two decimals. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`];
  });
  const start = `<${name}${pairs.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Untrusted text as XML may hold it: control characters spelled out, and XML's own signs escaped. */
export function escaped(text: string): string {
  return sanitize(text)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
