import type { Kind } from '../kind.ts';

/** Each kind by its name, the slowest first; loaded when it is tried. */
export const KINDS: Readonly<Record<string, () => Promise<Kind>>> = {
  processes: async () => (await import('./processes.ts')).processes,
  terminals: async () => (await import('./screens.ts')).terminals,
  screens: async () => (await import('./screens.ts')).screens,
  'command lines': async () => (await import('./commands.ts')).commandLines,
  keys: async () => (await import('./texts.ts')).keys,
  output: async () => (await import('./texts.ts')).output,
  reports: async () => (await import('./texts.ts')).reports,
  listings: async () => (await import('./texts.ts')).listings,
  markdown: async () => (await import('./texts.ts')).markdown,
  traces: async () => (await import('./traces.ts')).traces,
  journals: async () => (await import('./journals.ts')).journals,
  packs: async () => (await import('./commands.ts')).packs,
  exercises: async () => (await import('./exercises.ts')).exercises,
  chapters: async () => (await import('./chapters.ts')).chapters,
};
