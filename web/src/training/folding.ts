/** Texts without what does not matter when one compares them: as `tutor/folding.py`. */

const ALIKE: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  œ: "oe",
  æ: "ae",
  ø: "o",
  đ: "d",
  ł: "l",
  "\n": " ",
  "\t": " ",
};
const LEFT_OUT = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/;

/** Each accent on its letter: a Mac writes them as two characters. */
export function composed(text: string): string {
  return text.normalize("NFC");
}

/** Without accents, without capitals, with plain quotes and spaces. */
export function fold(text: string): string {
  return [...lower(text.normalize("NFKD")).normalize("NFKD")]
    .filter((one) => !LEFT_OUT.test(one) && !isCombining(one))
    .map((one) => ALIKE[one] ?? one)
    .join("");
}

/** Lower case, as two texts that differ by their case alone have in common. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
}

/** Whether a sign stands on the letter before it: beside others, it then changes places. */
function isCombining(one: string): boolean {
  const [overlay, accent] = ["\u0334", "\u0301"]; // of the lowest class, and of one of the highest
  return (
    /\p{M}/u.test(one) &&
    (`${one}${overlay}`.normalize("NFD").startsWith(overlay) ||
      `${accent}${one}`.normalize("NFD").startsWith(one))
  );
}
