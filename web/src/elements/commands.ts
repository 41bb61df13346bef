import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { View } from "./view.ts";

/** How one plays on this page. */
export function drawCommands(_: Kinds["commands"], view: View): HTMLElement {
  const rows = view.words.manual.flatMap(([by, what]) => [h("dt", by), h("dd", what)]);
  return h("dl.manual", ...rows);
}
