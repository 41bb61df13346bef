/** Results of tasks, as they are kept, and as the lines that `pas-a-pas records import` takes. */

import { type Course, scenarioOf, type Task } from "../course.ts";
import type { Attempt } from "../training/attempt.ts";
import type { Mode } from "../training/modes.ts";
import type { Result } from "../training/result.ts";
import { uuid } from "../uuid.ts";

/** A task that was done, without a name nor anything that was typed. */
export interface Done {
  readonly task: string;
  readonly mode: Mode;
  /** In seconds since 1970. */
  readonly at: number;
  readonly result: Result;
  /** What `tutor/records/sharing.py`, version 1, tells of it: a session, and its events. */
  readonly lines: readonly object[];
}

/** Whether a value is what this page keeps, and not damaged. */
export function isDone(value: unknown): value is Done {
  const { mode, result, lines } = (value ?? {}) as Partial<Done>;
  return (mode === "practice" || mode === "exam") && !!result && Array.isArray(lines);
}

/** What is kept of a go at a task that just ended. */
export function done(course: Course, task: Task, { mode, session, result }: Attempt): Done {
  const id = uuid();
  const at = Date.now() / 1000;
  const began = at - result.seconds;
  const of = { mode, task: task.id };
  const missed = result.missed.map((one) => ({ ...one, slide: reference(one.slide) }));
  const answers = missed.flatMap(({ slide, wrong }) =>
    wrong.map((control, index) => {
      return { type: "Answered", at, slide, control, right: false, tries: index + 1 };
    }),
  );
  const events = [
    ...answers,
    {
      type: "Ended",
      at,
      slide: reference(session.state.slide),
      ...of,
      result: { ...result, missed },
    },
  ];
  const lines = [
    {
      type: "session",
      id,
      course: course.id,
      course_title: course.title,
      course_language: course.language,
      ...of,
      began,
    },
    ...events.map((event, index) => ({
      type: "event",
      session: id,
      id: "",
      number: index + 1,
      event,
    })),
  ];
  return { ...of, at, result, lines };
}

/** All that was done as a file. */
export function file(all: readonly Done[]): string {
  const lines = [{ type: "records", version: 1 }, ...all.flatMap((one) => one.lines)];
  return lines.map((one) => `${JSON.stringify(one)}\n`).join("");
}

function reference(slide: string): [scenario: string, slide: string] {
  const scenario = scenarioOf(slide);
  return [scenario, slide.slice(scenario.length + 1)];
}
