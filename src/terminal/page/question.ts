import { type CodeInput, code, type PageOptions } from './program.ts';
import { prose, sentence } from './prose.ts';
import { type RunResult, runResult } from './run-result.ts';

export interface QuestionInput {
  readonly prompt: string;
  readonly program?: CodeInput;
  readonly choices: readonly string[];
  /** The answer is a number of a line, so that these must be shown. */
  readonly byLine?: boolean;
  readonly said: readonly Remark[];
  /** The run, once it may be shown. */
  readonly run?: RunResult;
}

export interface Remark {
  readonly kind: 'wrong' | 'right' | 'hint' | 'answer' | 'explanation' | 'note';
  readonly text: string;
}

/** A question: its program, its choices with their numbers, the remarks on it, and the run. */
export function question(input: QuestionInput, options: PageOptions): string[] {
  const { theme } = options;
  const source =
    input.program === undefined
      ? []
      : [...code(input.program, options, input.byLine ? 'always' : 'seen'), ''];
  const choices = input.choices.flatMap((text, index) => sentence(text, `  ${index + 1}. `, options));
  const { words, colour } = theme;
  const run =
    input.run === undefined ? [] : ['', colour.bold(words.page.run), ...runResult(input.run, options)];
  const lines = [
    colour.bold(words.page.prediction),
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

/** `✖ why it tempts`, `Hint: …`. */
export function remark({ kind, text }: Remark, options: PageOptions): string[] {
  const { states, words, accessible } = options.theme;
  if (kind === 'explanation') return ['', ...prose(text, options)];
  // Remarks on an answer begin with whether it is right.
  if (kind === 'note' || (accessible && (kind === 'right' || kind === 'wrong')))
    return sentence(text, '', options);
  if (kind === 'hint' || kind === 'answer') {
    return sentence(words.labelled(words.page[kind], text), '', options);
  }
  const { glyph, paint } = states[kind === 'right' ? 'done' : 'failed'];
  return sentence(text, `${glyph} `, options, paint);
}
