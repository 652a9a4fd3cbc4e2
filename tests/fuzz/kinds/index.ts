import type { Kind } from '../kind.ts';

/** Each kind by its name; loaded when it is tried. */
export const KINDS: Readonly<Record<string, () => Promise<Kind>>> = {
  chapters: async () => (await import('./chapters.ts')).chapters,
  exercises: async () => (await import('./exercises.ts')).exercises,
  packs: async () => (await import('./commands.ts')).packs,
  journals: async () => (await import('./journals.ts')).journals,
  traces: async () => (await import('./traces.ts')).traces,
  markdown: async () => (await import('./texts.ts')).markdown,
  listings: async () => (await import('./texts.ts')).listings,
  reports: async () => (await import('./texts.ts')).reports,
  output: async () => (await import('./texts.ts')).output,
  keys: async () => (await import('./texts.ts')).keys,
  'command lines': async () => (await import('./commands.ts')).commandLines,
  screens: async () => (await import('./screens.ts')).screens,
  terminals: async () => (await import('./screens.ts')).terminals,
  processes: async () => (await import('./processes.ts')).processes,
};
