/** Slides that go on by themselves, after the seconds that their author gave them. */

import type { Session } from "../engine/session.ts";

export class Waiting {
  #timer: number | undefined;

  constructor(
    readonly session: Session,
    readonly goOn: () => void,
  ) {}

  /** Whether this slide goes on by itself: not where motion is off, nor after one went back. */
  get isOn(): boolean {
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return !!this.session.slide.slide.wait && !isStill && !this.session.canGoForward;
  }

  /** Give the slide its time, anew; what is not yet seen whole is given it again. */
  begin(): void {
    this.stop();
    if (!this.isOn) return;
    const seconds = this.session.slide.slide.wait ?? 0;
    const act = () => (isSeenWhole() ? this.goOn() : this.begin());
    this.#timer = window.setTimeout(act, seconds * 1000);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
  }
}

function isSeenWhole(): boolean {
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
}
