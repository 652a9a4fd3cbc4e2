import { coverageOf, coverageTable, holesOf } from './coverage.ts';
import { ourCourse } from './our-course.ts';

/** Prints the table of what our course covers, in Markdown, and then its holes. */
const language = process.argv[2] ?? 'en';
const { chapters, curriculum } = ourCourse();
const coverage = coverageOf(chapters, curriculum);
const holes = holesOf(coverage);
console.log(coverageTable(coverage, language));
console.log(holes.length === 0 ? 'No holes.' : `${holes.length} holes: ${holes.join(', ')}`);
