export const exportsEn = {
  /** The file that was written, and what to open it with. */
  written: {
    svg: (path: string) => `${path} is written: open it in a browser`,
    html: (path: string) => `${path} is written: open it in a browser, or send it to somebody`,
    perfetto: (path: string) =>
      `${path} is written: open it on https://ui.perfetto.dev or in chrome://tracing`,
  },
  errors: {
    speed: (flag: string) => `${flag} does not wait at all, so --speed has no meaning with it; leave it out`,
    sameFile: (one: string, other: string) => `${one} and ${other} name the same file; give each its own`,
    unwritable: (flag: string, path: string) =>
      `${flag} cannot write ${path}; give a file in a directory that exists, which you may write`,
  },
};
