import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import type { Context } from '../../context/context.ts';
import { openAsker } from '../../questions/asker.ts';
import type { Prediction } from './prediction.ts';

/**
 * Asks for a prediction, a second time with the hint if the first answer was wrong, and shows what was right, and why.
 * Of a prediction that was left, nothing is recorded, and it stays open.
 * @param terminal the screen to ask on, where somebody has taken it already; else one is taken, and given back
 * @throws Interrupted on Ctrl-C
 */
export async function askPrediction(
  prediction: Prediction,
  terminal: FullScreen | null,
  context: Context,
): Promise<'done' | 'left'> {
  const asker = await openAsker(context, terminal);
  try {
    while (prediction.open) {
      const { reply, hinted } = await asker.ask(prediction.asking());
      if (hinted) prediction.hint();
      if (reply === 'leave') return 'left';
      const taken = typeof reply === 'string' ? prediction.reveal() : prediction.answer(reply);
      await asker.wait(context.messages.quiz.running, taken);
    }
    return (await asker.show(prediction.answered())) === 'leave' ? 'left' : 'done';
  } finally {
    asker.close();
  }
}
