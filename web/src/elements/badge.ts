import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";

export function drawBadge({ label, tone = "info" }: Kinds["badge"]): HTMLElement {
  return h(`p.badge ${tone}`, label);
}
