/**
 * A visit to a course that a platform opened: what is told of it, whatever the platform speaks.
 *
 * The mark is the mean of the best marks of all tasks, once each was done; neither it nor how far
 * one was is ever lowered. What is typed is not told.
 */

import type { Course } from "../course.ts";
import { h } from "../dom.ts";
import type { Kept, Platform } from "../pages/platform.ts";
import { isRightAtOnce } from "../training/result.ts";
import type { Tally } from "../training/saving.ts";
import type { Memory } from "./memory.ts";

/** How far one may be, the farthest last. */
export const REACHED = ["incomplete", "completed", "failed", "passed"] as const;
export type Reached = (typeof REACHED)[number];

/** What a platform has of former visits. */
export interface Former {
  readonly memory: Memory;
  readonly slide?: string;
  readonly reached?: Reached | undefined;
  readonly mark?: number;
}

/** A step of a task that was done. */
export interface Step {
  readonly task: string;
  readonly slide: string;
  /** Whether it was right at the first try, without help. */
  readonly isRight: boolean;
  /** What was wrongly clicked or filled in, by its names. */
  readonly wrong: string;
}

/** A platform in the words of its standard: `scorm/` and `cmi5/` have those that there are. */
export interface Standard {
  readonly former: Former;
  /** The mark that passes, from 0 to 100. */
  readonly passMark: number;
  step(step: Step): void;
  score(mark: number): void;
  /** One is farther than ever. */
  reach(reached: Reached): void;
  keep(memory: Memory, slide: string): void;
  /** One leaves; the address to which to go back, where there is one. */
  finish(memory: Memory, slide: string): Promise<string | undefined> | undefined;
}

export class Visit implements Platform {
  #memory: Memory;
  #slide: string;
  #reached: Reached | undefined;
  #mark: number;
  #hasLeft = false;
  #back: ReturnType<Standard["finish"]>;

  constructor(
    private readonly course: Course,
    private readonly to: Standard,
  ) {
    const { memory, slide, reached, mark } = to.former;
    this.#memory = memory;
    this.#slide = slide ?? "";
    this.#reached = reached;
    this.#mark = mark ?? 0;
    this.#reach("incomplete");
    addEventListener("pagehide", () => this.#finish());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    document.addEventListener("visibilitychange", () => document.hidden && this.#keep());
  }

  read(what: Kept): unknown {
    return this.#memory[what];
  }

  write(what: Kept, value: unknown): void {
    this.#memory = { ...this.#memory, [what]: value };
  }

  shown(slide: string): void {
    if (slide === this.#slide) return;
    this.#slide = slide;
    this.#keep();
  }

  seen(): void {
    this.#reach("completed");
    this.#keep();
  }

  marked(task: string, mark: number, steps: readonly Tally[]): void {
    for (const tally of steps) if (tally.done) this.to.step(stepOf(task, tally));
    const { best = {} } = this.#memory;
    this.#memory = { ...this.#memory, best: { ...best, [task]: Math.max(mark, best[task] ?? 0) } };
    this.#score();
    this.#keep();
  }

  async leave(said: string): Promise<void> {
    const back = await this.#finish();
    document.body.replaceChildren(h("main", h("h2", { tabindex: -1 }, said)));
    document.querySelector("h2")?.focus();
    if (back) location.replace(back);
    else window.close(); // where a platform opened a window, and not a frame
  }

  #finish(): ReturnType<Standard["finish"]> {
    if (!this.#hasLeft) {
      this.#hasLeft = true;
      this.#back = this.to.finish(this.#memory, this.#slide);
    }
    return this.#back;
  }

  #keep(): void {
    if (!this.#hasLeft) this.to.keep(this.#memory, this.#slide);
  }

  #score(): void {
    const marks = (this.course.tasks ?? []).map(({ id }) => this.#memory.best?.[id] ?? Number.NaN);
    const mark = Math.floor(marks.reduce((all, one) => all + one, 0) / marks.length);
    if (Number.isNaN(mark)) return; // a task is still to be done
    this.#mark = Math.max(mark, this.#mark);
    this.to.score(this.#mark);
    this.#reach(this.#mark >= this.to.passMark ? "passed" : "failed");
  }

  #reach(reached: Reached): void {
    if (!isFarther(reached, this.#reached)) return;
    this.#reached = reached;
    this.to.reach(reached);
  }
}

function isFarther(reached: Reached, than: Reached | undefined): boolean {
  return !than || REACHED.indexOf(reached) > REACHED.indexOf(than);
}

function stepOf(task: string, tally: Tally): Step {
  const wrong = tally.wrong.filter((one) => one !== null).join(", ");
  return { task, slide: tally.slide, isRight: isRightAtOnce(tally), wrong };
}
