/** A slide as the page shows it: its explanation, its screen, and how one goes on. */

import type { Markdown, Screen, Slide, Tone } from "../course.ts";
import { button, type Child, h, line } from "../dom.ts";
import { drawElements } from "../elements/index.ts";
import type { View } from "../elements/view.ts";
import { markdown } from "../markdown.ts";
import { told, type Words } from "../words.ts";

/** A slide, and what is told beside what its author wrote. */
export interface Shown {
  readonly view: View;
  readonly title: string;
  readonly text?: Markdown | undefined;
  readonly details?: Markdown | undefined;
  readonly notes?: Markdown | undefined;
  readonly screen?: Screen | undefined;
  /** What was just answered, over the explanation. */
  readonly banner?: { readonly message: Markdown; readonly tone: Tone } | undefined;
  /** How much is done of what an end menu offers. */
  readonly tally?: string | undefined;
  /** What goes on, where a click anywhere does: its words are a cover's, where it has some. */
  readonly goOn?: HTMLElement | undefined;
  /** What stands under the explanation of a last slide. */
  readonly after?: readonly Child[];
}

export function drawSlide(shown: Shown): HTMLElement {
  const { view, screen, text, banner, title } = shown;
  const isExplained = text || banner || !screen;
  const heading = h(isExplained ? "h2" : "h2.unseen", { tabindex: -1 }, title);
  const answer = banner && h(`div.notice banner ${banner.tone}`, ...markdown(banner.message, view));
  const drawn = screen && drawScreen(screen, shown);
  const explanation = h(
    isExplained ? "div.explanation.stack" : "div.explanation.stack.bare",
    isExplained && heading,
    answer,
    ...markdown(text ?? [], view),
    more(shown),
    line("p.tally", shown.tally),
    !screen?.frame.button && shown.goOn,
    ...(shown.after ?? []),
  );
  const shape = screen ? (isExplained ? "both" : "alone") : "words";
  const cover = screen?.frame.kind === "cover" ? "with-cover" : "";
  const parts = isExplained ? [explanation, drawn] : [heading, drawn, explanation];
  return h(`article.slide ${shape} ${cover}`, ...parts, notes(shown));
}

/** What goes on by a click, and by itself where it waits. */
export function onward(words: Words, { wait = 0 }: Slide, waits: boolean, act: () => void) {
  const way = told(waits ? words.wait : words.click_anywhere, { seconds: wait });
  return button("onward", act, `▸ ${way}`);
}

function drawScreen(screen: Screen, { view, goOn }: Shown): HTMLElement {
  const { kind, before = [], head = [], after = [], button: words } = screen.frame;
  const own = markdown(head, view);
  const inside = h("div.sheet.stack", ...own, ...drawElements(screen.elements, view));
  if (screen.dialog) cover(inside, screen.dialog, view);
  if (goOn && words) {
    goOn.replaceChildren(words);
    goOn.className = "button primary";
    inside.append(goOn);
  }
  const around = [...markdown(before, view), inside, ...markdown(after, view)];
  const drawn = h(`div.frame.${kind}`, ...around);
  const outside = drawElements(screen.outside, view);
  return h(
    "section.screen",
    { "aria-label": view.words.screen },
    drawn,
    outside.length > 0 && h("div.outside.stack", ...outside),
  );
}

/** Put a window over what a frame shows, none of which reacts any more. */
function cover(inside: HTMLElement, dialog: NonNullable<Screen["dialog"]>, view: View): void {
  const page = h("div.page.stack", { inert: true }, ...inside.childNodes);
  const id = view.id();
  const title = h(`${view.heading(1)}.title-3`, { id }, dialog.title);
  const held = drawElements(dialog.elements, view);
  const attributes = { role: "dialog", "aria-labelledby": id };
  inside.classList.add("covered");
  inside.replaceChildren(page, h("div.window.stack", attributes, title, ...held));
}

function more({ view, details }: Shown): HTMLElement | undefined {
  if (!details) return undefined;
  const words = h("div.stack", ...markdown(details, view));
  return h("details", h("summary", view.words.learn_more), words);
}

function notes({ view, notes }: Shown): HTMLElement | undefined {
  if (!notes) return undefined;
  return h(
    "aside.notes.stack",
    { "aria-label": view.words.notes },
    h("p.title-3", view.words.notes),
    ...markdown(notes, view),
  );
}
