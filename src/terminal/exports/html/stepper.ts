import type { Messages } from '../../../i18n/index.ts';
import { element, escaped } from '../svg/xml.ts';

/** The buttons look like the keys that do the same. */
const BUTTONS = [
  ['first', '⇤'],
  ['turnBefore', '↑'],
  ['before', '←'],
  ['play', '▶'],
  ['next', '→'],
  ['turnAfter', '↓'],
  ['last', '⇥'],
] as const;

/** The state of the program, which the script puts beside its code, and the bar with the controls. Hidden without it. */
export function stepperSection({ html: words, views }: Messages): string {
  const { columns, controls } = words;
  const { stepper } = views;
  const heads = [columns.task, columns.state, columns.detail, columns.line];
  const table = element(
    'table',
    { 'aria-label': stepper.tasks },
    element(
      'thead',
      {},
      element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, escaped(text)))),
    ),
    element('tbody', { id: 'tasks' }, ''),
  );
  const phases = (['wait', 'timers', 'run'] as const).map((phase) =>
    element('li', {}, escaped(stepper.phases[phase])),
  );
  const loop = element(
    'dl',
    { class: 'loop' },
    term(stepper.loop, element('ol', { id: 'phases' }, ...phases)),
    term(stepper.ready, '', 'ready'),
    term(stepper.timers, '', 'timers'),
    term(words.others, '', 'others'),
    term(stepper.locals, '', 'locals'),
  );
  const state = element(
    'section',
    { id: 'state', hidden: '', 'aria-label': words.stepper },
    element('div', { class: 'tasks' }, table),
    loop,
  );
  const output = element(
    'section',
    { id: 'printed', hidden: '', 'aria-label': stepper.output },
    element('p', { class: 'label' }, escaped(stepper.output)),
    element('ol', { id: 'output' }, ''),
  );
  const buttons = BUTTONS.map(([name, sign]) =>
    element(
      'button',
      { type: 'button', 'data-do': name, 'aria-label': controls[name], title: controls[name] },
      sign,
    ),
  );
  const place = [
    [words.event, 'event'],
    [words.turn, 'turn'],
    [words.time, 'time'],
  ] as const;
  const bar = element(
    'section',
    { id: 'bar', hidden: '', 'aria-label': words.stepper },
    element('p', { id: 'sentence', 'aria-live': 'polite', 'aria-atomic': 'true' }, ''),
    element(
      'div',
      { class: 'controls' },
      element('div', { class: 'buttons' }, ...buttons),
      element('input', {
        id: 'position',
        type: 'range',
        min: 0,
        max: 0,
        value: 0,
        'aria-label': words.position,
      }),
      element('dl', { class: 'place' }, ...place.map(([label, id]) => term(label, '', id))),
    ),
  );
  return [state, output, bar].join('\n');
}

function term(label: string, content: string, id?: string): string {
  return element('div', {}, element('dt', {}, escaped(label)), element('dd', { id }, content));
}
