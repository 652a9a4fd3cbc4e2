export const quizEn = {
  question: (number: number, count: number) => `Question ${number} of ${count}`,
  /** For a learner who has read nothing. */
  aboutAll: 'You have read nothing yet: these are about the whole course.',
  /** Instructions, by the kind of the question. */
  how: {
    choice: 'Choose one:',
    choices: 'Choose all that are right:',
    order: 'Put them in order, the first one first:',
    number: 'A number:',
    line: 'Which line?',
    output: 'What it prints, line by line; an empty line ends it.',
    recall: 'How much of it did you have?',
  },
  /** The same for answers that are typed. */
  typed: {
    choice: 'Type its number.',
    choices: 'Type the numbers of all that are right, such as 1 3.',
    order: 'Type the numbers in the right order, such as 2 1 3.',
    number: 'Type a number, such as 2 or 0.5.',
    line: 'Type the number of the line.',
    output: 'Type what it prints, line by line, then an empty line.',
    recall: 'How much of it did you have? Type the number.',
  },
  /** A question to be answered from memory. */
  recall: {
    how: 'In your own words, typed or said aloud; then Enter.',
    recalled: { none: 'None of it', part: 'Part of it', all: 'All of it' },
    compare: 'compare',
  },
  misread: (typed: string) => `That cannot be read as an answer. ${typed}`,
  unmarked: 'Nothing is marked yet: press space, or the number of a choice.',
  keys: {
    choose: 'choose',
    mark: 'mark',
    next: 'next in order',
    back: 'take back',
    answer: 'answer',
    hint: 'hint',
    costlyHint: 'hint (costs the point)',
    goBack: 'back',
    leave: 'leave',
    goOn: 'go on',
    score: 'your score',
    scroll: 'scroll',
    more: 'more',
    help: 'keys',
    nextLine: 'next line; after an empty line, answer',
    reveal: 'see the run without an answer',
    toPage: 'back to the page',
  },
  /** The names of the screens in the help, and notes on typed answers. */
  screens: {
    question: 'a question',
    answer: 'the answer',
    typed: 'Letters are part of what is typed; `?` at the beginning of a line shows this.',
  },
  right: 'Right',
  rightWithHint: 'Right, but the hint cost the point',
  wrong: 'Wrong',
  yours: 'Your answer: ',
  answer: 'Answer: ',
  none: 'nothing',
  line: (line: number) => `Line ${line}`,
  others: 'The other choices:',
  leftOut: (choice: string) => `${choice} (left out)`,
  making: 'Making up a question…',
  running: 'Running the program…',
  askedAgain: 'Here it is again. Your first answer is the one that counts.',
  /** After Ctrl-C. */
  kept: (answers: number) => (answers === 1 ? 'Your answer is kept.' : `Your ${answers} answers are kept.`),
  skipped: (question: string, why: string) => `the question ${question} cannot be asked here: ${why}`,
  fewer: (count: number) =>
    count === 1 ? 'There is only 1 question.' : `There are only ${count} questions.`,
  end: {
    score: (points: number, asked: number) => `Score: ${points} of ${asked}`,
    nothing: 'Nothing was answered.',
    ideas: 'By idea',
    misconceptions: 'Misconceptions seen through',
    of: (points: number, asked: number) => `${points} of ${asked}`,
    again: 'To read again',
    allRight: 'There is nothing to read again.',
    sameAgain: 'The same questions again:',
  },
  /** The screen at the end of a quiz. */
  after: {
    title: 'The end of the quiz',
    leave: 'leave',
    rest: 'the rest',
    again: 'missed again',
    pages: 'their pages',
    keys: 'keys',
    help: {
      enter: 'the rest of the result, then leave',
      again: 'the missed questions again; their first answers are kept',
      pages: 'the pages that explain them',
    },
    which: 'Which page?',
    read: 'read it',
  },
  review: {
    nothing: 'Nothing is due for review.',
    next: (when: string) => `Come back ${when}.`,
    never: 'Take a quiz first: what you answer comes back for review.',
    limit: (most: number, said: string) => `--limit takes a whole number from 1 to ${most}, not ${said}`,
  },
  testOut: {
    takes: (chapter: string, least: number, of: number) =>
      `The chapter “${chapter}” counts as known once ${least} of its ${of} questions (80 %) are right at the first try, without a hint.`,
    known: (chapter: string) => `The chapter “${chapter}” is marked as known.`,
    missed: (chapter: string, points: number, least: number) =>
      `The chapter “${chapter}” is not marked as known: ${points} right at the first try, and it takes ${least}.`,
    left: (chapter: string) =>
      `The chapter “${chapter}” is not marked as known: not all of its questions were answered.`,
    which: (command: string) => `--test-out takes a chapter, such as ${command}`,
    notWith: (option: string) =>
      `--test-out asks all the questions of a chapter; it does not go with ${option}`,
  },
  errors: {
    count: (most: number, said: string) => `-n takes a whole number from 1 to ${most}, not ${said}`,
    seed: (most: number, said: string) => `--seed takes a whole number from 0 to ${most}, not ${said}`,
    kind: (said: string, kinds: string) => `there is no kind of question ${said}; there are ${kinds}`,
    kindMeant: (said: string, nearest: string) =>
      `there is no kind of question ${said}; did you mean ${nearest}?`,
    none: (kind: string) =>
      `there is no question of the kind ${kind} here; try another kind, or another chapter`,
    unknown: (name: string) => `there is no question ${name}; without --question, quiz chooses some`,
    meant: (name: string, nearest: string) => `there is no question ${name}; did you mean ${nearest}?`,
    noQuestions: 'there are no questions here',
    notGenerated: (chapter: string, chapters: string) =>
      `no questions are made up about ${chapter}; they are about ${chapters}`,
    kindNotGenerated: (kinds: string) => `questions that are made up are all of the kind ${kinds}`,
  },
};
