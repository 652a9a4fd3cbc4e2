interface TerminalFacts {
  readonly columns: number;
  readonly rows: number;
  readonly colours: number;
  readonly unicode: boolean;
  readonly term: string | null;
}

interface EmbeddedFacts {
  readonly version: string | null;
  readonly snapshot: number | null;
  readonly seconds: number;
}

const COLOURS = ['no colours', '16 colours', '256 colours', 'all colours'];

export const doctorEn = {
  titles: {
    terminal: 'Terminal',
    language: 'Language',
    record: 'Record',
    cache: 'Cache',
    embedded: 'Embedded Python',
    installed: 'Installed Pythons',
  },
  terminal: ({ columns, rows, colours, unicode, term }: TerminalFacts) =>
    [
      `${columns} ${unicode ? '×' : 'x'} ${rows}`,
      COLOURS[colours],
      unicode ? 'Unicode' : 'ASCII',
      term ?? 'no TERM',
    ].join(', '),
  embedded: ({ version, snapshot, seconds }: EmbeddedFacts) =>
    [
      version ?? 'does not run',
      `first program after ${seconds.toFixed(1)} s`,
      snapshot === null ? 'no snapshot is kept' : `snapshot of ${snapshot} MB`,
    ].join(', '),
  none: 'none',
  advice: {
    noTerminal: 'input or output is no terminal: everything comes as text',
    small: '40 columns and 12 rows are needed for everything to fit',
    language: (language: string) => `the interface has no words in it, and speaks ${language}`,
    record: (why: string) =>
      `it cannot be written (${why}): nothing is remembered; set ASYNCTUTOR_HOME to another directory`,
    setAside: (files: string) =>
      `what was damaged in it is in ${files}: it does not count, and may be deleted`,
    newer: (records: number) =>
      `${records === 1 ? '1 record counts' : `${records} records count`} only in a newer version of asynctutor: update it`,
    cache: (why: string) =>
      `it cannot be written (${why}): each start of Python takes seconds; set XDG_CACHE_HOME`,
    noPython: '`run --python` needs one: install 3.11 or newer. All else works without.',
  },
  failed: (count: number) =>
    count === 1 ? 'one thing does not work: see above' : `${count} things do not work: see above`,
};
