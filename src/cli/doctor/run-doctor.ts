import type { Messages } from '../../i18n/index.ts';
import { padEnd, sanitize, wrap } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { DoctorOptions } from './command.ts';
import { type Facts, findFacts } from './facts.ts';

/** Where there are fewer columns, a value stands below its name. */
const BESIDE = 70;

interface Row {
  readonly what: string;
  readonly value: string;
  /** A sentence on a fault, certain or possible, with its remedy. */
  readonly advice?: string;
  readonly isFailure?: boolean;
}

/** Shows what the program found here, for a person, a bug report or another program. @throws CliError if something fails */
export async function runDoctor(
  { json, report }: DoctorOptions,
  version: string,
  context: Context,
): Promise<void> {
  const { io, messages } = context;
  const facts = await findFacts(version, context);
  const rows = rowsOf(facts, context);
  if (json) context.sayData(facts);
  // A row of the table is a line, however long.
  else if (report) io.stdout.write(joinLines(reportLines(rows)));
  else context.say(tableLines(rows, context));
  const failures = rows.filter(({ isFailure }) => isFailure).length;
  if (failures > 0) throw new CliError(messages.doctor.failed(failures), EXIT.failed);
}

function rowsOf(facts: Facts, { messages }: Context): Row[] {
  const { doctor: words } = messages;
  const { titles, advice } = words;
  const { terminal, directories, embeddedPython, installedPythons } = facts;
  const { record, cache } = directories;
  const isSmall = terminal.columns < 40 || terminal.rows < 12;
  const isTerminal = terminal.input && terminal.output;
  const pythons = installedPythons.map(({ command, version }) => `${version} (${sanitize(command)})`);
  return [
    { what: 'asynctutor', value: facts.version },
    { what: 'Node', value: `${facts.node} (${facts.system})` },
    {
      what: titles.terminal,
      value: words.terminal(terminal),
      ...(!isTerminal ? { advice: advice.noTerminal } : isSmall ? { advice: advice.small } : {}),
    },
    {
      what: titles.language,
      value: facts.language.chosen,
      ...(facts.language.chosen.startsWith(facts.language.interface)
        ? {}
        : { advice: advice.language(facts.language.interface) }),
    },
    {
      what: titles.record,
      value: sanitize(record.path),
      ...recordAdvice(facts, advice),
    },
    {
      what: titles.cache,
      value: sanitize(cache.path),
      ...(cache.error !== null && { advice: advice.cache(cache.error) }),
    },
    {
      what: titles.embedded,
      value: words.embedded(embeddedPython),
      ...(embeddedPython.error !== null && { advice: sanitize(embeddedPython.error), isFailure: true }),
    },
    {
      what: titles.installed,
      value: pythons.join(', ') || words.none,
      ...(pythons.length === 0 && { advice: advice.noPython }),
    },
  ];
}

function recordAdvice(
  { directories: { record }, setAside, newerLines }: Facts,
  advice: Messages['doctor']['advice'],
): Pick<Row, 'advice' | 'isFailure'> {
  if (record.error !== null) return { advice: advice.record(record.error), isFailure: true };
  const all = [
    ...(setAside.length > 0 ? [advice.setAside(setAside.join(', '))] : []),
    ...(newerLines > 0 ? [advice.newer(newerLines)] : []),
  ];
  return all.length === 0 ? {} : { advice: all.join('; ') };
}

function tableLines(rows: readonly Row[], { screen }: Context): string[] {
  const { states, marks, accessible } = screen.theme;
  const beside = Math.max(...rows.map(({ what }) => what.length)) + 4;
  const column = screen.width < BESIDE ? 4 : beside;
  return rows.flatMap(({ what, value, advice, isFailure }) => {
    const { glyph, paint } = states[isFailure ? 'failed' : 'done'];
    const indent = ' '.repeat(column);
    const arrow = accessible ? '' : `${marks.arrow} `;
    const texts = advice === undefined ? [value] : [value, `${arrow}${advice}`];
    const [first = '', ...others] = texts
      .flatMap((text) => wrap(text, screen.width - 1 - column))
      .map((line) => indent + line);
    const title = accessible ? what : `${paint(glyph)} ${what}`;
    if (column < beside) return [title, first, ...others];
    return [padEnd(title, column) + first.slice(column), ...others];
  });
}

function reportLines(rows: readonly Row[]): string[] {
  const table = rows.map(
    ({ what, value, advice = '' }) => `| ${[what, value, advice].map(cell).join(' | ')} |`,
  );
  return ['| | | |', '|---|---|---|', ...table];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
