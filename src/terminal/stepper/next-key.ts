import type { Keyboard } from '../screen/keyboard.ts';
import type { Key } from '../screen/keys.ts';
import type { Player } from './player.ts';

/** The next key; `null` if the run plays and its next picture is due before. The player is told the time that has passed. */
export async function nextKey(keyboard: Keyboard, player: Player): Promise<Key | null> {
  const { pause } = player;
  if (pause === null) return keyboard.key();
  const before = performance.now();
  const key = await keyboard.keyWithin(pause);
  player.pass(performance.now() - before);
  return key;
}
