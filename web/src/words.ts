/** The sentences of the interface, in its language: `tutor/web/words.py` has a row for each. */

import type { Mode } from "./training/modes.ts";

export interface Words extends TrainingWords {
  readonly previous: string;
  readonly next: string;
  readonly contents: string;
  readonly menu: string;
  readonly help: string;
  readonly close: string;
  readonly screen: string;
  readonly notes: string;
  readonly learn_more: string;
  readonly slide: string;
  readonly click_anywhere: string;
  readonly wait: string;
  readonly end: string;
  readonly over: string;
  readonly start_over: string;
  readonly miss: string;
  readonly done: string;
  readonly some_done: string;
  readonly all_done: string;
  readonly left: string;
  readonly go_on: string;
  readonly commands: string;
  /** What one presses or sees, and what that does. */
  readonly keys: readonly (readonly [by: string, what: string])[];
  readonly error: string;
  readonly navigation: string;
  readonly required: string;
  readonly learn: string;
  readonly which_mode: string;
  readonly modes: Readonly<
    Record<Mode | "demo", { readonly title: string; readonly what: string }>
  >;
  readonly which_task: string;
  readonly whole: string;
  readonly minutes: string;
  readonly already_passed: string;
  readonly screen_number: string;
  readonly hint: string;
  readonly leave: string;
  readonly leave_task: string;
  readonly kept: string;
  readonly stay: string;
  readonly correct_it: string;
  readonly task_done: string;
  readonly passed: string;
  readonly failed: string;
  readonly needed: string;
  readonly right_steps: string;
  readonly out_of: string;
  readonly wrong_answers: string;
  readonly hints_asked: string;
  readonly time_taken: string;
  readonly to_review: string;
  readonly missed: string;
  /** The forms for none, for one, and for more. */
  readonly mistakes: readonly string[];
  readonly was_shown: string;
  readonly other_task: string;
  readonly several: string;
  readonly search: string;
  readonly found: string;
  readonly finish: string;
  readonly finished: string;
  readonly no_platform: string;
  readonly full_screen: string;
  readonly results: string;
  readonly results_kept: string;
  readonly save: string;
  readonly forget: string;
  readonly forget_all: string;
  readonly forgotten: string;
  readonly keep: string;
}

/** What is told to someone who does a task. */
export interface TrainingWords {
  readonly validate: string;
  /** How that button is called in a sentence. */
  readonly validate_named: string;
  readonly not_here: string;
  readonly still_not: string;
  readonly look_around: string;
  readonly look_at_form: string;
  readonly noted: string;
  readonly shown: string;
  readonly go_on_anywhere: string;
  readonly choose: string;
  readonly or: string;
  readonly click: string;
  readonly colon: string;
  readonly to_correct: string;
  readonly ticked: string;
  readonly unticked: string;
  readonly other_choice: string;
  readonly no_choice: string;
  readonly empty_field: string;
  readonly digits: string;
  /** The forms for none, for one, and for more. */
  readonly too_short: readonly string[];
  readonly too_long: readonly string[];
  readonly wrong_case: string;
  readonly no_date: string;
  readonly other_date: string;
  readonly no_phone: string;
  readonly no_number: string;
  readonly other_number: string;
  readonly no_email: string;
  readonly not_the_same: string;
  readonly wrong_shape: string;
  readonly other_answer: string;
}

/** The names of what sentences leave to fill. */
type Place =
  | "count"
  | "done"
  | "expected"
  | "mark"
  | "mode"
  | "names"
  | "number"
  | "option"
  | "right"
  | "seconds"
  | "steps"
  | "title"
  | "what";

/** A sentence with its `{places}` filled. */
export function told(
  sentence: string,
  places: Readonly<Partial<Record<Place, string | number>>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: Place) => `${places[name] ?? whole}`);
}
