import { type DemoEntry, demos, findDemo, loadDemo, membersOf, pitfalls } from '../../demos/index.ts';
import { blocksOfType, type Chapter } from '../../lessons/index.ts';
import { hasTopic, topicKey, topicPlaces } from '../../lessons/topics.ts';
import type { Context } from '../context/context.ts';
import { chaptersOf } from './chapter-of.ts';

/** A name that more demos use is a tool of all of them, and the topic of none. */
const MOST_DEMOS = 6;

/**
 * The demos about a name of the API: the one of this name, or else those whose summary has it, or else those on the page
 * that teaches it, or else those whose programs use it. Several are equally good; none is there if nothing is about it.
 */
export async function demosAbout(name: string, context: Context): Promise<string[]> {
  const key = topicKey(name);
  if (key === '') return [];
  const named = demos.filter((demo) => [key, `${key}s`].includes(topicKey(demo.name)));
  if (named.length > 0) return namesOf(named);
  // A word that is the same in both languages is no word of either.
  const summed = demos.filter(({ summary }) => Object.values(summary).every((text) => hasTopic(text, key)));
  if (summed.length > 0) return namesOf(withoutPitfalls(summed));
  const taught = demosTaught(name, await chaptersOf(context));
  if (taught.length > 0) return namesOf(withoutPitfalls(taught));
  const used: DemoEntry[] = [];
  for (const entry of demos) {
    const { variants } = await loadDemo(entry);
    const listings = variants.map(({ program }) => program.listing().python);
    if (listings.some((text) => hasTopic(text, key))) used.push(entry);
  }
  return used.length > MOST_DEMOS ? [] : namesOf(withoutPitfalls(used));
}

const namesOf = (found: readonly DemoEntry[]): string[] => found.map(({ name }) => name);

/** What something does comes before what goes wrong with it. */
function withoutPitfalls(found: readonly DemoEntry[]): readonly DemoEntry[] {
  const others = found.filter((demo) => !pitfalls.members.includes(demo));
  return others.length === 0 ? found : others;
}

function demosTaught(name: string, chapters: readonly Chapter[]): DemoEntry[] {
  const [place, other] = topicPlaces(name, chapters);
  const chapter = place && chapters[place.chapter];
  if (place?.page == null || chapter === undefined || other !== undefined) return [];
  const shown = [...blocksOfType(chapter, 'demo')].flatMap(({ block, path }) => {
    const found = path[1] === place.page ? findDemo(block.demo) : undefined;
    return found === undefined ? [] : membersOf(found);
  });
  return [...new Set(shown)];
}
