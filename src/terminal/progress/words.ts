/** What the views of the learner's progress say. */
export interface ProgressWords {
  readonly chapters: string;
  readonly ideas: string;
  readonly days: string;
  readonly review: string;
  readonly nothing: string;
  readonly done: { readonly finished: string; readonly 'tested-out': string };
  /** `3 of 5 pages`. */
  pages(read: number, pages: number): string;
  /** The same where there is little room. */
  pagesShort(read: number, pages: number): string;
  points(points: number, questions: number): string;
  pointsShort(points: number, questions: number): string;
  practised(days: number, inARow: number): string;
  /** What is to be repeated now; `command` shows it. */
  due(count: number, command: string): string;
  next(day: string): string;
  noneDue: string;
  answersOn(day: string, answers: number): string;
  readonly fewer: string;
  readonly more: string;
  /** Of two or three letters, Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  /** Of at most four letters, January first. */
  readonly months: readonly string[];
}
