import type { Module } from './ast.ts';
import { StatementParser } from './statement-parser.ts';
import { tokenize } from './tokenizer.ts';

/** Parses a whole program. @throws PythonSyntaxError, UnsupportedPython */
export function parseModule(source: string): Module {
  return new StatementParser(tokenize(source)).program();
}
