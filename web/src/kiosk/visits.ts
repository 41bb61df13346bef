/** Visits one after the other, by a clock that never goes back: `tutor/kiosk/visits.py` again. */

import type { Rules } from "./rules.ts";
import type { Stage } from "./stages.ts";

/** Before this year, a machine has lost its clock: no hours are kept then. */
const LOST_CLOCK = 2025;

export class Visits {
  #began: number | undefined;
  #touched: number;
  #isToldOfTheEnd = false;

  /** The clock tells seconds. */
  constructor(
    private readonly rules: Rules,
    private readonly clock: () => number,
  ) {
    this.#touched = clock();
  }

  /** Forget a visit that is over; what the screen should show now. */
  tick(): Stage {
    const now = this.clock();
    if (this.#began !== undefined && this.#endsAt <= now) this.end();
    if (this.#began === undefined) return this.#emptyStage(now);
    if (now >= this.#touched + this.rules.idle) return "idle";
    const isNearlyOver = now >= this.#limit - this.rules.warning;
    return isNearlyOver && !this.#isToldOfTheEnd ? "ending" : "visiting";
  }

  /** Take note that something was done; the stage that it was done in. */
  touch(): Stage {
    const stage = this.tick();
    if (stage === "closed") return stage;
    if (stage === "ending") this.#isToldOfTheEnd = true;
    this.#touched = this.clock();
    this.#began ??= this.#touched;
    return stage;
  }

  /** End the visit now. */
  end(): void {
    this.#began = undefined;
    this.#isToldOfTheEnd = false;
    this.#touched = this.clock();
  }

  /** Seconds until the visit ends if nothing is done. */
  get secondsLeft(): number {
    return Math.max(0, Math.ceil(this.#endsAt - this.clock()));
  }

  get #endsAt(): number {
    return Math.min(this.#touched + this.rules.idle + this.rules.warning, this.#limit);
  }

  get #limit(): number {
    return (this.#began ?? 0) + 60 * this.rules.visit;
  }

  #emptyStage(now: number): Stage {
    const { blank_after: rest = Number.POSITIVE_INFINITY } = this.rules;
    if (!isOpen(this.rules.hours, new Date())) return "closed";
    return now >= this.#touched + 60 * rest ? "asleep" : "waiting";
  }
}

/** Whether the hall is open, overnight perhaps; always where it has no hours, or no clock. */
function isOpen(hours: Rules["hours"], now: Date): boolean {
  if (!hours || now.getFullYear() < LOST_CLOCK) return true;
  const { opens, closes } = hours;
  const time = now.toTimeString().slice(0, 5);
  if (opens <= closes) return opens <= time && time < closes;
  return time >= opens || time < closes;
}
