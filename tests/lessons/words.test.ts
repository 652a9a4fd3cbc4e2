import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demos, loadDemo } from '../../src/demos/index.ts';
import { textIn } from '../../src/i18n/index.ts';
import { GLOSSARY, type Glossary, Vocabulary } from '../../src/lessons/glossary/index.ts';
import { readMarkdown } from '../../src/lessons/markdown.ts';
import { textsOf } from '../../src/lessons/texts.ts';
import { randomOf } from '../../src/questions/random.ts';
import { templates } from '../../src/quiz/generate/index.ts';
import { foldCase } from '../../src/text/index.ts';
import { ourCourse } from './our-course.ts';
import { ourSymptoms } from './symptoms/run.ts';

/** One word a thing, as the glossary has it, and no word-for-word translations: what was once found does not come back. */

const NOT_SAID: Readonly<Record<string, readonly [RegExp, instead: string][]>> = {
  en: [
    [/\bstands? (?:in|outside|inside) (?!for\b|the way)/i, 'is in'],
    [/\b(?:somebody|someone) has to\b/i, 'something has to'],
    [/\btaken up again\b/i, 'resumed'],
    [/\b(?:is|with|wraps|not in|not) th(?:at|ose) of\b/i, 'the … of'],
    [/\bbell\b(?! in)/i, 'event, or flag'],
    [/\bat how many seconds\b/i, 'when, in seconds,'],
    [/\bnot so\b(?= ?[.:])/i, 'not quite'],
  ],
  fr: [
    [/coroutine close\b|\bsuspendue, close\b/i, 'fermée'],
    [/(?<!chose |qui )\bcloches?\b(?! avec)/i, 'événement, drapeau'],
    [/\bempressé/i, 'immédiat'],
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

/** The strings of a line of TypeScript; what is put into one is a string of its own, and a key is none. */
function stringsIn(line: string): string[] {
  const inner = /\$\{[^{}]*\}/;
  const put = inner.exec(line)?.[0];
  if (put !== undefined) return [...stringsIn(line.replace(inner, 'x')), ...stringsIn(put.slice(2, -1))];
  return (line.match(/'(?:[^'\\]|\\.)*'(?!:)|`(?:[^`\\]|\\.)*`/g) ?? []).map((each) => each.slice(1, -1));
}

/** The sentences of the interface, string by string. A comment may say what it likes. */
function interfaceIn(language: string): Words[] {
  return readdirSync('src/i18n')
    .filter((file) => file.endsWith(`.${language}.ts`))
    .flatMap((file) =>
      readFileSync(`src/i18n/${file}`, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
        .flatMap((line) => stringsIn(line).map((words) => ({ where: file, language, words }))),
    );
}

const { terms } = JSON.parse(readFileSync(`lessons/${GLOSSARY}`, 'utf8')) as Glossary;
const vocabulary = new Vocabulary(terms);

/** Names of the API where a text has no code spans: `asyncio.timeout`, `wait(timeout=…)`. */
const CODE = /\b\w+(?:\.\w+)+|\b\w+(?=[(=])/g;

const exercises = readdirSync('lessons/exercises').flatMap((file) =>
  wordsIn(JSON.parse(readFileSync(`lessons/exercises/${file}`, 'utf8')), file),
);
const watched = (await Promise.all(demos.map(loadDemo))).flatMap(({ name, ...demo }) => wordsIn(demo, name));
/** Ten of each kind: which of its sentences it says depends on the figures. */
const madeUp = templates.flatMap((template) =>
  Array.from({ length: 10 }, (_, seed) => wordsIn(template.make(randomOf(seed)), template.name)).flat(),
);

const everywhere: readonly Words[] = [
  ...texts,
  ...wordsIn(ourCourse().curriculum, 'curriculum'),
  ...exercises,
  ...wordsIn(JSON.parse(readFileSync('lessons/symptoms.json', 'utf8')), 'symptoms'),
  ...watched,
  ...demos.flatMap((demo) => wordsIn(demo, demo.name)),
  ...madeUp,
  ...['en', 'fr'].flatMap(interfaceIn),
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

  it.each(['en', 'fr'])('use the words of the glossary: %s', (language) => {
    const wrong = everywhere
      .filter((text) => text.language === language)
      .flatMap(({ where, words }) =>
        vocabulary
          .wrongWords(language, readMarkdown(words.replaceAll(CODE, '')).used)
          .map(({ found, term: { term } }) => `${where}: ${found} (${textIn(term, language)})`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(terms.map((term) => [term.id, term] as const))('teach %s where the glossary says', (_, term) => {
    const page = ourCourse()
      .chapters.find(({ id }) => id === term.page.chapter)
      ?.pages.find(({ id }) => id === term.page.page);
    for (const language of ['en', 'fr']) {
      const [longest = ''] = textIn(term.term, language)
        .split(/[\s’]/)
        .sort((one, other) => other.length - one.length);
      // Verbs and adjectives have other endings.
      const stem = foldCase(longest.slice(0, Math.max(4, longest.length - 3)));
      expect([language, stem, foldCase(JSON.stringify(page)).includes(stem)]).toEqual([language, stem, true]);
    }
  });

  it('are set as French is', () => {
    const bare = / [:;!?»](?![\w/])|« /;
    const wrong = everywhere
      .filter(({ language, words }) => language === 'fr' && bare.test(words.replaceAll(CODE, '')))
      .map(({ where, words }) => `${where}: ${words}`);
    expect(wrong).toEqual([]);
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
