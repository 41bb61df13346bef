/** The kinds of element: one module and one row a kind. */

import type { Element, Kinds } from "../course.ts";
import { type Child, h } from "../dom.ts";
import { drawing } from "../markdown.ts";
import { drawButton } from "./button.ts";
import { drawCheckbox } from "./checkbox.ts";
import { drawColumns } from "./columns.ts";
import { drawField } from "./field.ts";
import { drawImage, drawZone } from "./image.ts";
import { drawLink } from "./link.ts";
import { drawItem, drawNav } from "./nav.ts";
import { drawChoice, drawQuestion, drawValidate } from "./question.ts";
import { drawRadio } from "./radio.ts";
import { drawOption, drawSelect } from "./select.ts";
import { drawRow, drawTable } from "./table.ts";
import type { DrawAll, View } from "./view.ts";
import { over, remarks } from "./zone.ts";

type Drawers = {
  readonly [K in Exclude<keyof Kinds, "drawn">]: (
    element: Kinds[K],
    view: View,
    all: DrawAll,
  ) => HTMLElement;
};

const DRAWERS: Drawers = {
  field: drawField,
  checkbox: drawCheckbox,
  radio: drawRadio,
  select: drawSelect,
  option: drawOption,
  button: drawButton,
  link: drawLink,
  item: drawItem,
  nav: drawNav,
  columns: drawColumns,
  table: drawTable,
  row: drawRow,
  image: drawImage,
  zone: drawZone,
  question: drawQuestion,
  choice: drawChoice,
  validate: drawValidate,
};

/** The kinds that stand in others, which place what is told of them. */
const PARTS = new Set<Element["kind"]>(["row", "item", "zone"]);
/** The kinds that are buttons by themselves. */
const OWN_BUTTONS = new Set<Element["kind"]>([
  "button",
  "link",
  "item",
  "option",
  "choice",
  "validate",
]);
/** What one fills in is told by the button over it, and not twice. */
const TOLD_BY_BUTTON = new Set<Element["kind"]>(["field", "checkbox", "radio", "select", "image"]);

/** Elements one under the other; a navigation at the side has all that comes after it beside it. */
export const drawElements: DrawAll = (elements = [], view) => {
  const drawn: HTMLElement[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.kind === "option" && element.hidden) continue;
    drawn.push(drawElement(element, view));
    const rest = elements.slice(at + 1);
    if (element.kind !== "nav" || element.style !== "side" || !rest.length) continue;
    const side = drawn.pop() as HTMLElement;
    const beside = h("div.stack", ...drawElements(rest, view));
    return [...drawn, h("div.beside", side, beside)];
  }
  return drawn;
};

/** An element with its marks, if it is a hotspot, and what is told of it. */
function drawElement(element: Element, view: View): HTMLElement {
  const drawn = draw(element, view);
  const reaction = view.does.reaction?.(element);
  if (PARTS.has(element.kind)) return drawn;
  const told: Child[] = [...remarks(element, view)];
  if (!reaction || OWN_BUTTONS.has(element.kind))
    return told.length || reaction ? h("div.spot", drawn, ...told) : drawn;
  if (TOLD_BY_BUTTON.has(element.kind)) drawn.setAttribute("aria-hidden", "true");
  return h("div.spot", h("div.zone", drawn, over(element, reaction)), ...told);
}

function draw<K extends keyof Drawers>(element: Kinds["drawn"] | Kinds[K], view: View) {
  if (!("drawn" in element))
    return (DRAWERS[element.kind as K] as Drawers[K])(element, view, drawElements);
  const drawn = drawing(element.drawn, view);
  drawn.append(...drawElements(element.elements, view));
  return drawn;
}
