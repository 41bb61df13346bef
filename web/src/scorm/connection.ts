/** The object by which a platform answers: in one of the windows around the page, or its opener. */

type Api = Readonly<Record<string, (...values: string[]) => unknown>>;

/** As far as windows are nested in platforms, and farther. */
const DEEPEST = 50;

export class Connection {
  constructor(
    private readonly api: Api,
    private readonly prefix: string,
  ) {}

  /** What one of its functions returns, as a text: errors are no more than an empty one. */
  call(name: string, ...values: string[]): string {
    return `${this.api[`${this.prefix}${name}`]?.(...values) ?? ""}`;
  }

  get(name: string): string {
    return this.call("GetValue", name);
  }
}

export function apiCalled(name: string): Api | undefined {
  return around(window, name) ?? (window.opener ? around(window.opener, name) : undefined);
}

function around(from: Window, name: string): Api | undefined {
  let at = from;
  for (let depth = 0; depth < DEEPEST; depth++) {
    try {
      const found = (at as unknown as Readonly<Record<string, Api | undefined>>)[name];
      if (found) return found;
    } catch {
      return undefined; // a window of another site, which tells nothing
    }
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}
