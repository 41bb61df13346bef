/** The record store that a platform names: it has documents, and is told statements. */

import type { Json, Launch } from "./launch.ts";

/** The document of what goes on at the next visit. */
const KEPT = "pas-a-pas";

export class Lrs {
  /** What waits to be sent. */
  #statements: readonly Json[] = [];
  #kept: string | undefined;
  /** What was kept last: the same is not sent twice. */
  #last: string | undefined;
  #isBusy = false;

  constructor(
    private readonly launch: Launch,
    private readonly token: string,
  ) {}

  /** A document about this course and learner; null where there is none. */
  async state(name = KEPT): Promise<unknown> {
    const answer = await this.#request("GET", this.#state(name));
    return answer.ok ? answer.json() : null;
  }

  /** What the learner prefers in all courses. */
  preferences(): Promise<Response> {
    const agent = JSON.stringify(this.launch.actor);
    const profile = { agent, profileId: "cmi5LearnerPreferences" };
    return this.#request("GET", resource("agents/profile", profile));
  }

  tell(statement: Json): void {
    this.#statements = [...this.#statements, statement];
  }

  keep(text: string): void {
    if (text !== this.#last) this.#kept = text;
    this.#last = text;
  }

  /** Send what waits, and what comes meanwhile, one request after another. */
  async send(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let isTaken = true; // where it is not, the rest goes with what is sent next
    while (isTaken && (this.#statements.length || this.#kept !== undefined))
      isTaken = await this.sendNow();
    this.#isBusy = false;
  }

  /** Send what waits, whatever is under way; whether the statements were taken. */
  async sendNow(): Promise<boolean> {
    const [statements, kept] = [this.#statements, this.#kept];
    this.#statements = [];
    this.#kept = undefined;
    const told = JSON.stringify(statements);
    const [answer, put] = await Promise.allSettled([
      statements.length ? this.#request("POST", "statements", told) : undefined,
      kept === undefined ? undefined : this.#request("PUT", this.#state(KEPT), kept),
    ]);
    if (put.status === "rejected") this.#last = undefined; // the store was out of reach
    if (answer.status === "fulfilled") return answer.value?.ok ?? true;
    this.#statements = [...statements, ...this.#statements];
    return false;
  }

  #state(stateId: string): string {
    const { activityId, actor, registration } = this.launch;
    const agent = JSON.stringify(actor);
    return resource("activities/state", { stateId, activityId, agent, registration });
  }

  /** Ask the store, even while the page is being left. */
  #request(method: string, path: string, body: string | null = null): Promise<Response> {
    const headers: Record<string, string> = {
      Authorization: `Basic ${this.token}`,
      "X-Experience-API-Version": "1.0.3",
    };
    if (body !== null) headers["Content-Type"] = "application/json";
    return fetch(this.launch.endpoint + path, { method, headers, body, keepalive: true });
  }
}

function resource(path: string, parameters: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(parameters)}`;
}
