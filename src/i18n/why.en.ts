export const whyEn = {
  /** The purpose of each command. */
  labels: {
    /** A title may have quotes: inside others they are single. */
    page: (title: string) => `The page “${title.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    read: 'Read about it:',
    demo: 'Watch it:',
    question: 'Answer a question:',
    exercise: 'Repair it:',
  },
  others: 'Perhaps also:',
  cut: 'only the first MB is looked at',
  errors: {
    nothing: 'there is nothing to look for: give a message, or pipe a traceback in',
    empty: 'there is nothing to look for: the text is empty',
    binary: 'what was piped in is no text',
    none: (file: string) => `this course has no ${file}, which says what messages mean`,
    unknown: (text: string, search: string, list: string) =>
      `nothing known about ${text}; ${search} searches the course, and ${list} lists what is known`,
  },
};
