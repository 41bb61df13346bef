/** A learning platform as the page knows it; `platforms/` has what speaks with it. */

import type { Tally } from "../training/saving.ts";

/**
 * What is kept: where a demo stands, where a task does, the tasks that were passed; the results of
 * tasks, where no platform has them.
 */
export const KEPT = ["demo", "task", "passed", "results"] as const;
export type Kept = (typeof KEPT)[number];

export interface Store {
  read(what: Kept): unknown;
  /** Keep a value; undefined, nothing. */
  write(what: Kept, value: unknown): void;
}

export interface Platform extends Store {
  /** A slide is shown: what came before it is sent. */
  shown(slide: string): void;
  /** The demo was seen, all that its end menu offers. */
  seen(): void;
  /** A task was done, with a mark from 0 to 100. */
  marked(task: string, mark: number, steps: readonly Tally[]): void;
  /** Send all, then say so in place of the page, and go back to where one came from. */
  leave(said: string): Promise<void>;
}
