import type { Demo } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { answerText, factText, unitOf } from '../../questions/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { factOf, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { openAsker } from '../questions/asker.ts';
import { optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import type { PredictionResult } from './next-lines.ts';
import { askAll, type DemoAnswer, isRightIn, questionsAbout } from './predictions.ts';
import { watch } from './watch.ts';

/**
 * Asks of each demo what it will do, shows it, and tells what there was to know.
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export async function predictDemos(
  demos: readonly Demo[],
  options: DemoOptions,
  context: Context,
): Promise<PredictionResult> {
  const { io } = context;
  let asker = await openAsker(context);
  let result: PredictionResult = 'right';
  try {
    for (const demo of demos) {
      const answers = await askAll(demo, await questionsAbout(demo, context), asker, context);
      context.say(['']);
      // A run has the keyboard to itself. Lines from elsewhere may have been read ahead, and must not be lost.
      if (io.stdin.isTTY) asker.close();
      const traces = await watch(demo, optionsFor(demo, options), context);
      if (io.stdin.isTTY) asker = await openAsker(context);
      const [trace] = traces;
      if (trace === undefined) continue;
      const graded = answers.map((each) =>
        each.answer === null || each.right !== null
          ? each
          : { ...each, right: isRightIn(trace, each.asked, each.answer) },
      );
      context.say(outcomeLines(graded, trace, context));
      if (!graded.every(({ right }) => right)) result = 'wrong';
    }
  } finally {
    asker.close();
  }
  return result;
}

/** @param shown the run that was watched */
function outcomeLines(answers: readonly DemoAnswer[], shown: Trace, context: Context): string[] {
  if (answers.length === 0) return [];
  const { screen, messages } = context;
  const title = sentence(messages.demo.predict.title, '', screen).map((row) => screen.theme.colour.bold(row));
  return [...title, ...answers.flatMap((each) => outcomeOf(each, shown, context)), ''];
}

function outcomeOf(
  { asked: { question, prediction, run }, answer, right }: DemoAnswer,
  shown: Trace,
  { messages, language, screen }: Context,
): string[] {
  const { accessible, marks, states } = screen.theme;
  const { yours, happened, none } = messages.demo.predict;
  const below = (lead: string, text: string): string[] =>
    sentence(text, (accessible ? '' : '  ') + lead, screen);
  const prompt = textIn(question.prompt, language);
  const { glyph, paint } = states[right ? 'done' : 'failed'];
  const word = messages.quiz[right ? 'right' : 'wrong'];
  const fact = factOf(prediction.ask, run ?? shown);
  const isNothing = fact === null || (Array.isArray(fact) && fact.length === 0);
  // On the real clock, more digits are chance.
  const rounded = typeof fact === 'number' ? Math.round(fact * 100) / 100 : fact;
  return [
    ...(right === null
      ? sentence(prompt, accessible ? '' : `${marks.bullet} `, screen)
      : sentence(prompt, accessible ? `${word}. ` : `${glyph} `, screen, paint)),
    ...(answer === null ? [] : below(yours, answerText(question, answer, language))),
    ...below(happened, isNothing ? none : factText(rounded, unitOf(question), language)),
    ...below('', textIn(prediction.why, language)),
  ];
}
