import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** The modules that come at once with one of `src`: those that it imports when it needs them are none of them. */
export async function modulesLoadedWith(file: string): Promise<string[]> {
  const entry = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
  const { output } = await build({ input: { index: entry }, platform: 'node', write: false });
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])));
  const loaded = new Set(['index.js']);
  for (const name of loaded) for (const path of chunks.get(name)?.imports ?? []) loaded.add(path);
  return [...loaded].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
}
