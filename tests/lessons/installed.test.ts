import { afterAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/questions/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { differences } from './truth/changes.ts';
import { askedQuestions, programsFor } from './truth/found.ts';
import { InstalledVersion, installedVersions } from './truth/installed-versions.ts';
import { doneBy } from './truth/run.ts';

/** What the course says of a version of Python, that version says itself, where it is installed. */

const pythons = (await installedVersions()).map((found) => new InstalledVersion(found));
const embedded = await startInterpreter();
afterAll(() => {
  for (const python of pythons) python.close();
});

describe.skipIf(pythons.length === 0)('on the Pythons that are installed', () => {
  describe.each(pythons)('$version', (python) => {
    it.each(programsFor(python.version))('%s does what the chapter states', async (_, code) => {
      expect(differences(code, doneBy(await python.run(code.code.join('\n'))))).toEqual([]);
    });

    it.each(askedQuestions(python.version))('%s has the same key', async (_, question) => {
      const source = (question.code ?? []).join('\n');
      const { trace } = await embedded.run({ source });
      expect(keyOf(question, (await python.run(source)).trace)).toEqual(keyOf(question, trace));
    });
  });
});
