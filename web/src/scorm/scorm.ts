/** A platform that speaks SCORM: each thing that it is told has its name in the data model. */

import { fitted, type Memory, remembered } from "../platforms/memory.ts";
import {
  type Former,
  REACHED,
  type Reached,
  type Standard,
  type Step,
} from "../platforms/visit.ts";
import type { Connection } from "./connection.ts";
import type { Edition } from "./editions.ts";

export class Scorm implements Standard {
  readonly former: Former;
  readonly #start = performance.now();
  readonly #isNormal: boolean;

  constructor(
    readonly passMark: number,
    private readonly edition: Edition,
    private readonly to: Connection,
  ) {
    const reached = edition.statuses.map((name) => REACHED.indexOf(to.get(name) as Reached));
    this.former = {
      memory: remembered(to.get("cmi.suspend_data")),
      slide: to.get(edition.location),
      reached: REACHED[Math.max(...reached)],
      mark: Number(to.get(`${edition.score}.raw`)),
    };
    this.#isNormal = !["browse", "review"].includes(to.get(edition.mode));
  }

  keep(memory: Memory, slide: string): void {
    this.#suspend(memory, slide);
    this.to.call("Commit", "");
  }

  finish(memory: Memory, slide: string): undefined {
    this.#suspend(memory, slide);
    this.to.call(this.edition.finish, "");
  }

  reach(reached: Reached): void {
    this.#set(this.edition.status(reached));
  }

  score(mark: number): void {
    const { score, scaled } = this.edition;
    this.#set({
      [`${score}.min`]: "0",
      [`${score}.max`]: "100",
      [`${score}.raw`]: `${mark}`,
      ...scaled(mark),
    });
  }

  step({ task, slide, isRight, wrong }: Step): void {
    const { edition, to } = this;
    const name = `cmi.interactions.${to.get("cmi.interactions._count") || 0}`;
    const told = encodeURIComponent(`${task}/${slide}`).replaceAll("~", "%7E");
    this.#set({ [`${name}.id`]: told.slice(0, edition.longest) });
    for (const [part, value] of Object.entries(edition.step(isRight, new Date())))
      this.#set({ [`${name}.${part}`]: value });
    if (wrong) this.#set({ [`${name}.${edition.response}`]: wrong.slice(0, edition.longest) });
  }

  #suspend(memory: Memory, slide: string): void {
    const { edition } = this;
    const seconds = (performance.now() - this.#start) / 1000;
    this.#set({
      "cmi.suspend_data": fitted(memory, edition.room),
      ...(slide && { [edition.location]: slide.slice(0, 255) }), // an empty one is refused
      [edition.time]: edition.duration(seconds),
      [edition.exit]: "suspend",
    });
  }

  #set(values: Readonly<Record<string, string>>): void {
    if (!this.#isNormal) return;
    for (const [name, value] of Object.entries(values)) this.to.call("SetValue", name, value);
  }
}
