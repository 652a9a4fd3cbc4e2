import { findDemo } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Language } from '../../terminal/code/highlight.ts';
import { quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  py: 'python',
  python: 'python',
  ts: 'typescript',
  typescript: 'typescript',
};

interface Wanted {
  readonly name: string;
  /** `true`: the programs instead of their runs; a language: beside their runs, the text in this one. */
  readonly code: Language | true | undefined;
}

/**
 * What `--code` asks for. Its value may be missing, and what stands after it the name of the demo.
 * @throws CliError if it is neither a language nor a name
 */
export function readCodeOption(
  words: readonly string[],
  value: string | true | undefined,
  { demo }: Messages,
): Wanted {
  const name = words.join(' ');
  if (typeof value !== 'string') return { name, code: value };
  const language = LANGUAGES[value.toLowerCase()];
  if (language !== undefined) return { name, code: language };
  const whole = `${value} ${name}`.trim();
  if (name !== '' && findDemo(whole) === undefined)
    throw new CliError(demo.errors.codeLanguage(quote(value)));
  return { name: whole, code: true };
}
