import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";

export function drawDivider({ label }: Kinds["divider"]): HTMLElement {
  return label === undefined ? h("hr") : h("p.divider", label);
}
