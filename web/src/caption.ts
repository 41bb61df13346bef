/** What an element is called by. */

import type { Element } from "./course.ts";
import { holdings } from "./engine/live.ts";

/** Its own words, else those of the first that it holds, on one line. */
export function captionOf(element: Element): string {
  return words(element).split(/\s+/).filter(Boolean).join(" ");
}

function words(element: Element): string {
  if (element.caption !== undefined) return element.caption;
  if (element.kind === "table") return ""; // its titles alone are its words
  const [first] = holdings(element).flat();
  return first ? words(first) : "";
}
