import { textIn } from '../../i18n/index.ts';
import { commonKeys, helpLines } from '../../terminal/help/index.ts';
import { timeline } from '../../terminal/index.ts';
import { sentence, title } from '../../terminal/page/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { columnsOf, wrapCode } from '../../terminal/text/width.ts';
import type { Context } from '../context/context.ts';
import { differences } from './differences.ts';
import type { Way } from './judging.ts';
import { chartLines } from './verdict-view.ts';
import type { Work } from './work.ts';

/** The runs of the learner's program, each over the possible one. */
function timelineLines({ judged, possible }: Work, context: Context): string[] {
  const { screen, messages, language } = context;
  const words = messages.exercise.timeline;
  const { runs, passed } = judged?.verdict ?? { runs: [], passed: false };
  const drawn = runs.flatMap(({ title, result: { trace } }, index) => {
    const chart = chartLines({ trace, isWrong: !passed }, possible?.runs[index]?.result.trace, context);
    const name = title === null ? words.asIs : textIn(title, language);
    const head = runs.length > 1 ? ['', ...sentence(name, '', screen, screen.theme.colour.bold)] : [];
    return chart.length === 0 ? [] : [...head, ...chart];
  });
  return [
    ...title(words.title, screen),
    ...(drawn.length === 0 ? ['', ...sentence(words.none, '', screen)] : drawn),
  ];
}

/** Programs that solve it, each with its timeline. */
async function solutionLines(ways: readonly Way[], context: Context): Promise<string[]> {
  const { listing } = await import('../../terminal/code/listing.ts');
  const { screen, messages, language } = context;
  const words = messages.exercise.solution;
  return ways.flatMap(({ title: name, code, trace }, index) => {
    const head = name === null ? words.title : words.other(textIn(name, language));
    return [
      ...(index === 0 ? [] : ['']),
      ...title(head, screen),
      '',
      ...listing([{ title: 'Python', language: 'python', code: code.join('\n') }], screen),
      ...(trace !== undefined && trace.elapsed > 0 ? ['', ...timeline(trace, screen)] : []),
    ];
  });
}

function differenceLines({ judged, exercise }: Work, { screen, messages }: Context): string[] {
  const words = messages.exercise.differences;
  const { colour, accessible, marks } = screen.theme;
  const own = (judged?.source ?? '').trimEnd().split(/\r?\n/);
  const lines = differences(own, exercise.solution);
  if (lines.length === 0) return [...title(words.title, screen), '', ...sentence(words.none, '', screen)];
  const signs = { same: '  ', removed: '- ', added: '+ ', skipped: '  ' };
  const spoken = { same: '', removed: `${words.removed} `, added: `${words.added} `, skipped: '' };
  const paints = { same: colour.dim, removed: colour.red, added: colour.green, skipped: colour.dim };
  const rows = lines.flatMap(({ change, text }) => {
    const sign = accessible ? spoken[change] : signs[change];
    const shown = change === 'skipped' ? marks.ellipsis : sanitize(text);
    return wrapCode(shown, screen.width - 1 - columnsOf(sign)).map((part, row) =>
      paints[change]((row === 0 ? sign : ' '.repeat(columnsOf(sign))) + part).trimEnd(),
    );
  });
  return [...title(words.title, screen), '', ...rows];
}

function keyLines({ screen, messages }: Context): string[] {
  const { title: head, keys, enter, back, leave } = messages.exercise.help;
  const { names } = messages.help;
  const hints = [
    { key: names.enter, does: enter },
    ...Object.entries(keys).map(([key, does]) => ({ key, does })),
    ...commonKeys(['lines', 'screens', 'ends'], screen.theme, messages),
    { key: names.escape, does: back },
    { key: 'q', does: leave },
  ];
  return [...title(head, screen), '', ...helpLines({ screen: head, keys: hints }, screen)];
}

export function panelLines(work: Work, ways: readonly Way[], context: Context): string[] | Promise<string[]> {
  switch (work.panel) {
    case 'timeline':
      return timelineLines(work, context);
    case 'solution':
      return solutionLines(ways, context);
    case 'differences':
      return differenceLines(work, context);
    case 'help':
      return keyLines(context);
    case 'exercise':
      return [];
  }
}
