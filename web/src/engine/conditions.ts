/** What conditions hold of what one has seen, done and chosen. */

import type { Condition } from "../course.ts";

export interface Facts {
  readonly seen: readonly string[];
  readonly done: readonly string[];
  readonly choices: ReadonlyMap<string, string>;
}

export function holds(condition: Condition, facts: Facts): boolean {
  const { seen = [], done = [], is = [], all = [], any = [], not } = condition;
  return (
    seen.every((one) => facts.seen.includes(one)) &&
    done.every((one) => facts.done.includes(one)) &&
    is.every((among) => among.some(([choice, value]) => facts.choices.get(choice) === value)) &&
    all.every((one) => holds(one, facts)) &&
    (any.length === 0 || any.some((one) => holds(one, facts))) &&
    !(not && holds(not, facts))
  );
}
