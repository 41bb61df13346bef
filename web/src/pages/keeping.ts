/** Keeps in the browser where one was, under the course's id: local pages share one place. */

import type { Course } from "../course.ts";
import { type Saved, VERSION } from "../engine/saving.ts";
import type { Session } from "../engine/session.ts";
import type { Attempt } from "../training/attempt.ts";
import type { Mode } from "../training/position.ts";
import type { SavedAttempt } from "../training/saving.ts";

/** The steps that can still be undone after play was taken up again. */
const STEPS = 200;

interface LeftDemo {
  readonly mode: "demo";
  readonly session: Saved;
}
interface LeftTask extends SavedAttempt {
  readonly mode: Mode;
  /** The task's id; null for the whole course. */
  readonly task: string | null;
}
/** A demo, or a go at a task, that was left before its end. */
export type Left = LeftDemo | LeftTask;

export class Keeper {
  readonly #demo: string;
  readonly #task: string;
  readonly #passed: string;

  constructor(course: Course) {
    const key = (what: string) => `pas-a-pas/${course.id}/${what}`;
    this.#demo = key("demo");
    this.#task = key("task");
    this.#passed = key("passed");
  }

  /** What was left, a task before a demo; undefined where there is nothing that can be read. */
  left(): Left | undefined {
    return [read(this.#task), read(this.#demo)].find(isLeft);
  }

  /** The ids of the tasks that were passed in this browser. */
  passed(): ReadonlySet<unknown> {
    const passed = read(this.#passed);
    return new Set(Array.isArray(passed) ? passed : []);
  }

  forget({ mode }: Pick<Left, "mode">): void {
    write(mode === "demo" ? this.#demo : this.#task, undefined);
  }

  /** Keep where a demo stands, once something was done; nothing of what is over. */
  keepDemo(session: Session): void {
    const isUnderWay = session.canGoBack && !session.state.over;
    const left: LeftDemo = { mode: "demo", session: session.saved(STEPS) };
    write(this.#demo, isUnderWay ? left : undefined);
  }

  /** Keep where a task stands: what one types is never kept. */
  keepAttempt(attempt: Attempt): void {
    const { mode, task, isOver, result } = attempt;
    const saved = { ...attempt.saved(), filled: [], sent: [] };
    const left: LeftTask = { mode, task: task?.id ?? null, ...saved };
    write(this.#task, isOver ? undefined : left);
    if (isOver && task && mode !== "guided" && result.passed)
      write(this.#passed, [...new Set(this.passed()).add(task.id)]);
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null; // no storage, or a text that something else wrote there
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // without storage, or with a full one, nothing is kept
  }
}

function isLeft(value: unknown): value is Left {
  const { session } = (value ?? {}) as { session?: Partial<Saved> };
  if (session?.version !== VERSION || !Array.isArray(session.history)) return false;
  return session.history[session.position ?? -1] !== undefined;
}
