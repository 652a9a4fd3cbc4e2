import type { Keyboard } from '../screen/keyboard.ts';
import type { Key } from '../screen/keys.ts';
import type { Playback } from './playback.ts';

/** The next key; `null` if the run plays and its next picture is due before. The playback is told the time that has passed. */
export async function nextKey(keyboard: Keyboard, playback: Playback): Promise<Key | null> {
  const { pause } = playback;
  if (pause === null) return keyboard.key();
  const before = performance.now();
  const key = await keyboard.keyWithin(pause);
  playback.pass(performance.now() - before);
  return key;
}
