import { describe, expect, it } from 'vitest';
import { editorIn } from '../../../src/cli/exercise/editor.ts';

describe('the editor of an environment', () => {
  it.each([
    [{}, null],
    [{ EDITOR: ' ' }, null],
    [{ EDITOR: 'vim' }, { command: 'vim', isGraphical: false }],
    [
      { VISUAL: 'nano -w', EDITOR: 'vim' },
      { command: 'nano -w', isGraphical: false },
    ],
    [
      { VISUAL: '', EDITOR: '/usr/bin/code --wait' },
      { command: '/usr/bin/code --wait', isGraphical: true },
    ],
    [{ EDITOR: 'C:\\Tools\\Notepad.EXE' }, { command: 'C:\\Tools\\Notepad.EXE', isGraphical: true }],
    [{ EDITOR: 'emacs' }, { command: 'emacs', isGraphical: false }],
    [
      { EDITOR: 'emacs', DISPLAY: ':0' },
      { command: 'emacs', isGraphical: true },
    ],
    [
      { EDITOR: 'emacs -nw', DISPLAY: ':0' },
      { command: 'emacs -nw', isGraphical: false },
    ],
  ])('%j: %j', (env, editor) => {
    expect(editorIn(env)).toEqual(editor);
  });
});
