import type { z } from 'zod';
import { describeProblem, InvalidFile, loadFile } from '../../lessons/index.ts';
import { type FoundSymptom, linesToExplain, SYMPTOMS, type Symptom } from '../../lessons/symptoms/index.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { quote } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { type CourseContext, commandFor, openCourse } from '../course/open-course.ts';
import { placeLines } from '../lesson/find-place.ts';
import type { WhyOptions } from './command.ts';
import { type Answer, findAnswer } from './find-answer.ts';
import { readReport } from './read-report.ts';
import type { whySchema } from './schema.ts';
import { listLines, pageData, symptomData, symptomLines, termData, termLines } from './symptom-view.ts';

/**
 * Says what a message of Python, a report of it, the words for a symptom, or a term mean, and where the course tells about
 * them, or about a name of the API.
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
    return options.json ? context.sayData(await symptomsData(all, context)) : say(listLines(all, context));
  }
  const text = words.length > 0 ? typed : await unlessInterrupted(io, readReport(context));
  const [looked] = linesToExplain(text);
  if (looked === undefined) throw new CliError(errors.empty);
  const answer = await findAnswer(text, await readSymptoms(context), context);
  if (options.json) context.sayData(answer === null ? [] : await answerData(answer, context));
  else if (answer !== null) say(await answerLines(answer, context));
  if (answer !== null) return;
  const search = commandFor(`lesson --search ${messages.usage.values.text.toUpperCase()}`, context.library);
  const list = commandFor('why --list', context.library);
  throw new CliError(errors.unknown(quote(looked.trim()), search, list), EXIT.failed);
}

function answerData(answer: Answer, context: CourseContext): Promise<z.infer<typeof whySchema>> {
  switch (answer.kind) {
    case 'symptoms':
      return symptomsData(answer.found, context);
    case 'term':
      return Promise.all([termData(answer.term, context)]);
    case 'places':
      return Promise.resolve(answer.places.map(pageData));
  }
}

async function answerLines(answer: Answer, context: CourseContext): Promise<string[]> {
  switch (answer.kind) {
    case 'symptoms':
      return symptomLines(answer.found, context);
    case 'term':
      return termLines(answer.term, context);
    case 'places':
      return placeLines(answer.places, context);
  }
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

function symptomsData(
  found: readonly FoundSymptom[],
  context: CourseContext,
): Promise<z.infer<typeof whySchema>> {
  return Promise.all(found.map((each) => symptomData(each, context)));
}
