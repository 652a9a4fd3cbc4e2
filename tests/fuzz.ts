/**
 * How hard the tests try that feed the program what nobody would write: `FUZZ=50` tries so many times as much, from other
 * seeds each time. Without it the same is tried in every run: what fails once fails again.
 */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

/** The seed to begin with. */
export const SEED = FUZZ === 1 ? 1 : Date.now() % 2 ** 31;

export const times = (count: number): number => count * FUZZ;
