/** Nodes of a compiled course → elements of the page. Their tags are a closed set: see Python's. */

import type { Drawn, Markdown, Node } from "./course.ts";
import { type Attributes, h } from "./dom.ts";
import type { View } from "./elements/view.ts";

/** What a text says, as elements. */
export function markdown(text: Markdown, view: View): globalThis.Node[] {
  return text.map((node) =>
    typeof node === "string" ? document.createTextNode(node) : drawing(node, view),
  );
}

export function drawing([tag, held, attributes = {}]: Drawn, view: View): HTMLElement {
  const { level = 1, word = "", ...others } = attributes;
  const { explain } = view.does;
  const name = tag === "h" ? view.heading(Number(level)) : tag === "term" ? "span" : tag;
  const inside = markdown(held, view);
  return tag === "term" && explain
    ? term(() => explain(`${word}`), inside)
    : h(name as "span", others as Attributes, ...inside);
}

/** A word that is explained: a link, since a button would be one block in its sentence. */
function term(explain: () => void, inside: readonly globalThis.Node[]): HTMLElement {
  const made = h("a.term", { href: "#", "aria-haspopup": "dialog" }, ...inside);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    explain();
  });
  return made;
}

/** What a text says, without marks. */
export function plain(text: Markdown): string {
  const words = (node: Node): string =>
    typeof node === "string" ? node : `${plain(node[1])}${BLOCKS.test(node[0]) ? " " : ""}`;
  return text.map(words).join("");
}

const BLOCKS = /^(p|li|h|td|th|pre|br)\b/;
