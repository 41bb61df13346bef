/** How a hall's screen behaves: the policy of a kiosk, as `tutor/web/kiosk.py` writes it. */

import type { Command } from "../pages/keys.ts";
import type { Warned } from "./stages.ts";

export interface Rules {
  /** After so many seconds in which nothing is done, one is asked whether anyone is there. */
  readonly idle: number;
  /** The seconds in which one may answer. */
  readonly warning: number;
  /** The longest visit, in minutes. */
  readonly visit: number;
  /** The seconds for which the invitation stays in one place. */
  readonly pace: number;
  /** After so many minutes without visitors, the screen is black. */
  readonly blank_after?: number;
  readonly hours?: { readonly opens: string; readonly closes: string };
  /** The commands that are left; `terms` and `details` are what they open. */
  readonly keys?: readonly (Command | "terms" | "details")[];
  readonly motion: "none" | "calm" | "full";
  readonly large?: boolean;
  readonly words: Words;
}

interface Words extends Readonly<Record<Warned, Warning>> {
  readonly touch: string;
  readonly private: string;
}

interface Warning {
  readonly title: string;
  readonly how: string;
  /** What is told of the seconds that are left: the forms for none, for one, and for more. */
  readonly left: readonly string[];
}
