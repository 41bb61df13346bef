/** Statements as cmi5 asks for them, in sections 9 and 10 of its specification. */

import type { Step } from "../platforms/visit.ts";
import { uuid } from "../uuid.ts";
import type { Json, Launch, LaunchData } from "./launch.ts";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

export class Statements {
  readonly #start = performance.now();

  constructor(
    private readonly launch: Launch,
    private readonly data: LaunchData,
    /** The course's name in statements, an IRI. */
    private readonly course: string,
  ) {}

  initialized(): Json {
    return this.#defined("initialized");
  }

  terminated(): Json {
    return this.#defined("terminated", this.#lasted());
  }

  completed(): Json {
    return this.#defined("completed", { ...this.#lasted(), completion: true }, ["moveon"]);
  }

  /** One has passed, or failed, with a mark from 0 to 100. */
  judged(verb: "passed" | "failed", mark: number): Json {
    const score = { scaled: mark / 100, raw: mark, min: 0, max: 100 };
    const result = { ...this.#lasted(), success: verb === "passed", score };
    const { masteryScore } = this.data;
    const extensions = masteryScore === undefined ? {} : { [MASTERY_SCORE]: masteryScore };
    return this.#defined(verb, result, ["moveon"], extensions);
  }

  /** A step of a task: what cmi5 allows besides what it defines. */
  answered({ task, slide, isRight, wrong }: Step): Json {
    const names = ["tasks", task, "steps", ...slide.split("/")].map(encodeURIComponent);
    const object = {
      id: [this.course, ...names].join("/"),
      definition: { type: INTERACTION, interactionType: "other" },
    };
    const result = { success: isRight, ...(wrong && { response: wrong }) };
    return this.#statement("answered", object, result, [], {});
  }

  #defined(verb: string, result?: Json, more: readonly string[] = [], extensions = {}): Json {
    const object = { id: this.launch.activityId };
    return this.#statement(verb, object, result, ["cmi5", ...more], extensions);
  }

  #statement(
    verb: string,
    object: Json,
    result: Json | undefined,
    categories: readonly string[],
    extensions: Json,
  ): Json {
    const { actor, registration } = this.launch;
    const template = this.data.contextTemplate;
    const { contextActivities } = template;
    const category = [
      ...(contextActivities?.category ?? []),
      ...categories.map((name) => ({ id: CATEGORIES + name })),
    ];
    return {
      id: uuid(),
      timestamp: new Date().toISOString(),
      actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", ...object },
      result,
      context: {
        ...template,
        registration,
        contextActivities: { ...contextActivities, ...(category.length && { category }) },
        extensions: { ...template.extensions, ...extensions },
      },
    };
  }

  /** How long it took so far. */
  #lasted(): { readonly duration: string } {
    return { duration: `PT${((performance.now() - this.#start) / 1000).toFixed(2)}S` };
  }
}
