/** Starts Python, in case it is wanted, and ends. */
import { CPythonError, Interpreter } from '../../src/cpython/index.ts';

const python = new Interpreter({ cacheDirectory: null, directory: process.argv[2] ?? '' });
python.warmUp().catch((error) => {
  if (error instanceof CPythonError) process.stdout.write(`${error.kind}: ${error.message}`);
});
process.stdout.write(`${python.pid ?? ''}`);
