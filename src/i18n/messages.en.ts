import { checkEn } from './check.en.ts';
import { checksEn } from './checks.en.ts';
import { courseEn } from './course.en.ts';
import { demoEn } from './demo.en.ts';
import { doctorEn } from './doctor.en.ts';
import { exerciseEn } from './exercise.en.ts';
import { exportsEn } from './exports.en.ts';
import { findingsEn } from './findings.en.ts';
import { helpEn } from './help.en.ts';
import { homeEn } from './home.en.ts';
import { htmlEn } from './html.en.ts';
import { lessonEn } from './lesson.en.ts';
import { progressEn } from './progress.en.ts';
import { pythonEn } from './python.en.ts';
import { quizEn } from './quiz.en.ts';
import { replayEn } from './replay.en.ts';
import { runEn } from './run.en.ts';
import { sourceEn } from './source.en.ts';
import { stepEn } from './step.en.ts';
import { usageEn } from './usage.en.ts';
import { viewsEn } from './views.en.ts';
import { whyEn } from './why.en.ts';

/**
 * All texts of the interface and the views in English. Their type is that of every other language: a message that is
 * missing or that takes other parameters does not compile.
 */
export const en = {
  check: checkEn,
  checks: checksEn,
  course: courseEn,
  demo: demoEn,
  doctor: doctorEn,
  exercise: exerciseEn,
  exports: exportsEn,
  findings: findingsEn,
  help: helpEn,
  home: homeEn,
  html: htmlEn,
  lesson: lessonEn,
  progress: progressEn,
  python: pythonEn,
  quiz: quizEn,
  replay: replayEn,
  run: runEn,
  source: sourceEn,
  step: stepEn,
  usage: usageEn,
  views: viewsEn,
  why: whyEn,
};

export type Messages = typeof en;

export type Words = Messages['views'];

export type ProgressWords = Messages['progress']['view'];
