/** An attempt as a value to be kept: its names are those that browsers hold. */

import type { Saved } from "../engine/saving.ts";

/** The wrong answers and the helps of one step. */
export interface Tally {
  readonly step: string;
  readonly slide: string;
  readonly tries: number;
  /** The names of what was wrongly clicked or filled in; null beside all. */
  readonly wrong: readonly (string | null)[];
  /** The helps that were asked for. */
  readonly hints: number;
  readonly revealed: boolean;
  readonly done: boolean;
}

type Pair = readonly [string, string];

/** A control of a form that was sent, and its value, which was wrong. */
export interface Sent {
  readonly step: string;
  readonly name: string;
  readonly given: string;
  /** Whether it was the first of what was wrong: help is given with that. */
  readonly isHelped: boolean;
}

/** An attempt as a value to be kept. */
export interface SavedAttempt {
  readonly session: Saved;
  readonly tallies: readonly Tally[];
  readonly filled: readonly (readonly [step: string, values: readonly Pair[]])[];
  readonly sent: readonly Sent[];
  readonly seconds: number;
}
