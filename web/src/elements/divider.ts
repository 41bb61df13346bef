import type { Kinds } from "../course.ts";
import { h, line } from "../dom.ts";

export function drawDivider({ label }: Kinds["divider"]): HTMLElement {
  return line("p.divider", label) ?? h("hr");
}
