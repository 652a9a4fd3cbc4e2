import { rmSync } from 'node:fs';
import { Interpreter } from '../src/cpython/index.ts';
import { cacheDirectory, stateHome } from './cpython/support.ts';

/** Makes the snapshot of the built Python before any test: whoever makes it says so, and takes seconds. */
export default async function setUp(): Promise<void> {
  rmSync(stateHome, { recursive: true, force: true });
  const interpreter = new Interpreter({ cacheDirectory });
  try {
    await interpreter.run({ source: '' });
  } finally {
    interpreter.close();
  }
}
