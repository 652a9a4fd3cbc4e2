import { demoEn } from './demo.en.ts';
import { homeEn } from './home.en.ts';
import { lessonEn } from './lesson.en.ts';
import { progressEn } from './progress.en.ts';
import { quizEn } from './quiz.en.ts';
import { stepEn } from './step.en.ts';

/**
 * The interface's own words in English. Their shape is what every other language must have: a message that is missing
 * or that takes other parameters does not compile.
 */
export const en = {
  check: {
    problem: (expected: string, found: string) => `expected ${expected}; found ${found}`,
    /** What a value is, as it is found in a file. */
    value: {
      nothing: 'nothing',
      object: 'an object',
      array: (length: number) => `an array of ${length}`,
      endOfFile: 'the end of the file',
      absent: (what: string) => `no ${what}`,
      character: (code: string) => `the character ${code}`,
      size: (megabytes: string) => `${megabytes} MB`,
      more: 'more',
      both: (a: string, b: string) => `${a} and ${b}`,
      count: (count: number) => `${count}`,
      line: (line: number) => `line ${line}`,
    },
    /** What should have been there. */
    expected: {
      utf8: 'text in UTF-8',
      json: 'valid JSON',
      readable: 'a file that can be read',
      size: (megabytes: number) => `at most ${megabytes} MB`,
      format: (newest: number) => `format ${newest}, the newest that this version of asynctutor reads`,
      safeText: 'only characters that can be seen',
      onceOnly: 'each key once',
      string: 'a string',
      number: 'a number',
      wholeNumber: 'a whole number',
      object: 'an object',
      array: 'an array',
      nullValue: 'null',
      words: 'at least one word',
      oneLine: 'a line without a line break',
      id: 'small letters, digits and hyphens, such as "wait-for"',
      language: 'a language, such as "fr" or "pt-BR"',
      pythonVersion: 'a version of Python, such as "3.14"',
      row: 'a row of the curriculum, such as "S9"',
      atLeast: (minimum: string) => `at least ${minimum}`,
      atMost: (maximum: string) => `at most ${maximum}`,
      items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
      characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
      oneOf: (values: string) => `one of ${values}`,
      either: (a: string, b: string) => `${a} or ${b}`,
      knownKey: (keys: string) => `one of the keys ${keys}`,
      meant: (expected: string, nearest: string) => `${expected}; did you mean ${nearest}?`,
      problems: (most: number) => `at most ${most} problems`,
      other: 'another value',
    },
    course: {
      fileName: 'a chapter named NN-id.json',
      idOfFile: (id: string) => `"${id}", as in the file's name`,
      orderOfFile: (order: number) => `${order}, as in the file's name`,
      uniqueId: 'an id that is used once',
      alsoIn: (id: string, place: string) => `${id}, which ${place} has too`,
      chapter: 'a chapter of this course',
      acyclic: 'prerequisites that lead back to no chapter',
      acyclicParents: 'parents that lead back to no chapter',
      demo: 'a demo',
      variant: (demo: string) => `one of the ways of the demo ${demo}`,
      exercise: 'an exercise',
      row: 'a row of curriculum.json',
    },
    code: {
      did: 'what it did ("output", "error" or "warnings"), or why it is "notRun"',
      notBoth: 'either "notRun" or what it did',
      allTimed: 'a time on all lines of the output or on none',
      ascending: 'times that never go back',
    },
    question: {
      oneRight: 'exactly one choice that is "correct"',
      someRight: 'at least one choice that is "correct"',
      right: (count: number) => (count === 0 ? 'none' : `${count}`),
      notTyped: 'no "correct": the run settles it',
      value: 'a "value" to compare with the run',
      text: 'a "text"',
      noValue: 'no "value": nothing is asked of a run',
      program: 'a Python program in "code", of which "ask" asks something',
      answer: 'either "ask" or "answer"',
      line: (count: number) => `a line that is not empty, from 1 to ${count}`,
      printedLine: 'a printed line, the same in all languages',
      distinct: 'each value once',
      prediction: 'a question that a program settles',
      fact: {
        seconds: 'seconds, or null for never',
        line: 'a line, or null for none',
        lines: 'an array of lines',
      },
    },
    key: {
      fits: 'a program that runs in asynctutor',
      oneMatch: (fact: string) => `exactly one choice that matches the run: ${fact}`,
      someMatch: (fact: string) => `at least one choice that matches the run: ${fact}`,
      printedOnce: (line: string) => `${line}, printed exactly once`,
      matches: (count: number) => (count === 1 ? '1 choice' : `${count} choices`),
      times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    },
    text: {
      translation: (language: string) => `the text in "${language}"`,
      someLanguage: 'the text in at least one language',
      sameCode: (language: string) => `the same code, links and {placeholders} as in "${language}"`,
      lacks: (parts: string) => `without ${parts}`,
      oneParagraph: 'one paragraph',
      smallMarkdown: 'small Markdown: paragraphs, emphasis, `code`, lists, links',
      webLink: 'a link that begins with https:// or http://',
      shallow: 'Markdown that is not nested so deeply',
      noBreakBefore: (mark: string) => `a no-break space before "${mark}"`,
      noBreakAfter: (mark: string) => `a no-break space after "${mark}"`,
      guillemets: '« guillemets » as quotation marks',
    },
  },
  course: {
    missing: (directory: string) => `${directory}: there is no such directory`,
    notDirectory: (directory: string) => `${directory}: this is not a directory`,
    unreadable: (directory: string) => `${directory}: this directory cannot be read`,
    empty: (directory: string) => `${directory}: there is no chapter here; chapters are named NN-id.json`,
  },
  coverage: {
    title: 'What the course covers',
    row: 'row',
    idea: 'idea',
    lesson: 'lesson',
    demo: 'demo',
    question: 'questions',
    exercise: 'exercise',
    open: (names: string) => `open: ${names}`,
    missing: 'missing',
  },
  demo: demoEn,
  home: homeEn,
  lesson: lessonEn,
  quiz: quizEn,
  progress: progressEn,
  step: stepEn,
};

/** All the words of the interface, in whichever language. */
export type Messages = typeof en;
