import type { Demo } from '../../demos/index.ts';
import {
  type Answer,
  answerText,
  isRight,
  itemOf,
  keyIn,
  type Prediction,
  type Question,
  questionFrom,
  TRIES,
  unitOf,
} from '../../questions/index.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import { record, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import type { Asker, Asking } from '../questions/asker.ts';
import { play } from './play.ts';

export interface DemoQuestion {
  readonly question: Question;
  readonly prediction: Prediction;
  /** The run that settles it; null where that is still to come. */
  readonly run: Trace | null;
}

export interface DemoAnswer {
  readonly asked: DemoQuestion;
  /** The last answer; null if the question was left open. */
  readonly answer: Answer | null;
  /** Null while no run has settled it, or if it was left open. */
  readonly right: boolean | null;
}

/** On the real clock no time is exact: the tolerance is a share of it, and at least so many seconds. */
const SHARE = 0.1;
const SECONDS = 0.25;

/**
 * The questions about a demo. Its programs are run for them, on the virtual clock; those that have none are run, on
 * the real one, only where there would be nothing to choose from: what is asked is how the next run will be.
 * @throws Interrupted on Ctrl-C
 */
export async function questionsAbout(demo: Demo, context: Context): Promise<DemoQuestion[]> {
  const { none } = context.messages.demo.predict;
  const code = demo.variants[0].program.listing().python.trimEnd().split('\n');
  const isReal = demo.clock === 'real';
  let traces = isReal ? null : await tracesOf(demo.variants);
  const questions: DemoQuestion[] = [];
  for (const prediction of demo.predict) {
    const shown = questions.length === 0 ? code : null;
    let question = questionFrom(prediction, shown, traces, none);
    if (question === 'unknown') {
      traces = [await rehearse(demo, context)];
      question = questionFrom(prediction, shown, traces, none);
    }
    if (question === 'unknown' || question === null) continue;
    const run = isReal || traces === null ? null : traces[0];
    if (run === null || keyIn(question, run) !== null) questions.push({ question, prediction, run });
  }
  return questions;
}

async function tracesOf([first, ...others]: Demo['variants']): Promise<[Trace, ...Trace[]]> {
  const traces: [Trace, ...Trace[]] = [await record(first.program.script)];
  // One after the other: one session records at a time.
  for (const { program } of others) traces.push(await record(program.script));
  return traces;
}

function rehearse({ name, variants: [{ program }] }: Demo, { io, say, messages }: Context): Promise<Trace> {
  say([messages.demo.predict.rehearsing(name)]);
  return discardKeys(io, (quiet) => play(program, {}, quiet));
}

/**
 * Asks what a demo will do, until all is answered or somebody would rather watch.
 * @throws Interrupted on Ctrl-C
 */
export async function askAll(
  { name }: Demo,
  questions: readonly DemoQuestion[],
  asker: Asker,
  context: Context,
): Promise<DemoAnswer[]> {
  const { quiz, demo } = context.messages;
  const answers: DemoAnswer[] = [];
  for (const [index, asked] of questions.entries()) {
    const item = itemOf(name, asked.question);
    const place = `${quiz.question(index + 1, questions.length)} (${name})`;
    const commands = { leave: demo.predict.skip };
    const answer = await askOne({ item, place, remarks: [], hinted: false, commands }, asked, asker, context);
    answers.push(answer);
    if (answer.answer === null) break;
  }
  return answers;
}

async function askOne(
  asking: Asking,
  asked: DemoQuestion,
  asker: Asker,
  { messages, language }: Context,
): Promise<DemoAnswer> {
  const { predict } = messages.demo;
  for (let tried = 1; ; tried++) {
    const { reply: answer } = await asker.ask(asking);
    if (typeof answer === 'string') return { asked, answer: null, right: null };
    const given = predict.yours + answerText(asked.question, answer, language);
    const right = asked.run === null ? null : isRightIn(asked.run, asked, answer);
    asker.tell({ kind: 'note', text: given });
    if (right === null) asker.tell({ kind: 'note', text: predict.noted });
    else {
      const words = right ? predict.right : tried < TRIES ? predict.tryAgain : predict.watch;
      asker.tell({ kind: right ? 'right' : 'wrong', text: words });
    }
    if (right !== false || tried === TRIES) return { asked, answer, right };
  }
}

/** Whether an answer fits a run; null if the run settles nothing. A time on the real clock has some tolerance. */
export function isRightIn(trace: Trace, { question, run }: DemoQuestion, answer: Answer): boolean | null {
  const key = keyIn(question, trace);
  if (key === null) return null;
  const isReal = run === null && question.kind === 'number' && unitOf(question) !== undefined;
  if (!isReal || key.kind !== 'number') return isRight(question, key, answer);
  return isRight({ ...question, tolerance: Math.max(SECONDS, key.number * SHARE) }, key, answer);
}
