import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { drawLink } from "./link.ts";
import type { DrawAll, View } from "./view.ts";
import { remarks } from "./zone.ts";

export function drawNav(element: Kinds["nav"], view: View, all: DrawAll): HTMLElement {
  const { items, style = "bar", current = style === "path" ? items.length : 0 } = element;
  const drawn = all(items, view);
  drawn[current - 1]?.classList.add("here");
  drawn[current - 1]?.firstElementChild?.setAttribute("aria-current", "page");
  const name = `${view.words.navigation} ${view.id().slice(1)}`;
  return h(`nav.${style}`, { "aria-label": name }, h("ul", ...drawn));
}

export function drawItem(element: Kinds["item"], view: View): HTMLElement {
  const reacts = view.does.reaction?.(element) ?? element.url;
  const drawn = reacts ? drawLink(element, view) : h("span.link", element.label);
  return h("li", drawn, ...remarks(element, view));
}
