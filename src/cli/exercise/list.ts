import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { columnsOf, padEnd } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { type CourseExercise, exerciseOrNull, exercisesOf } from '../course/exercises.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { commandLines } from '../runs/command-lines.ts';
import { nextExercise } from './choose.ts';
import type { ExerciseOptions } from './command.ts';
import type { exerciseListSchema } from './schema.ts';

type ListedExercise = z.infer<typeof exerciseListSchema>[number];

/** `asynctutor exercise list`: all exercises by chapter, and which are done; as data with `--json`. @throws CliError */
export async function listAll(options: ExerciseOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { messages, say } = context;
  const all = await exercisesOf(context);
  const journal = new CourseJournal(context);
  const listed: ListedExercise[] = [];
  for (const each of all) listed.push(await describe(each, journal, context));
  if (options.json) return context.sayData(listed);
  if (all.length === 0) throw new CliError(messages.exercise.errors.none);
  const lines = await linesOf(listed, context);
  const { list } = messages.exercise;
  const done = listed.filter((each) => each.done).length;
  const next = nextExercise(all, journal);
  const hint = done === 0 ? list.begin : list.next;
  const howTo =
    next === null
      ? []
      : commandLines([[hint, `exercise ${next.id}`]], { ...context.library, screen: context.screen });
  say([...lines, '', list.done(done, listed.length), ...howTo]);
}

async function describe(
  file: CourseExercise,
  journal: CourseJournal,
  context: CourseContext,
): Promise<ListedExercise> {
  const { id, chapter } = file;
  const exercise = await exerciseOrNull(file, context);
  return {
    id,
    chapter,
    title: exercise && textIn(exercise.title, context.language),
    minutes: exercise?.minutes ?? null,
    done: journal.lastPass(id) !== null,
  };
}

async function linesOf(listed: readonly ListedExercise[], context: CourseContext): Promise<string[]> {
  const { chapters, library, messages, screen } = context;
  const { list } = messages.exercise;
  const { theme, width } = screen;
  const titles = await chapters.titles();
  const column = Math.max(...listed.map(({ id }) => columnsOf(id)));
  const narrow = column > width / 2 - 8;
  return listed.flatMap(({ id, chapter, title, minutes, done }, index) => {
    const place = chapter === null ? -1 : chapters.indexOf(chapter);
    const order = chapters.files[place]?.order;
    const name = order === undefined ? list.others : `${order}. ${titles[place]}`;
    const head =
      chapter === listed[index - 1]?.chapter && index > 0
        ? []
        : [
            ...(index === 0 ? [] : ['']),
            ...sentence(name, '', screen, theme.colour.bold).map((row) => theme.colour.bold(row)),
          ];
    const sign = done ? theme.states.done.glyph : ' '.repeat(columnsOf(theme.states.done.glyph));
    const note = minutes === null ? '' : `  ${list.minutes(minutes)}`;
    const lead = `  ${sign} `;
    const above = narrow ? sentence(`\`${id}\``, lead, screen) : [];
    const text = title ?? commandFor('check', library);
    const rows = sentence(text, narrow ? ' '.repeat(columnsOf(lead)) : `${lead}${padEnd(id, column)}  `, {
      width: width - columnsOf(note),
      theme,
    });
    const last = rows.length - 1;
    return [...head, ...above, ...rows.map((row, at) => (at === last ? row + theme.colour.dim(note) : row))];
  });
}
