import { type CodeInput, code, type PageOptions } from './program.ts';
import { marked, prose, sentence } from './prose.ts';
import { type Did, whatItDid } from './what-it-did.ts';

export interface QuestionInput {
  readonly prompt: string;
  readonly program?: CodeInput;
  /** What there is to choose from, or to put in order. */
  readonly choices: readonly string[];
  /** Whether lines of the program are to be named by their numbers. */
  readonly byLine?: boolean;
  readonly said: readonly Remark[];
  /** What the run did, once it has been shown. */
  readonly run?: Did;
}

/** A remark on an answer, or help. */
export interface Remark {
  readonly kind: 'wrong' | 'right' | 'hint' | 'answer' | 'explanation';
  readonly text: string;
}

/** A question: its program, its choices under their numbers, and everything said about it since. */
export function question(input: QuestionInput, options: PageOptions): string[] {
  const { theme } = options;
  const source =
    input.program === undefined
      ? []
      : [...code(input.program, options, input.byLine ? 'always' : 'seen'), ''];
  const choices = input.choices.flatMap((text, index) => sentence(text, `  ${index + 1}. `, options));
  const run = input.run === undefined ? [] : ['', ...ran(input.run, options)];
  const lines = [
    theme.colour.bold(theme.words.page.prediction),
    ...prose(input.prompt, options),
    '',
    ...source,
    ...choices,
    ...(input.said.length > 0 && choices.length > 0 ? [''] : []),
    ...input.said.flatMap((each) => remark(each, options)),
    ...run,
  ];
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function ran(run: Did, options: PageOptions): string[] {
  return [options.theme.colour.bold(options.theme.words.page.run), ...whatItDid(run, options)];
}

/** `✖ why it tempts`, `Hint: …`. */
export function remark({ kind, text }: Remark, options: PageOptions): string[] {
  const { states, words, accessible } = options.theme;
  if (kind === 'explanation') return ['', ...prose(text, options)];
  if (kind === 'hint' || kind === 'answer' || accessible) {
    return sentence(words.labelled(words.page[kind], text), '', options);
  }
  const { glyph, paint } = states[kind === 'right' ? 'done' : 'failed'];
  return marked(text, `${glyph} `, paint, options);
}
