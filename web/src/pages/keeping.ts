/** Keeps where one was, in this browser or in the learning platform that opened the page. */

import type { Course } from "../course.ts";
import { type Saved, VERSION } from "../engine/saving.ts";
import type { Session } from "../engine/session.ts";
import type { Attempt } from "../training/attempt.ts";
import type { Mode } from "../training/modes.ts";
import type { SavedAttempt } from "../training/saving.ts";
import { KEPT, type Kept, type Platform, type Store } from "./platform.ts";
import { type Done, done, isDone } from "./records.ts";

/** The steps that can still be undone after play was taken up again. */
const STEPS = 200;
/** The results that are kept, the last ones: some hundred bytes each. */
const MOST_RESULTS = 500;

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
  readonly #store: Store;

  constructor(
    private readonly course: Course,
    private readonly platform: Platform | null | undefined,
  ) {
    this.#store = platform ?? inBrowser(course);
  }

  /** What was left, a task before a demo. */
  left(): Left[] {
    return [this.#store.read("task"), this.#store.read("demo")].filter(isLeft);
  }

  /** The ids of the tasks that were passed. */
  passed(): ReadonlySet<unknown> {
    return new Set(this.#list("passed"));
  }

  /** The results of tasks in this browser, the last one last. */
  results(): readonly Done[] {
    return this.#list("results").filter(isDone);
  }

  forgetAll(): void {
    for (const what of KEPT) this.#store.write(what, undefined);
  }

  forget({ mode }: Pick<Left, "mode">): void {
    this.#store.write(mode === "demo" ? "demo" : "task", undefined);
  }

  /** Keep where a demo stands, once something was done; nothing of what is over. */
  keepDemo(session: Session, isSeen: boolean): void {
    const isUnderWay = session.canGoBack && !session.state.over;
    const left: LeftDemo = { mode: "demo", session: session.saved(STEPS) };
    this.#store.write("demo", isUnderWay ? left : undefined);
    if (isSeen) this.platform?.seen();
    this.platform?.shown(session.state.slide);
  }

  /** Keep where a task stands: what one types is never kept. */
  keepAttempt(attempt: Attempt): void {
    const { mode, task, isOver, result, session } = attempt;
    const saved = { ...attempt.saved(), filled: [], sent: [] };
    const left: LeftTask = { mode, task: task?.id ?? null, ...saved };
    this.#store.write("task", isOver ? undefined : left);
    if (isOver && task && mode !== "guided") {
      if (result.passed) this.#store.write("passed", [...new Set(this.passed()).add(task.id)]);
      if (this.platform) this.platform.marked(task.id, result.mark, saved.tallies);
      else this.#add(done(this.course, task, attempt));
    } else if (isOver && !task) this.platform?.seen();
    this.platform?.shown(session.state.slide);
  }

  #list(what: Kept): unknown[] {
    const kept = this.#store.read(what);
    return Array.isArray(kept) ? kept : [];
  }

  #add(one: Done): void {
    this.#store.write("results", [...this.results(), one].slice(-MOST_RESULTS));
  }
}

/** What is kept in this browser, under the course's id: local pages share one place. */
function inBrowser(course: Course): Store {
  const key = (what: Kept) => `pas-a-pas/${course.id}/${what}`;
  return {
    read(what) {
      try {
        return JSON.parse(localStorage.getItem(key(what)) ?? "null");
      } catch {
        return null; // no storage, or a text that something else wrote there
      }
    },
    write(what, value) {
      try {
        if (value === undefined) localStorage.removeItem(key(what));
        else localStorage.setItem(key(what), JSON.stringify(value));
      } catch {
        // without storage, or with a full one, nothing is kept
      }
    },
  };
}

function isLeft(value: unknown): value is Left {
  const { session } = (value ?? {}) as { session?: Partial<Saved> };
  if (session?.version !== VERSION || !Array.isArray(session.history)) return false;
  return !!session.history[session.position ?? -1];
}
