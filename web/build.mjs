// Bundles the page's script and its style into the Python package, which publishes without Node.
// With --check, says whether what is committed there is what the sources give.

import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { minify } from "terser";

const FOLDER = new URL("../tutor/web/player/", import.meta.url);
const CHECKS = process.argv.includes("--check");

const { outputFiles } = await build({
  entryPoints: [
    { in: "src/main.ts", out: "player" },
    { in: "src/scorm/main.ts", out: "scorm" },
    { in: "src/cmi5/main.ts", out: "cmi5" },
    { in: "src/kiosk/main.ts", out: "kiosk" },
    { in: "src/style/index.css", out: "style" },
    { in: "src/style/kiosk.css", out: "kiosk" },
  ],
  absWorkingDir: import.meta.dirname,
  outdir: "built",
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  format: "iife",
  target: ["es2022", "chrome120", "firefox121", "safari17.2"],
});

/** What is left to take away once one script is made of all. */
const COMPRESS = {
  hoist_funs: true,
  passes: 3,
  pure_getters: true,
  unsafe: true,
  unsafe_arrows: true,
};
const SMALLER = { compress: COMPRESS, ecma: 2022, toplevel: true };

for (const { path, text } of outputFiles) {
  const contents = path.endsWith(".js") ? (await minify(text, SMALLER)).code : text;
  const file = new URL(path.split(/[\\/]/).at(-1), FOLDER);
  const former = await readFile(file, "utf8").catch(() => null);
  if (former === contents) continue;
  if (CHECKS) {
    console.error(`${file.pathname} is behind its sources: npm run build, in web/.`);
    process.exitCode = 1;
  } else await writeFile(file, contents);
}
