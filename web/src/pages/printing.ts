/** The slides on paper, one after the other. */

import { scenarioOf } from "../course.ts";
import { h } from "../dom.ts";
import { Session } from "../engine/session.ts";
import { Demo, type Host } from "./demo.ts";

/** All the slides of the demo, as they are when one comes to them first. */
export function handoutOf(host: Host): HTMLElement {
  const { course } = host;
  const apart = new Set(course.scenarios.filter((one) => one.apart).map(({ id }) => id));
  const slides = Object.keys(course.slides).filter((one) => !apart.has(scenarioOf(one)));
  const sheets = slides.map((slide) => new Demo(new Session(course, slide), host).draw());
  return h("div.handout", { lang: course.language }, ...sheets);
}
