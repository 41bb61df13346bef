/** A slide in a mode: its form, and the controls that are right there. */

import type { Markdown } from "../course.ts";
import { type StandingSlide, walkScreen } from "../engine/live.ts";
import { type TrainingWords, told } from "../words.ts";
import type { Control, FormValues } from "./controls.ts";
import { asks, type Form, formOf, toFill } from "./form.ts";
import type { Way } from "./guide.ts";
import { toClick } from "./instructions.ts";
import { onward } from "./likely.ts";
import type { Mode } from "./modes.ts";

/** What is told of a slide besides what it asks. */
export interface Told {
  /** Whether the right place is shown. */
  readonly revealed: boolean;
  /** The names of what was found wrong in the form. */
  readonly wrong: ReadonlySet<string>;
  /** The name of the list that is open. */
  readonly opened: string | undefined;
}

export class Position {
  /** Whether something is asked here, and not only shown. */
  readonly isStep: boolean;
  readonly form: Form;
  /** The ways on that are right, the best first; all that lead on where none is better. */
  readonly right: readonly Way[];

  constructor(
    readonly standing: StandingSlide,
    right: readonly Way[],
    private readonly mode: Mode,
    readonly filled: FormValues,
    private readonly told: Told,
  ) {
    this.isStep = asks(standing);
    this.form = formOf(standing, filled, mode === "guided", told.opened);
    this.right = right.length ? right : onward(standing);
  }

  /** Whether a click anywhere is a right way on. */
  get goesOnAnywhere(): boolean {
    return this.right.includes(0);
  }

  control(number: number): Control {
    const control = this.form.controls[number - 1];
    if (!control) throw new RangeError(`no control ${number}`);
    return control;
  }

  /** Whether a control leads rightly on. */
  isRight({ element, hotspot }: Control): boolean {
    if (element.kind === "validate") return this.goesOnAnywhere;
    return !!hotspot && this.right.includes(hotspot.place);
  }

  /** Whether a click on a control is right; a button without an action is no more than ground. */
  takes(control: Control): boolean {
    if (!control.hotspot && !control.origin.miss) return this.goesOnAnywhere;
    return this.isRight(control);
  }

  /** The numbers of the controls that are pointed at. */
  get marked(): ReadonlySet<number> {
    const isMarked = this.mode === "guided" || (this.mode === "practice" && this.told.revealed);
    return new Set(isMarked ? this.#next.map((one) => one.number) : []);
  }

  /** The parts of what was found wrong in the form. */
  get wrong(): readonly Control[] {
    const isWrong = (one: Control) =>
      this.told.wrong.has(one.name) && one.isFilledIn && !one.isFilled(this.filled);
    return this.form.controls.filter(isWrong);
  }

  /** The next thing to do, in a sentence. */
  instruction(words: TrainingWords): string {
    const { lacking } = this;
    const next = this.#next;
    const [first] = next;
    if (first && lacking.length) return first.origin.filling ?? "";
    const { screen } = this.standing;
    return toClick(next, screen ? [...walkScreen(screen)] : [], words);
  }

  /** A help in words: the author's, or where to look; or what is shown. */
  hint(words: TrainingWords, reveals: boolean): Markdown {
    if (reveals) return [told(words.shown, { what: this.instruction(words) })];
    const elsewhere = this.lacking.length ? words.look_at_form : words.look_around;
    return this.#next.find(({ origin }) => origin.hint)?.origin.hint ?? [elsewhere];
  }

  get lacking(): readonly Control[] {
    return toFill(this.form).filter((one) => !one.isFilled(this.filled));
  }

  /** The next thing to fill in alone, or else the right places to click. */
  get #next(): readonly Control[] {
    const { lacking } = this;
    return lacking.length
      ? lacking.slice(0, 1)
      : this.form.controls.filter((one) => this.isRight(one));
  }
}
