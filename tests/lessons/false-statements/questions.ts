import type { Chapter } from '../../../src/lessons/chapter.ts';
import { checkKeys } from '../../../src/lessons/check/check-keys.ts';
import { checkQuestions } from '../../../src/lessons/check/questions.ts';
import {
  isAskedOfRun,
  type Key,
  keyOf,
  type Question,
  type QuestionOf,
} from '../../../src/questions/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { en } from '../support.ts';
import { withoutClaim } from '../truth/claims.ts';
import { otherLine, otherLines, otherNumber, swapped } from './alter.ts';
import type { Statement, Verdict } from './statement.ts';

type Run = (source: string) => Promise<Trace>;
type Change = (random: Random, key: Key) => Question;
type Value = number | string | string[] | null;
type Changes = [kind: string, change: Change][];

/** What is stated of the answer to a question. */
export function statementsOf(where: string, question: Question, chapter: Chapter, run: Run): Statement[] {
  if (!isAskedOfRun(question)) return [];
  const keyed = async () => keyOf(question, await run((question.code ?? []).join('\n')));
  return changesOf(question).map(([kind, change]) => ({
    kind,
    where,
    falsify: async (random) => {
      const key = await keyed();
      const stated = change(random, key);
      return { stated, faults: await faultsOf(stated, chapter, run) };
    },
  }));
}

/** What the checks say of a chapter that asks nothing else. */
async function faultsOf(question: Question, chapter: Chapter, run: Run): Promise<Verdict['faults']> {
  const alone: Chapter = {
    ...chapter,
    pages: [{ id: 'page', title: 'page', blocks: [{ type: 'questions', questions: [question] }] }],
  };
  return [...checkQuestions(alone, en), ...(await checkKeys(alone, run, en)), ...withoutClaim(alone)];
}

function changesOf(question: Question): Changes {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return ofChoices(question);
    case 'number':
      return ofNumber(question);
    case 'order':
      return ofOrder(question);
    case 'output':
      return ofMistakes(question);
    default:
      return [];
  }
}

function ofChoices(question: QuestionOf<'choice' | 'choices'>): Changes {
  type Choice = (typeof question.choices)[number];
  const withChoices = (choices: Choice[]) => ({ ...question, choices }) as Question;
  const { choices } = question;
  /** A right choice and a wrong one, by their places. */
  const two = (random: Random, key: Key): [Choice, number, Choice, number] => {
    const right = rightOf(key);
    const [a, b] = [random.pick(right), random.pick([...choices.keys()].filter((at) => !right.includes(at)))];
    return [choices[a] as Choice, a, choices[b] as Choice, b];
  };
  const changes: Changes = [
    [
      'the value of a right choice',
      (random, key) => {
        const [right, at] = two(random, key);
        return withChoices(
          choices.with(at, { ...right, value: otherFact(right.value ?? null, question, random) }),
        );
      },
    ],
    [
      'the values of two choices',
      (random, key) => {
        const [right, at, wrong, place] = two(random, key);
        const values = choices.with(at, { ...right, value: wrong.value });
        return withChoices(values.with(place, { ...wrong, value: right.value }));
      },
    ],
    [
      'which choice is right',
      (random, key) => {
        const [{ correct: _, ...right }, at, wrong, place] = two(random, key);
        return withChoices(choices.with(at, right).with(place, { ...wrong, correct: true }));
      },
    ],
    [
      'a wrong choice',
      (random, key) => {
        const [right, , wrong, place] = two(random, key);
        return withChoices(choices.with(place, { ...wrong, value: right.value }));
      },
    ],
  ];
  if (choices.some(({ text, value }) => text !== undefined && typeof value === 'number'))
    changes.push([
      'the time that a choice shows',
      (random) => {
        const timed = choices.filter(({ text, value }) => text !== undefined && typeof value === 'number');
        const choice = random.pick(timed);
        const text = `${otherNumber(Number(choice.value), random)} s`;
        return withChoices(choices.with(choices.indexOf(choice), { ...choice, text }));
      },
    ]);
  return [...changes, ...ofAskedLine(question)];
}

function rightOf(key: Key): readonly number[] {
  return key.kind === 'choice' ? [key.choice] : key.kind === 'choices' ? key.choices : [];
}

function otherFact(fact: Value, { kind, ask }: QuestionOf<'choice' | 'choices'>, random: Random): Value {
  if (typeof fact === 'number') return otherNumber(fact, random);
  if (typeof fact === 'string') return otherLine(fact, random);
  if (Array.isArray(fact)) return otherLines(fact, random);
  return kind === 'choice' && (ask === 'elapsed' || typeof ask === 'object') ? 1 : 'done';
}

function ofNumber(question: QuestionOf<'number'>): Changes {
  const { answer } = question;
  return [
    [
      'the number of a number question',
      (random) => ({ ...question, answer: otherNumber(answer ?? 0, random) }),
    ],
    ...ofMistakes(question),
    ...ofAskedLine(question),
  ];
}

function ofOrder(question: QuestionOf<'order'>): Changes {
  const { items } = question;
  return [
    [
      'an item of an order',
      (random) => {
        const at = random.int(0, items.length - 1);
        return { ...question, items: items.with(at, otherLine(String(items[at]), random)) };
      },
    ],
    ['the order of an order question', (random) => ({ ...question, items: random.pick(swapped(items)) })],
    ...ofMistakes(question),
  ];
}

/** A foreseen mistake that is none: the right answer, also as a learner might write it. */
function ofMistakes(question: QuestionOf<'number' | 'order' | 'output'>): Changes {
  const { mistakes } = question;
  if (mistakes === undefined) return [];
  return [
    [
      'that a mistake is one',
      (random, key) => {
        const at = random.int(0, mistakes.length - 1);
        const changed = [...mistakes].map((mistake, index) =>
          index === at ? { ...mistake, value: rightValue(question, key, random) } : mistake,
        );
        return { ...question, mistakes: changed } as Question;
      },
    ],
  ];
}

function rightValue(question: Question, key: Key, random: Random): number | string[] {
  switch (key.kind) {
    case 'number':
      return (
        key.number +
        (question.kind === 'number' ? (question.tolerance ?? 0) * random.pick([0, 0.5, -0.5]) : 0)
      );
    case 'order':
      return question.kind === 'order' ? key.order.map((at) => String(question.items[at])) : [];
    case 'output':
      return random.chance(0.5) ? [...key.lines] : [...key.lines.map((line) => `${line} `), ''];
    default:
      throw new TypeError(`${question.id} foresees no mistakes`);
  }
}

/** The line of which something is asked. That another line is never printed either would be true. */
function ofAskedLine(question: QuestionOf<'choice' | 'choices' | 'number'>): Changes {
  const { ask } = question;
  if (typeof ask !== 'object') return [];
  if ('choices' in question && question.choices.some(({ correct, value }) => correct && value === null))
    return [];
  return [
    [
      'the line that is asked about',
      (random) => {
        const [fact = '', line = ''] = Object.entries(ask)[0] ?? [];
        return { ...question, ask: { [fact]: otherLine(line, random) } } as unknown as Question;
      },
    ],
  ];
}
