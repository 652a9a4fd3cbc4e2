import type { Demo } from '../../../demos/index.ts';
import { anySeed, type Given, type Item, isRight, itemOf, randomOf } from '../../../quiz/index.ts';
import { sentence } from '../../../terminal/page/index.ts';
import type { Context } from '../../context/context.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { Asker } from '../../questions/asker.ts';
import { questionLines } from '../../questions/question-view.ts';
import { givenText } from './outcome-lines.ts';
import type { Asking, Predicted } from './predicted.ts';
import { keyIn } from './question.ts';

/** After so many answers the run itself is shown. */
const TRIES = 2;

/**
 * Asks what a demo will do, until all is answered or somebody would rather watch. The program is shown once.
 * @throws Interrupted on Ctrl-C
 */
export async function askAll(
  { name }: Demo,
  askings: readonly Asking[],
  asker: Asker,
  context: Context,
): Promise<Predicted[]> {
  const predicted: Predicted[] = [];
  for (const [index, asking] of askings.entries()) {
    const item = itemOf(name, asking.question, randomOf(anySeed()));
    const page = await pageOptions(context.screen);
    context.say(questionLines(item, index + 1, askings.length, context, page));
    const given = await askOne(item, asking, asker, context);
    predicted.push({ asking, given });
    if (given === null) break;
  }
  return predicted;
}

/** @returns the last answer; null if it was left open. */
async function askOne(
  item: Item,
  { question, prediction, run }: Asking,
  asker: Asker,
  context: Context,
): Promise<Given | null> {
  const { messages, language, screen, say } = context;
  const { predict } = messages.demo;
  const { states, accessible, colour } = screen.theme;
  const key = run === null ? null : keyIn(question, prediction.ask, run);
  const verdict = (right: boolean, words: string): void => {
    const { glyph, paint } = states[right ? 'done' : 'failed'];
    say(sentence(words, accessible ? '' : `${glyph} `, screen).map((row) => paint(colour.bold(row))));
  };
  for (let tried = 1; ; ) {
    const given = await asker.ask(item);
    if (given === 'leave') return null;
    // The other commands of a quiz mean nothing here.
    if (typeof given === 'string') continue;
    say(sentence(givenText(question, given, language), predict.yours, screen));
    if (key === null) {
      say(sentence(predict.noted, '', screen));
      return given;
    }
    const right = isRight(question, key, given);
    if (right) verdict(true, predict.right);
    else verdict(false, tried < TRIES ? predict.tryAgain : predict.watch);
    if (right || tried === TRIES) return given;
    tried++;
  }
}
