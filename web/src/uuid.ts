/** A UUID by chance, RFC 9562, version 4; `randomUUID` is not there on an intranet without TLS. */
export function uuid(): string {
  const digits = crypto.getRandomValues(new Uint8Array(30)).values();
  const digit = () => ((digits.next().value ?? 0) % 16).toString(16);
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, digit);
}
