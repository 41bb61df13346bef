/** What a platform that speaks cmi5 gives the page that it opens: in its address, then on demand. */

export type Json = Readonly<Record<string, unknown>>;

/** What stands in the address of the page. */
export interface Launch {
  readonly endpoint: string;
  /** Where the token is given, once. */
  readonly fetch: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
}

/** The document `LMS.LaunchData`, as far as it is used. */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: "Normal" | "Browse" | "Review";
  /** From 0 to 1. */
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

export interface Context extends Json {
  readonly contextActivities?: { readonly category?: readonly Json[] } & Json;
  readonly extensions?: Json;
}

/** Undefined where no platform opened the page. */
export function launchOf(query: string): Launch | undefined {
  const given = new URLSearchParams(query);
  const [endpoint, fetch, actor, registration, activityId] = [
    "endpoint",
    "fetch",
    "actor",
    "registration",
    "activityId",
  ].map((name) => given.get(name));
  if (!endpoint || !fetch || !actor || !registration || !activityId) return undefined;
  return {
    endpoint: endpoint.replace(/\/?$/, "/"),
    fetch,
    actor: JSON.parse(actor),
    registration,
    activityId,
  };
}

/** The token that each request bears; without one, an error. */
export async function tokenOf(launch: Launch): Promise<string> {
  const answer = await fetch(launch.fetch, { method: "POST" });
  const { "auth-token": token } = await answer.json();
  if (!token) throw new Error("no token");
  return token;
}
