/** The frames that surround a screen's elements: one row a kind. */

import type { Frames } from "../course.ts";
import { type Child, h, line, pairs, unseen } from "../dom.ts";
import type { View } from "../elements/view.ts";
import { told } from "../words.ts";

type Drawers = {
  readonly [K in keyof Frames]: (frame: Frames[K], view: View, inside: HTMLElement) => HTMLElement;
};

const DRAWERS: Drawers = {
  browser: ({ url, title }, _, inside) => {
    const dots = h("span.dots", { "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    return framed("browser", inside, dots, line("p.tab", title), h("p.url", url));
  },
  phone: ({ title, time }, _, inside) =>
    framed("phone", inside, h("p.time", time), h("p.app", title)),
  email: ({ sender, address, recipient, subject, date }, { words }, inside) => {
    const origin = sender && address ? `${sender} <${address}>` : (sender ?? address);
    const rows = [
      [words.from, origin],
      [words.to, recipient],
      [words.date, date],
    ] as const;
    const about = subject !== undefined && h("p.subject", unseen(`${words.subject} `), subject);
    return framed("email", inside, about, pairs("dl", rows));
  },
  letter: ({ sender, recipient, date }, _, inside) =>
    framed(
      "letter",
      inside,
      line("p.sender", sender),
      line("p.recipient", recipient),
      line("p.date", date),
    ),
  document: ({ title, page }, { words }, inside) =>
    framed(
      "document",
      inside,
      line("p.file", title),
      line("p.number", page && told(words.page, { page })),
    ),
  cover: ({ service, title, subtitle, note }, { words }, inside) =>
    h(
      "div.frame.cover",
      h(
        "div.band",
        line("p.service", service),
        h("p.large", title.trim()),
        line("p.subtitle", subtitle),
      ),
      inside,
      note !== undefined && h("p.notice.warning", unseen(`${words.warning} `), note),
    ),
  plain: ({ title }, view, inside) => {
    if (title !== undefined) inside.prepend(h(`${view.heading(1)}.title-2`, title));
    return h("div.frame.plain", inside);
  },
};

/** A frame around what it shows. */
export function drawFrame<K extends keyof Frames>(
  frame: Frames[K],
  view: View,
  inside: HTMLElement,
): HTMLElement {
  return (DRAWERS[frame.kind as K] as Drawers[K])(frame, view, inside);
}

/** What it shows, under what the frame itself tells. */
function framed(name: string, inside: HTMLElement, ...told: readonly Child[]): HTMLElement {
  return h(`div.frame.${name}`, h("div.chrome", ...told), inside);
}
