import type { Language } from '../../terminal/code/highlight.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import type { StepListing } from '../../terminal/stepper/index.ts';
import { sourceLine, type Trace } from '../../trace/index.ts';
import { paintedCode } from './painted-code.ts';

/** @param lines for each event of the run, the line on which it happens; null where no code is at it */
export async function stepListing(
  title: string,
  language: Language,
  code: string,
  lines: StepListing['lines'],
  screen: Screen,
): Promise<StepListing> {
  return { title, ...(await paintedCode(code, language, screen)), lines };
}

/** A Python program, with the lines that its run knows. */
export function pythonListing(code: string, { events }: Trace, screen: Screen): Promise<StepListing> {
  return stepListing('Python', 'python', code, events.map(sourceLine), screen);
}
