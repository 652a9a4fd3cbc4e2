import type { Choice } from '../../terminal/home/choices.ts';
import { sentence } from '../../terminal/page/index.ts';
import { readLine } from '../../terminal/screen/read-line.ts';
import type { Context } from '../context/context.ts';

/**
 * Lets one of these be chosen by its number, in lines: for a screen reader, or a terminal that cannot be drawn on. An empty
 * line chooses the first.
 * @returns its index; null to leave
 * @throws Interrupted on Ctrl-C
 */
export async function spokenChoice(choices: readonly Choice[], context: Context): Promise<number | null> {
  const { messages, screen, say, io } = context;
  const words = messages.home.spoken;
  for (const [index, { title, detail, note }] of choices.entries()) {
    const text = [
      note === undefined ? title : `${title}, ${note}`,
      ...(detail === undefined ? [] : [detail]),
    ];
    say(sentence(text.join('. '), `${index + 1}. `, screen));
  }
  for (let text = words.choose; ; text = words.misread(choices.length)) {
    const line = (await readLine(io, () => say(sentence(text, '', screen))))?.trim().toLowerCase();
    if (line === undefined || line === 'q') return null;
    if (line === '') return 0;
    const index = /^\d{1,3}$/.test(line) ? Number(line) - 1 : -1;
    if (choices[index] !== undefined) return index;
  }
}
