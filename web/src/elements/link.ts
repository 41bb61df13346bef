import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { View } from "./view.ts";
import { control } from "./zone.ts";

/** A link of the service's: one that is no hotspot leads to its real address, if it has one. */
export function drawLink(element: Kinds["link" | "item"], view: View): HTMLElement {
  const { label, url: href } = element;
  if (href && !view.does.reaction?.(element))
    return h("a.link", { href, rel: "noreferrer", target: "_blank" }, label);
  return control(element, view, "link", h("span", label));
}
