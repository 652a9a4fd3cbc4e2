#!/usr/bin/env node
'use strict';

// CommonJS in the syntax of Node 12: an older Node must be able to read that it is too old.
const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `asynctutor: needs Node ${OLDEST.join('.')} or newer, and this is Node ${process.versions.node}: install a newer one.`,
  );
  process.exitCode = 2;
} else {
  const module = require('node:module');
  if (module.enableCompileCache) module.enableCompileCache();
  import('../dist/cli/main.js');
}
