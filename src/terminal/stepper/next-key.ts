import type { FullScreen } from '../screen/full-screen.ts';
import type { Key } from '../screen/keys.ts';
import type { Player } from './player.ts';

/** The next key; `null` while the run plays, if the next picture is due before. The time goes to the run. */
export async function nextKey(keyboard: FullScreen, player: Player): Promise<Key | null> {
  const { pause } = player;
  if (pause === null) return keyboard.key();
  const before = performance.now();
  const key = await keyboard.keyWithin(pause);
  player.pass(performance.now() - before);
  return key;
}
