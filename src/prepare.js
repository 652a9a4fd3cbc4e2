/** `npm install` builds. `npx asynctutor` in this folder prepares it, too, before it links to it: what is built is not built again. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isLinked =
  process.env['npm_command'] === 'exec' &&
  existsSync('dist/cpython/child.mjs') &&
  existsSync('dist/recorded');
if (!isLinked) execSync('npm run build', { stdio: 'inherit' });
