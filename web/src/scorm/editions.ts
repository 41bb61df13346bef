/** SCORM 1.2 and SCORM 2004: where their interface is, and what they call things. */

import type { Reached } from "../platforms/visit.ts";

export interface Edition {
  /** The name of the object that a platform gives, and what its functions' names begin with. */
  readonly object: string;
  readonly prefix: string;
  readonly finish: string;
  readonly location: string;
  readonly score: string;
  readonly time: string;
  readonly exit: string;
  /** Whether one only looks at what was done. */
  readonly mode: string;
  /** What tells how far one was, the surest first. */
  readonly statuses: readonly string[];
  /** The characters that `cmi.suspend_data` holds. */
  readonly room: number;
  duration(seconds: number): string;
  /** The names and values that say how far one is. */
  status(reached: Reached): Readonly<Record<string, string>>;
  /** What a mark is told by besides itself and its bounds. */
  scaled(mark: number): Readonly<Record<string, string>>;
  /** What is told of a step, under the names of an interaction. */
  step(isRight: boolean, now: Date): Readonly<Record<string, string>>;
  /** The name of what was answered there, and the characters that it holds. */
  readonly response: string;
  readonly longest: number;
}

export const SCORM_12: Edition = {
  object: "API",
  prefix: "LMS",
  finish: "Finish",
  location: "cmi.core.lesson_location",
  score: "cmi.core.score",
  time: "cmi.core.session_time",
  exit: "cmi.core.exit",
  mode: "cmi.core.lesson_mode",
  statuses: ["cmi.core.lesson_status"],
  room: 4096,
  duration(seconds) {
    const [hours, minutes, rest] = parts(seconds);
    return `${two(hours)}:${two(minutes)}:${two(rest)}`;
  },
  status: (reached) => ({ "cmi.core.lesson_status": reached }),
  scaled: () => ({}),
  step: (isRight, now) => ({
    type: "performance",
    time: now.toTimeString().slice(0, 8),
    result: isRight ? "correct" : "wrong",
  }),
  response: "student_response",
  longest: 255,
};

export const SCORM_2004: Edition = {
  object: "API_1484_11",
  prefix: "",
  finish: "Terminate",
  location: "cmi.location",
  score: "cmi.score",
  time: "cmi.session_time",
  exit: "cmi.exit",
  mode: "cmi.mode",
  statuses: ["cmi.success_status", "cmi.completion_status"],
  room: 64_000,
  duration(seconds) {
    const [hours, minutes, rest] = parts(seconds);
    return `PT${hours}H${minutes}M${rest}S`;
  },
  status: (reached) => ({
    "cmi.completion_status": reached === "incomplete" ? reached : "completed",
    ...((reached === "passed" || reached === "failed") && { "cmi.success_status": reached }),
  }),
  scaled: (mark) => ({ "cmi.score.scaled": `${mark / 100}` }),
  step: (isRight, now) => ({
    type: "other",
    timestamp: now.toISOString().replace(/\.\d+Z/, ".0Z"),
    result: isRight ? "correct" : "incorrect",
  }),
  response: "learner_response",
  longest: 250,
};

function parts(seconds: number): [hours: number, minutes: number, seconds: number] {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

function two(number: number): string {
  return `${number}`.padStart(2, "0");
}
