/**
 * A platform that speaks SCORM: told each slide, each step of a task, how far one is and the mark.
 *
 * The mark is the mean of the best marks of all tasks, once each was done; neither it nor how far
 * one was is ever lowered. What is typed is not told.
 */

import type { Course } from "../course.ts";
import type { Kept, Platform } from "../pages/platform.ts";
import { isRightAtOnce } from "../training/result.ts";
import type { Tally } from "../training/saving.ts";
import type { Connection } from "./connection.ts";
import { type Edition, REACHED, type Reached } from "./editions.ts";
import { fitted, type Memory, remembered } from "./room.ts";

export class Scorm implements Platform {
  #memory: Memory;
  #slide: string;
  #hasLeft = false;
  readonly #start = performance.now();
  readonly #isNormal: boolean;

  constructor(
    private readonly course: Course,
    private readonly edition: Edition,
    private readonly to: Connection,
  ) {
    this.#memory = remembered(to.get("cmi.suspend_data"));
    this.#slide = to.get(edition.location);
    this.#isNormal = !["browse", "review"].includes(to.get(edition.mode));
    this.#reach("incomplete");
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    document.addEventListener("visibilitychange", () => document.hidden && this.#send());
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
    this.#send();
  }

  seen(): void {
    this.#reach("completed");
    this.#send();
  }

  marked(task: string, mark: number, steps: readonly Tally[]): void {
    for (const tally of steps) if (tally.done) this.#interaction(task, tally);
    const { best = {} } = this.#memory;
    this.#memory = { ...this.#memory, best: { ...best, [task]: Math.max(mark, best[task] ?? 0) } };
    this.#score();
    this.#send();
  }

  leave(): void {
    if (this.#hasLeft) return;
    this.#send();
    this.to.call(this.edition.finish, "");
    this.#hasLeft = true;
  }

  #send(): void {
    const { edition } = this;
    const seconds = (performance.now() - this.#start) / 1000;
    this.#set({
      "cmi.suspend_data": fitted(this.#memory, edition.room),
      [edition.location]: this.#slide.slice(0, 255),
      [edition.time]: edition.duration(seconds),
      [edition.exit]: "suspend",
    });
    if (!this.#hasLeft) this.to.call("Commit", "");
  }

  #set(values: Readonly<Record<string, string>>): void {
    if (this.#hasLeft || !this.#isNormal) return;
    for (const [name, value] of Object.entries(values)) this.to.call("SetValue", name, value);
  }

  #reach(reached: Reached): void {
    const { edition, to } = this;
    const before = edition.statuses.map((name) => REACHED.indexOf(to.get(name) as Reached));
    if (REACHED.indexOf(reached) > Math.max(...before)) this.#set(edition.status(reached));
  }

  #score(): void {
    const { course, edition, to } = this;
    const marks = (course.tasks ?? []).map(({ id }) => this.#memory.best?.[id] ?? Number.NaN);
    const mark = Math.floor(marks.reduce((all, one) => all + one, 0) / marks.length);
    if (Number.isNaN(mark)) return; // a task is still to be done
    const best = Math.max(mark, Number(to.get(`${edition.score}.raw`)));
    this.#set({
      [`${edition.score}.min`]: "0",
      [`${edition.score}.max`]: "100",
      [`${edition.score}.raw`]: `${best}`,
      ...edition.scaled(best),
    });
    this.#reach(best >= course.exam.pass_mark ? "passed" : "failed");
  }

  #interaction(task: string, tally: Tally): void {
    const { edition, to } = this;
    const name = `cmi.interactions.${to.get("cmi.interactions._count") || 0}`;
    const told = encodeURIComponent(`${task}/${tally.slide}`).replaceAll("~", "%7E");
    const wrong = tally.wrong.filter((one) => one !== null).join(", ");
    this.#set({ [`${name}.id`]: told.slice(0, edition.longest) });
    for (const [part, value] of Object.entries(edition.step(isRightAtOnce(tally), new Date())))
      this.#set({ [`${name}.${part}`]: value });
    if (wrong) this.#set({ [`${name}.${edition.response}`]: wrong.slice(0, edition.longest) });
  }
}
