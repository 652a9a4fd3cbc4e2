import { checkFr } from './check.fr.ts';
import { checksFr } from './checks.fr.ts';
import { courseFr } from './course.fr.ts';
import { demoFr } from './demo.fr.ts';
import { doctorFr } from './doctor.fr.ts';
import { exerciseFr } from './exercise.fr.ts';
import { exportsFr } from './exports.fr.ts';
import { findingsFr } from './findings.fr.ts';
import { helpFr } from './help.fr.ts';
import { homeFr } from './home.fr.ts';
import { htmlFr } from './html.fr.ts';
import { lessonFr } from './lesson.fr.ts';
import type { Messages } from './messages.en.ts';
import { progressFr } from './progress.fr.ts';
import { pythonFr } from './python.fr.ts';
import { quizFr } from './quiz.fr.ts';
import { replayFr } from './replay.fr.ts';
import { runFr } from './run.fr.ts';
import { sourceFr } from './source.fr.ts';
import { stepFr } from './step.fr.ts';
import { usageFr } from './usage.fr.ts';
import { viewsFr } from './views.fr.ts';
import { whyFr } from './why.fr.ts';

/** All words in French. Decimals have a comma; before `: ; ! ?` and inside guillemets stands a no-break space. */
export const fr: Messages = {
  check: checkFr,
  checks: checksFr,
  course: courseFr,
  demo: demoFr,
  doctor: doctorFr,
  exercise: exerciseFr,
  exports: exportsFr,
  findings: findingsFr,
  help: helpFr,
  home: homeFr,
  html: htmlFr,
  lesson: lessonFr,
  progress: progressFr,
  python: pythonFr,
  quiz: quizFr,
  replay: replayFr,
  run: runFr,
  source: sourceFr,
  step: stepFr,
  usage: usageFr,
  views: viewsFr,
  why: whyFr,
};
