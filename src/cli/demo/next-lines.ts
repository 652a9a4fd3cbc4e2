import { demos, membersOf } from '../../demos/index.ts';
import type { Context } from '../context/context.ts';
import { commandLines } from '../runs/command-lines.ts';
import type { Selection } from './selection.ts';

export type PredictionResult = 'right' | 'wrong';

/**
 * Suggests the next commands, in bold: to step through the demo, or, once it was predicted, the quiz or the chapter about
 * it; then the next demo.
 * @param result null if nothing was predicted
 */
export async function nextLines(
  { entry, variant }: Selection,
  result: PredictionResult | null,
  context: Context,
): Promise<string[]> {
  const { next } = context.messages.demo;
  const steps: [string, string][] = [];
  if (result === null) {
    const name = variant === null ? entry.name : `${entry.name} ${variant}`;
    steps.push([next.step, `demo ${name} --step`]);
  } else {
    const { chapterOf } = await import('./chapter-of.ts');
    const chapter = await chapterOf(entry, context);
    if (chapter !== null)
      steps.push(result === 'right' ? [next.quiz, `quiz ${chapter}`] : [next.lesson, `lesson ${chapter}`]);
  }
  const following = demos[demos.findLastIndex(({ name }) => namesOf(entry).includes(name)) + 1];
  steps.push(following === undefined ? [next.more, 'quiz'] : [next.demo, `demo ${following.name} --predict`]);
  return commandLines(steps, context);
}

function namesOf(entry: Selection['entry']): string[] {
  return membersOf(entry).map(({ name }) => name);
}
