const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

const exercises = (count: number): string => (count === 1 ? '1 exercise' : `${count} exercises`);

/** Questions and exercises, at least one. */
export const thingsDue = (ofQuestions: number, ofExercises: number): string =>
  [
    ...(ofQuestions > 0 ? [questions(ofQuestions)] : []),
    ...(ofExercises > 0 ? [exercises(ofExercises)] : []),
  ].join(' and ');

const areDue = (ofQuestions: number, ofExercises: number): string =>
  `${thingsDue(ofQuestions, ofExercises)} ${ofQuestions + ofExercises === 1 ? 'is' : 'are'} due`;

export const progressEn = {
  view: {
    chapters: 'Chapters',
    /** Their number. */
    counts: (read: number, known: number, count: number) => `${read} of ${count} read, ${known} known`,
    /** The meaning of the figures of a chapter. */
    figures: 'pages, right answers',
    weakest: 'Weakest ideas',
    ideas: 'Ideas, the weakest first',
    otherIdeas: (ideas: number) => (ideas === 1 ? 'One other is surer.' : `${ideas} others are surer.`),
    days: 'Days',
    review: 'Review',
    nothing: (command: string) => `Nothing yet. Begin: \`${command}\``,
    pages: (read: number, pages: number) => `${read} of ${pages} ${pages === 1 ? 'page' : 'pages'}`,
    points: (points: number, questions: number) => `${points} of ${questions} right`,
    practised: (days: number, inARow: number) =>
      `${days === 1 ? '1 day' : `${days} days`}${inARow > 1 ? `, the last ${inARow} in a row` : ''}`,
    /** Before a row of signs. */
    eachDay: (practised: string) => `${practised}; a sign a day, up to today:`,
    exercises: 'Exercises',
    exercisesDone: (done: number, count: number, command: string | null) =>
      `${done} of ${count} solved${command === null ? '' : `; the next one: \`${command}\``}`,
    due: (ofQuestions: number, ofExercises: number, command: string) =>
      `${areDue(ofQuestions, ofExercises)}: \`${command}\``,
    next: (when: string) => `Nothing is due. Come back ${when}.`,
    noneDue: 'Nothing is due.',
    answersOn: (day: string, answers: number) =>
      answers === 0 ? `${day}: reading` : `${day}: ${answers === 1 ? '1 answer' : `${answers} answers`}`,
  },
  /** The time of the next review. */
  when: { tomorrow: 'tomorrow', on: (date: string) => `on ${date}` },
  newer: (records: number) =>
    `${records === 1 ? 'one record is' : `${records} records are`} of a newer version of asynctutor and kept: update asynctutor for ${records === 1 ? 'it' : 'them'} to count`,
  exported: (records: number, file: string) =>
    `${file} holds your progress now: ${records === 1 ? '1 record' : `${records} records`}`,
  imported: (added: number, known: number, damaged: number) =>
    [
      `${added} ${added === 1 ? 'record' : 'records'} added`,
      ...(known > 0 ? [`${known} known already`] : []),
      ...(damaged > 0 ? [`${damaged} damaged ${damaged === 1 ? 'line' : 'lines'} passed over`] : []),
    ].join(', '),
  reset: {
    question: 'Begin anew? A backup of your progress is kept.',
    chapterQuestion: (title: string) => `Begin the chapter "${title}" anew? A backup is kept.`,
    done: 'Begun anew. To have it all back:',
    nothing: 'There is no progress to reset.',
    nothingIn: (title: string) => `There is no progress in the chapter "${title}" to reset.`,
    kept: 'Nothing was changed.',
    ask: (command: string) => `reset asks on a terminal; without one, say ${command}`,
  },
  /** The export of the progress as Markdown. */
  sheet: {
    title: 'What I have learnt',
    keyPoints: 'Key points',
    answers: 'My answers',
    question: (number: number) => `Question ${number}`,
    right: 'right',
    wrong: 'wrong',
    withHint: 'with the hint',
    given: (text: string) => `My answer: ${text}`,
    /** For a question that is answered in one's own words. */
    key: (text: string) => `The answer: ${text}`,
    exercises: 'My exercises',
    solved: 'solved',
    unsolved: 'not solved yet',
    elsewhere: (path: string) => `The program was not written here: there is no ${path}.`,
    written: (file: string) => `${file} has what you have learnt`,
    nothing: (command: string) => `there is nothing to write down yet; begin with ${command}`,
  },
  errors: {
    exists: (file: string) => `${file} exists already; choose another name`,
    missing: (file: string) => `there is no file ${file}`,
    noDirectory: (path: string) => `there is no directory ${path}`,
    noExport: (file: string) => `${file} holds no progress of asynctutor; nothing was changed`,
    empty: 'there is no progress to export yet',
    dayStarts: (said: string) => `a day starts at a full hour from 0 to 23, such as 4, not ${said}`,
  },
  problem: {
    directory: (path: string) => `${path} is a directory; move it away`,
    'not-a-directory': (path: string) => `${path}: there is a file where a directory should be; move it away`,
    'read-only': (path: string) => `${path} is on a read-only disk; set ASYNCTUTOR_HOME to another directory`,
    denied: (path: string) =>
      `${path} may not be used; change its permissions, or set ASYNCTUTOR_HOME to another directory`,
    full: (path: string) => `${path} is on a full disk; make room`,
    other: (path: string, code: string) => `${path} cannot be used (${code})`,
    inMemory: (why: string) => `progress is kept only until asynctutor ends: ${why}`,
    setAside: (path: string, aside: string) =>
      `${path} is no journal of asynctutor; it was renamed to ${aside}, and a new one begun`,
    linesSetAside: (lines: number, aside: string) =>
      `${lines === 1 ? 'one line of your record was' : `${lines} lines of your record were`} damaged and moved to ${aside}; all else is kept, and there is nothing to do`,
  },
};
