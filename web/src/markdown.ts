/** Compiled Markdown → elements of the page. Tags are a closed set; all else is text. */

import type { Attributes, Markdown, Node } from "./course.ts";
import { button, h } from "./dom.ts";
import type { View } from "./elements/view.ts";

const TAGS = [
  "p",
  "ul",
  "li",
  "blockquote",
  "thead",
  "tbody",
  "tr",
  "strong",
  "em",
  "s",
  "br",
  "hr",
  "code",
] as const;
type Tag = (typeof TAGS)[number];

/** What a text says, as elements; its titles are of a level from 1 and below. */
export function markdown(text: Markdown, view: View, level = 1): globalThis.Node[] {
  return text.map((node) => made(node, view, level));
}

/** What a text says, without marks. */
export function plain(text: Markdown): string {
  const words = (node: Node): string =>
    typeof node === "string" ? node : `${plain(node[1])}${BLOCKS.has(node[0]) ? " " : ""}`;
  return text.map(words).join("");
}

const BLOCKS = new Set(["p", "li", "h", "td", "th", "pre", "br"]);

function made(node: Node, view: View, level: number): globalThis.Node {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, held, attributes = {}] = node;
  const inside = () => markdown(held, view, level);
  switch (tag) {
    case "h":
      return h(view.heading(level), ...inside());
    case "a":
      return h(
        "a",
        { href: address(attributes), rel: "noreferrer", target: "_blank" },
        ...inside(),
      );
    case "ol":
      return h("ol", { start: attributes.start }, ...inside());
    case "td":
    case "th":
      return h(tag, { class: attributes.align }, ...inside());
    case "table":
      return h("div.wide", { tabindex: 0 }, h("table", ...inside()));
    case "pre":
      return h("pre", { tabindex: 0 }, ...inside());
    case "term": {
      const { word = "" } = attributes;
      const { explain } = view.does;
      if (!explain) return h("span", ...inside());
      return button("term", () => explain(word), { "aria-haspopup": "dialog" }, ...inside());
    }
    default:
      return h(isTag(tag) ? tag : "span", {}, ...inside());
  }
}

function isTag(tag: string): tag is Tag {
  return (TAGS as readonly string[]).includes(tag);
}

/** An address that leads to a page, a mailbox or a telephone; nothing else is followed. */
export function address({ href = "" }: Attributes): string | undefined {
  return /^(https?:\/\/|mailto:|tel:)/.test(href) ? href : undefined;
}
