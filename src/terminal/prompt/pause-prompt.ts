import { createPrompt, isEnterKey, isSpaceKey, useKeypress } from '@inquirer/core';

export const pausePrompt = createPrompt<void, { readonly message: string }>(({ message }, done) => {
  useKeypress((key) => {
    if (isEnterKey(key) || isSpaceKey(key)) done();
  });
  return message;
});
