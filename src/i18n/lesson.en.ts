export const lessonEn = {
  /** Bad usage, on one line. */
  errors: {
    unknown: (name: string, command: string) => `there is no chapter ${name}; ${command} lists them`,
    meant: (name: string, nearest: string) => `there is no chapter ${name}; did you mean ${nearest}?`,
    noPage: (chapter: string, name: string, pages: string) =>
      `${chapter} has no page ${name}; it has ${pages}`,
    invalid: (file: string) => `${file} cannot be shown until this is put right`,
    oneOf: (one: string, other: string) =>
      `${one} and ${other} ask for different things; give one of the two`,
    noPlace: (place: string) => `there is no place to write to: ${place}`,
    exists: (file: string) => `${file} is there already; choose another id`,
    taken: (id: string, file: string) => `${id} is the id of ${file} already; choose another`,
    badId: (id: string) => `${id} is no id; use small letters, digits and hyphens, such as wait-for`,
    emptySearch: 'there is nothing to search for',
  },
  list: {
    howToRead: (command: string) => `Read one: ${command}`,
    unreadable: (command: string) => `cannot be read; ${command} says why`,
    minutes: (count: number) => `${count} min`,
  },
  /** The texts beside a mark. */
  marks: { read: 'read', known: 'known', here: 'you are here' },
  search: {
    nothing: (text: string) => `nothing found for ${text}`,
    page: (chapter: string, page: number, title: string) => `${chapter}, page ${page}: ${title}`,
  },
  check: {
    fine: (chapters: number) =>
      chapters === 1 ? '1 chapter, nothing wrong' : `${chapters} chapters, nothing wrong`,
    wrong: (problems: number, files: number) =>
      `${problems} ${problems === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`,
  },
  created: (file: string, check: string) => `${file} is written. When you have edited it: ${check}`,
  reader: {
    contents: 'Contents',
    search: 'Search',
    typeToSearch: 'Type what you look for.',
    nothingFound: 'Nothing found.',
    page: (page: number, count: number) => `${page}/${count}`,
    left: 'You can go on from here:',
    pressKey: 'Press a key to go back to the page.',
    noCode: 'There is no code on this page.',
    predictFirst: 'Predict first what this program does; then it can be run.',
    tryAgain: 'Not quite. One more try.',
    right: 'Right.',
    notRight: 'Not quite.',
    noRun: (why: string) => `This program could not be run here: ${why}`,
    /** The action of Enter. */
    enter: {
      rest: 'more',
      predict: 'predict',
      run: 'watch it run',
      questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
      page: 'next page',
      end: 'end of the chapter',
      endOfSitting: 'end of the sitting',
      sitting: 'next sitting',
      review: (count: number) => `repeat ${count}`,
      chapter: 'next chapter',
      contents: 'contents',
    },
    keys: {
      back: 'back',
      place: 'back to where you were',
      demo: 'demo',
      step: 'step',
      code: 'code',
      edit: 'change it',
      exercise: 'exercise',
      see: 'read again',
      search: 'search',
      contents: 'contents',
      leave: 'leave',
      help: 'keys',
      open: 'open',
      choose: 'choose',
      cancel: 'back to the page',
    },
    help: {
      page: 'a page',
      contents: 'the contents',
      end: 'the end of a chapter',
      message: 'a message',
      enter: 'what comes next; the line at the bottom says what',
      pages: 'the next page, the one before, whatever is left on this one',
      search: 'look for words in the whole course',
      open: 'open it',
      place:
        'Your place moves when you read on. When you look something up, it stays, and Esc leads back to it.',
      marks: (read: string, known: string) =>
        `${read} read: its last page was seen to its end. ${known} known: its questions were answered.`,
    },
    end: {
      title: 'end of the chapter',
      ofSitting: 'end of the sitting',
      last: 'This is the end of the course.',
      answered: (answered: number, count: number) => `${answered} of ${count} questions answered`,
      questions: (count: number) =>
        count === 1 ? 'Answer the question that is left' : `Answer the ${count} questions that are left`,
      review: (count: number) =>
        count === 1 ? 'Repeat the question that is due' : `Repeat what is due: ${count} questions`,
      chapter: (order: number, title: string) => `Go on: ${order}. ${title}`,
      sitting: (title: string) => `Go on: ${title}`,
      exercise: (title: string) => `Exercise: ${title}`,
      contents: 'Contents',
    },
  },
  /** The path in words, for a screen reader. */
  plain: {
    chapter: (order: number, title: string) => `Chapter ${order}: ${title}`,
    state: (title: string, state: string) => (state === '' ? title : `${title}: ${state}`),
    end: (title: string, state: string) => `End of the chapter ${title}: ${state}.`,
    endOfSitting: (title: string, state: string) => `End of the sitting ${title}: ${state}.`,
    next: (does: string) => `Enter: ${does}. ?: what else there is.`,
    nothing: (typed: string) => `${typed} means nothing here. ? says what does.`,
    contents: 'Type a chapter, and a page if you like, such as 5 or 5 3. Enter alone goes on.',
    search: 'Type what you look for. Enter alone goes back.',
    hits: 'Type a number to open that page. Enter alone goes back.',
  },
};
