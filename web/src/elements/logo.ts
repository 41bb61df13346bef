import type { Kinds } from "../course.ts";
import { h, line } from "../dom.ts";

/** The service's name, its last word in the second colour. */
export function drawLogo({ name, motto }: Kinds["logo"]): HTMLElement {
  const at = name.lastIndexOf(" ") + 1;
  return h(
    "p.logo",
    h("span.name", name.slice(0, at), h("em", name.slice(at))),
    line("span.motto", motto),
  );
}
