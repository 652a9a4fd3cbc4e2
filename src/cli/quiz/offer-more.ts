import type { ChapterFile } from '../../lessons/index.ts';
import { anySeed, type Item, itemOf, randomOf } from '../../questions/index.ts';
import { pointOf, Session } from '../../quiz/index.ts';
import { readChapter } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import { askAll } from '../questions/ask-questions.ts';
import { type Answered, type Asker, openAsker } from '../questions/asker.ts';
import { explainingPage } from './explaining-page.ts';

/** A page of the course. */
interface Place {
  readonly file: ChapterFile;
  readonly page: number;
}

/**
 * Shows how a quiz went, until it has been read. What was wrong can be asked again, which counts for nothing: its solution
 * was just seen; or read again, one page after the other.
 * @param asker is closed afterwards
 * @throws Interrupted on Ctrl-C
 */
export async function offerMore(
  session: Session,
  result: Pick<Answered, 'verdict' | 'rows' | 'trace'>,
  asker: Asker,
  context: CourseContext,
): Promise<void> {
  const { keys } = context.messages.quiz;
  const wrong = session.answers.filter((answer) => pointOf(answer) === 0).map(({ item }) => item);
  const places = await placesFor(wrong, context);
  let current = asker;
  let { trace = [] } = result;
  try {
    for (let read = 0; ; ) {
      const place = places[read % places.length];
      const next = await current.show({
        ...result,
        place: '',
        right: null,
        goOn: keys.goOn,
        commands: {
          ...(wrong.length > 0 && { again: keys.again(wrong.length) }),
          ...(place !== undefined && { pages: keys.pages((read % places.length) + 1, places.length) }),
          leave: keys.leave,
        },
        trace,
      });
      trace = [];
      if (next === 'again') await askAll(new Session(wrong.map(shuffled)), current, null, context);
      else if (next === 'pages' && place !== undefined) {
        current.close();
        const { read: readPage } = await import('../lesson/reader/read.ts');
        await readPage(place.file, place.page, context);
        read++;
        current = await openAsker(context);
      } else return;
    }
  } finally {
    current.close();
  }
}

function shuffled({ chapter, question, ...made }: Item): Item {
  return { ...made, ...itemOf(chapter, question, randomOf(anySeed())) };
}

/** The pages that explain these questions, each once. */
async function placesFor(items: readonly Item[], context: CourseContext): Promise<Place[]> {
  const places: Place[] = [];
  for (const { chapter: id, question } of items) {
    const file = context.chapters.files.find((each) => each.id === id);
    if (file === undefined) continue;
    const page = explainingPage(await readChapter(file, context), question);
    if (!places.some((place) => place.file === file && place.page === page)) places.push({ file, page });
  }
  return places;
}
