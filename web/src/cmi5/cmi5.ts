/**
 * A platform that speaks cmi5. A visit may tell that one passed or that one failed, not both: so a
 * failure is told as one leaves, since one may pass until then.
 */

import { fitted, type Memory } from "../platforms/memory.ts";
import type { Former, Reached, Standard, Step } from "../platforms/visit.ts";
import type { Json, LaunchData } from "./launch.ts";
import type { Lrs } from "./lrs.ts";
import type { Statements } from "./statements.ts";

/** The characters that are kept: as a page is left, browsers send 64 kB at most. */
const ROOM = 20_000;

/** What is kept from one visit to the next. */
export interface Kept extends Memory {
  readonly reached?: Reached;
  /** A mark that was not told yet. */
  readonly untold?: number | undefined;
}

export class Cmi5 implements Standard {
  readonly former: Former;
  readonly passMark: number;
  readonly #isNormal: boolean;
  #reached: Reached;
  #untold: number | undefined;

  constructor(
    private readonly data: LaunchData,
    { reached = "incomplete", untold, ...memory }: Kept,
    passMark: number,
    private readonly statements: Statements,
    private readonly lrs: Lrs,
  ) {
    const { masteryScore, launchMode } = data;
    this.former = { memory, reached };
    this.passMark = masteryScore === undefined ? passMark : Math.round(masteryScore * 10_000) / 100;
    this.#isNormal = launchMode === "Normal";
    this.#reached = reached;
    this.#untold = untold;
  }

  step(step: Step): void {
    this.#tell(this.statements.answered(step));
  }

  score(mark: number): void {
    if (this.#reached !== "passed") this.#untold = mark;
  }

  reach(reached: Reached): void {
    if (this.#reached === "incomplete") this.#tell(this.statements.completed());
    this.#reached = reached;
    if (reached === "passed") this.#judge(reached);
  }

  keep(memory: Memory): void {
    this.#suspend(memory);
    void this.lrs.send();
  }

  async finish(memory: Memory): Promise<string | undefined> {
    this.#judge("failed");
    this.lrs.tell(this.statements.terminated());
    this.#suspend(memory);
    await this.lrs.sendNow();
    return this.data.returnURL;
  }

  #suspend(memory: Memory): void {
    const kept: Kept = { ...memory, reached: this.#reached, untold: this.#untold };
    if (this.#isNormal) this.lrs.keep(fitted(kept, ROOM));
  }

  #judge(verb: "passed" | "failed"): void {
    if (this.#untold === undefined) return;
    this.#tell(this.statements.judged(verb, this.#untold));
    this.#untold = undefined;
  }

  #tell(statement: Json): void {
    if (this.#isNormal) this.lrs.tell(statement);
  }
}
