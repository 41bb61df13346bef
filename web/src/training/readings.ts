/**
 * Dates, numbers, telephone numbers and e-mail addresses as people type them.
 *
 * Each reading gives all that a text may mean: as `tutor/model/dates.py` and `numbers.py`.
 */

import { composed, fold, lower } from "./folding.ts";

type Meanings = ReadonlySet<string>;

/** The names of the months of a year, or of the days of a week, in French and in English. */
function named(what: "month" | "weekday", dates: readonly Date[]): string[][] {
  const inLanguage = (date: Date) => (language: string) =>
    fold(date.toLocaleDateString(language, { [what]: "long" }));
  return dates.map((date) => ["fr", "en"].map(inLanguage(date)));
}

const MONTHS = named(
  "month",
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => new Date(2000, month)),
);
const WEEK = named(
  "weekday",
  [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(2000, 0, day)),
);
const LEFT_OUT = new Set([..."le the of de er st nd rd th".split(" "), ...WEEK.flat()]);
const SHORTEST_MONTH = 3;

export function datesIn(text: string): Meanings {
  const typed = fold(text);
  if (!/^[\da-z\s.,/-]+$/.test(typed)) return new Set();
  let parts = (typed.match(/\d+|[a-z]+/g) ?? []).filter((part) => !LEFT_OUT.has(part));
  const [only = ""] = parts;
  if (parts.length === 1 && only.length === 8)
    parts = [only.slice(0, 2), only.slice(2, 4), only.slice(4)];
  if (parts.length !== 3) return new Set();
  if (parts[0]?.length === 4) parts.reverse();
  const [first = "", second = "", year = ""] = parts;
  const [day, month] = isWord(first) ? [second, first] : [first, second];
  const isDate = isNumber(day) && isNumber(year) && day.length <= 2 && [2, 4].includes(year.length);
  const centuries = year.length === 4 ? [""] : ["20", "19"];
  const read = isDate ? centuries.map((one) => date(`${one}${year}`, monthOf(month), day)) : [];
  const past = read.indexOf(undefined); // as Python, which stops at the first that is none
  return new Set((past < 0 ? read : read.slice(0, past)) as string[]);
}

function date(year: string, month: number, day: string): string | undefined {
  const made = new Date(0);
  made.setUTCFullYear(Number(year), month - 1, Number(day));
  const isThere =
    Number(year) > 0 && made.getUTCMonth() === month - 1 && made.getUTCDate() === Number(day);
  return isThere ? `${Number(year)}-${month}-${Number(day)}` : undefined;
}

/** The number of a month; zero where it is none, or may be several. */
function monthOf(word: string): number {
  if (isNumber(word)) return word.length <= 2 ? Number(word) : 0;
  const isMeant = (names: string[]) =>
    word.length >= SHORTEST_MONTH && names.some((name) => name.startsWith(word));
  const meant = MONTHS.flatMap((names, at) => (isMeant(names) ? [at + 1] : []));
  return meant.length === 1 ? (meant[0] ?? 0) : 0;
}

const THOUSANDS = /^\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*$/;

export function numbersIn(text: string): Meanings {
  const plain = fold(text).split(/\s+/).filter(Boolean).join(" ");
  const spaced = plain.replace(/(?<!\d) | (?!\d)/g, "");
  const found = /^([-+]?)(\d+(?:[., ']\d+)*)(?:€|%|eur|euros?)?$/.exec(spaced);
  if (!found) return new Set();
  const [, sign = "", digits = ""] = found;
  const parts: [string, string][] = [];
  if (isNumber(digits) || THOUSANDS.test(digits)) parts.push([digits, "0"]);
  const [, before, comma, decimals] = /^(.*)([.,])(\d+)$/.exec(digits) ?? [];
  if (before && comma && decimals)
    if (isNumber(before) || (!before.includes(comma) && THOUSANDS.test(before)))
      parts.push([before, decimals]);
  const told = ([whole, rest]: [string, string]) =>
    `${sign.replace("+", "")}${whole.replace(/[^0-9]/g, "").replace(/^0+/, "")}.${rest.replace(/0+$/, "")}`;
  return new Set(parts.map(told));
}

const IN_FRANCE = /(?:\+|00)(?:33|262|590|594|596|508)0?(?=\d{9}$|\d{6}$)/g;

export function phonesIn(text: string): Meanings {
  const digits = fold(text)
    .replace(/[\s./()-]+/g, "")
    .replace(IN_FRANCE, "0");
  const number = digits.replace(/^(?:\+|00)/, "+");
  return new Set(/^\+?\d{2,}$/.test(number) ? [number] : []);
}

export function emailsIn(text: string): Meanings {
  const address = lower(composed(text)).replace(/\s+/g, "");
  return new Set(/^[^@]+@[^@]+$/.test(address) ? [address] : []);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function isWord(text: string): boolean {
  return /^[a-z]+$/.test(text);
}
