import fc from 'fast-check';
import { SEED } from './fuzz.ts';

// A run that fails fails again: properties are tried on the same values each time.
fc.configureGlobal({ seed: SEED });
