export { termNamed } from './find.ts';
export { GLOSSARY, type Glossary, type Term } from './glossary.ts';
export { Vocabulary } from './vocabulary.ts';
