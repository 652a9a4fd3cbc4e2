export interface PageState {
  readonly at: 'page';
  /** Whether some of it, as far as it is shown, was not on the screen yet. */
  readonly hasRest: boolean;
  /** Whether a prediction hides what comes after it. */
  readonly hasPrediction: boolean;
  /** Whether there is a run to be watched that was not watched yet. */
  readonly hasRun: boolean;
  /** How many questions it asks that were neither answered nor put off. */
  readonly questions: number;
  /** Whether a sitting ends with it; a chapter without sittings is one. */
  readonly isLast: boolean;
  readonly endsChapter: boolean;
}

/** At the end of a chapter, or of a sitting. */
export interface EndState {
  readonly at: 'end';
  /** How many of its questions were neither answered nor put off. */
  readonly questions: number;
  /** How many questions are due for review, unless a review was offered here already. */
  readonly due: number;
  /** What there is to go on with: the next sitting of the chapter begins with a page. */
  readonly next: 'page' | 'chapter' | null;
}

export type PageStep = 'rest' | 'predict' | 'run' | 'questions' | 'page' | 'end';

export type EndStep = 'questions' | 'review' | 'page' | 'chapter' | 'contents';

/** The one path through the course: what Enter does now. It follows from what is left to do, and from nothing else. */
export function nextStep(state: PageState): PageStep;
export function nextStep(state: EndState): EndStep;
export function nextStep(state: PageState | EndState): PageStep | EndStep {
  return state.at === 'page' ? nextOnPage(state) : nextAtEnd(state);
}

function nextOnPage({ hasRest, hasPrediction, hasRun, questions, isLast }: PageState): PageStep {
  if (hasRest) return 'rest';
  if (hasPrediction) return 'predict';
  if (hasRun) return 'run';
  if (questions > 0) return 'questions';
  return isLast ? 'end' : 'page';
}

function nextAtEnd({ questions, due, next }: EndState): EndStep {
  if (questions > 0) return 'questions';
  if (due > 0) return 'review';
  return next ?? 'contents';
}
