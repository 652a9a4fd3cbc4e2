import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chapterFile, courseOf, fileNameOf, listCourse, NoCourse } from '../../src/lessons/course.ts';
import { en } from './support.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'asynctutor-'));
  mkdirSync(join(directory, 'empty'));
  writeFileSync(join(directory, '02-b.json'), '');
  writeFileSync(join(directory, 'file'), '');
});

afterAll(() => rmSync(directory, { recursive: true }));

const complaint = (path: string) => {
  try {
    return listCourse(path, en);
  } catch (error) {
    return error instanceof NoCourse ? error.message : error;
  }
};

describe('listCourse', () => {
  it('reads the names, and opens nothing', () => {
    expect(listCourse(directory, en).chapters).toEqual([{ file: '02-b.json', id: 'b', order: 2 }]);
  });

  it('says what is wrong with a directory', () => {
    expect(complaint(join(directory, 'none'))).toBe(`${directory}/none: there is no such directory`);
    expect(complaint(join(directory, 'file'))).toBe(`${directory}/file: this is not a directory`);
    expect(complaint(join(directory, 'empty'))).toBe(
      `${directory}/empty: there is no chapter here; chapters are named NN-id.json`,
    );
    expect(complaint('\u001b[2J')).toBe('\\u{1b}[2J: there is no such directory');
  });
});

describe('courseOf', () => {
  it('puts chapters in order, by number and then by name', () => {
    const { chapters } = courseOf('', ['100-z.json', '02-b.json', '02-a.json', '10-c.json']);
    expect(chapters.map(({ file }) => file)).toEqual(['02-a.json', '02-b.json', '10-c.json', '100-z.json']);
  });

  it('knows what else belongs to a course, and what does not', () => {
    const course = courseOf('', [
      'curriculum.json',
      'lesson.schema.json',
      'README.md',
      'gather.json',
      '1-a.JSON',
    ]);
    expect(course).toMatchObject({ hasCurriculum: true, strays: ['1-a.JSON', 'gather.json'], chapters: [] });
  });
});

describe('the name of a file', () => {
  it('tells the number and the id', () => {
    expect(chapterFile('05-wait-for.json')).toEqual({ file: '05-wait-for.json', id: 'wait-for', order: 5 });
    expect(fileNameOf('wait-for', 5)).toBe('05-wait-for.json');
  });

  it.each([
    '5-a.json',
    '05-A.json',
    '05-.json',
    '05-a-.json',
    '05-a.json\n',
    '../05-a.json',
    '05-\u001b.json',
  ])('is no chapter: %j', (name) => {
    expect(chapterFile(name)).toBeNull();
  });
});
