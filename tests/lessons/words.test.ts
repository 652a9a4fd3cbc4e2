import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demos, loadDemo } from '../../src/demos/index.ts';
import { textsOf } from '../../src/lessons/texts.ts';
import { ourCourse } from './our-course.ts';
import { ourSymptoms } from './symptoms/run.ts';

/** One word a thing, and no word-for-word translations: what was once found in the texts does not come back. */

const NOT_SAID: Readonly<Record<string, readonly [RegExp, instead: string][]>> = {
  en: [
    [/\bstands? (?:in|outside|inside) (?!for\b|the way)/i, 'is in'],
    [/\b(?:somebody|someone) has to\b/i, 'something has to'],
    [/\btaken up again\b/i, 'resumed'],
    [/\b(?:is|with|wraps|not in|not) th(?:at|ose) of\b/i, 'the … of'],
    [/\bon top of (?:each|the) other\b/i, 'overlap'],
    [/\bbell\b(?! in)/i, 'event, or flag'],
    [/\bat how many seconds\b/i, 'when, in seconds,'],
    [/\bnot so\b(?= ?[.:])/i, 'not quite'],
  ],
  fr: [
    [/recouvr/i, 'se chevaucher'],
    [/superpos/i, 'se chevaucher'],
    [/\brangements?\b|\bménage\b/i, 'nettoyage'],
    [/coroutine close\b|\bsuspendue, close\b/i, 'fermée'],
    [/réserve de fils/i, 'groupe de fils'],
    [/\bcloches?\b(?! avec)/i, 'événement, drapeau'],
    [/\bveilleur\b/i, 'chien de garde'],
    [/\bempressé/i, 'immédiat'],
    [/\bobjets coroutines\b/i, 'objets coroutine'],
    [/\battrap(?:e[rsz]?|ée?s?)\b|\bcapture l’exception\b/i, 'intercepter'],
    [/\bdépaquet/i, 'déballer'],
    [/\bavale l’annulation\b/i, 'étouffer'],
  ],
};

/** A rule, and what has to be said with it: the tool, and its version where the tool has one. */
const RULES: readonly [rule: RegExp, tool: RegExp][] = [
  [/\b(?:ASYNC\d{3}|RUF\d{3}|E722)\b/, /\bruff \d/i],
  [/\bS7\d{3}\b/, /\bSonar\b/],
  [/\b(?:unused-coroutine|truthy-bool)\b/, /\bmypy \d/],
  [/\breportUn\w+/, /\bpyright \d/],
];

const placed = [
  ...ourCourse().chapters.flatMap((chapter) =>
    [...textsOf(chapter)].map(({ path, text }) => ({ where: `${chapter.id} /${path.join('/')}`, text })),
  ),
  ...ourSymptoms.map(({ id, means }) => ({ where: `the symptom ${id}`, text: means })),
];

const texts = placed.flatMap(({ where, text }) =>
  typeof text === 'string'
    ? []
    : Object.entries(text).map(([language, words]) => ({ where, language, words })),
);

interface Words {
  readonly where: string;
  readonly language: string;
  readonly words: string;
}

/** All texts in a value, however deep: whatever has words for `en` and `fr`. */
function wordsIn(value: unknown, where: string): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value)
    return Object.entries(value).map(([language, words]) => ({ where, language, words: String(words) }));
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${where}/${key}`));
}

/** The sentences of the interface, line by line. A comment may say what it likes. */
function linesOf(directory: string, language: string, ending: string): Words[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(ending))
    .flatMap((file) =>
      readFileSync(`${directory}/${file}`, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
        .map((words, index) => ({ where: `${file}:${index + 1}`, language, words })),
    );
}

const exercises = readdirSync('lessons/exercises').flatMap((file) =>
  wordsIn(JSON.parse(readFileSync(`lessons/exercises/${file}`, 'utf8')), file),
);
const watched = (await Promise.all(demos.map(loadDemo))).flatMap(({ name, ...demo }) => wordsIn(demo, name));
const TEMPLATES = 'src/quiz/generate/templates';

const everywhere: readonly Words[] = [
  ...texts,
  ...wordsIn(ourCourse().curriculum, 'curriculum'),
  ...exercises,
  ...wordsIn(JSON.parse(readFileSync('lessons/symptoms.json', 'utf8')), 'symptoms'),
  ...watched,
  ...demos.flatMap((demo) => wordsIn(demo, demo.name)),
  ...['en', 'fr'].flatMap((language) => linesOf('src/i18n', language, `.${language}.ts`)),
  ...linesOf(TEMPLATES, 'fr', '.ts'),
];

describe('the texts of our course, its exercises and demos, and the interface', () => {
  it.each(Object.entries(NOT_SAID))('use one word a thing: %s', (language, banned) => {
    const found = everywhere
      .filter((text) => text.language === language)
      .flatMap(({ where, words }) =>
        banned.flatMap(([pattern, instead]) => {
          const match = pattern.exec(words);
          return match === null ? [] : [`${where}: ${match[0]} (${instead})`];
        }),
      );
    expect(found).toEqual([]);
  });

  it('name the tool of each rule, and its version', () => {
    // A hint or a reason is read beside the question, which has said it.
    const said = texts.filter(({ where }) => !/\/(?:hint|why|explanation)$/.test(where));
    const vague = said.flatMap(({ where, language, words }) =>
      RULES.flatMap(([rule, tool]) =>
        rule.test(words) && !tool.test(words) ? [`${where} ${language}: ${rule.exec(words)?.[0]}`] : [],
      ),
    );
    expect(vague).toEqual([]);
  });
});
