export const EXIT = {
  ok: 0,
  /** A check failed, or the program itself did. */
  failed: 1,
  /** Bad usage or bad input. */
  usage: 2,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

/** Ends a command with one line that says what is wrong and what to do about it. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
