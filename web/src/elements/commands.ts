import type { Kinds } from "../course.ts";
import { pairs } from "../dom.ts";
import type { View } from "./view.ts";

/** How one plays on this page. */
export function drawCommands(_: Kinds["commands"], view: View): HTMLElement {
  return pairs("dl.manual", view.words.manual);
}
