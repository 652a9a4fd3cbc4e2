import type { z } from 'zod';
import { termNamed } from '../../lessons/glossary/index.ts';
import { describeProblem, InvalidFile, loadFile } from '../../lessons/index.ts';
import {
  type FoundSymptom,
  linesToExplain,
  SYMPTOMS,
  type Symptom,
  SymptomFinder,
} from '../../lessons/symptoms/index.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { quote } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { termsOf } from '../course/glossary.ts';
import { type CourseContext, commandFor, openCourse } from '../course/open-course.ts';
import type { WhyOptions } from './command.ts';
import { readReport } from './read-report.ts';
import type { whySchema } from './schema.ts';
import { listLines, symptomData, symptomLines, termData, termLines } from './symptom-view.ts';

/**
 * Says what a message of Python, a report of it, the words for a symptom, or a term mean, and where the course tells about
 * them.
 * @throws CliError for nothing to look for, a course without symptoms, or a text that says nothing known; Interrupted on Ctrl-C
 */
export async function runWhy(words: readonly string[], options: WhyOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { io, messages, say } = context;
  const { errors } = messages.why;
  const typed = words.join(' ');
  if (options.list) {
    if (words.length > 0) throw new CliError(messages.lesson.errors.oneOf('--list', quote(typed)));
    const all = (await readSymptoms(context)).map((symptom) => ({ symptom, line: null }));
    return options.json ? sayJson(all, context) : say(listLines(all, context));
  }
  const text = words.length > 0 ? typed : await unlessInterrupted(io, readReport(context));
  const [looked] = linesToExplain(text);
  if (looked === undefined) throw new CliError(errors.empty);
  const found = new SymptomFinder(await readSymptoms(context)).find(text);
  if (found.length > 0)
    return options.json ? sayJson(found, context) : say(await symptomLines(found, context));
  const term = termNamed(text, await termsOf(context));
  if (options.json) context.sayData(term === null ? [] : [await termData(term, context)]);
  else if (term !== null) say(await termLines(term, context));
  if (term !== null) return;
  const search = commandFor(`lesson --search ${messages.usage.values.text.toUpperCase()}`, context.library);
  const list = commandFor('why --list', context.library);
  throw new CliError(errors.unknown(quote(looked.trim()), search, list), EXIT.failed);
}

/** The symptoms of the course. What is wrong with a file that cannot be used goes to the error output. @throws CliError */
async function readSymptoms({ library, messages, io }: CourseContext): Promise<readonly Symptom[]> {
  if (!library.course.hasSymptoms) throw new CliError(messages.why.errors.none(SYMPTOMS));
  const schema = async () => (await import('../../lessons/schema/symptoms.ts')).symptomsSchema;
  try {
    return (await loadFile(library, SYMPTOMS, schema, messages)).symptoms;
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw error;
    for (const problem of error.problems) io.stderr.write(`${describeProblem(problem, messages)}\n`);
    throw new CliError(messages.lesson.errors.invalid(SYMPTOMS));
  }
}

async function sayJson(found: readonly FoundSymptom[], context: CourseContext): Promise<void> {
  const data: z.infer<typeof whySchema> = await Promise.all(found.map((each) => symptomData(each, context)));
  context.sayData(data);
}
