// Makes what is published: ES modules and CommonJS for each entry, their types, and the one flat file
// that WeChat's npm build takes. The sources run as they are, in a page and in Node.js.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { minify } from "terser";

process.chdir(import.meta.dirname);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const { VERSION } = await import("./src/names.js");
if (version !== VERSION) throw new Error(`package.json has version ${version}, src/names.js ${VERSION}`);

for (const folder of ["dist", "miniprogram_dist"]) rmSync(folder, { recursive: true, force: true });

/**
 * Properties that only the package itself sets and reads: their names are shortened. So no browser, WeChat or
 * uni-app may have a property of such a name that is used here: test/built.test.js would find it.
 */
const INTERNAL =
  "attempts awake connect connection conversations decoded ended erasedAt groups handler isClosed isOnline names notice onChange onState pending poll pushed raise refused restore retryAfter stale transport untilReady view waiting watch write";

/** @param {string} source @param {string} to */
async function bundle(source, to) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: "src" },
    bundle: true,
    format: "esm",
    target: "es2018",
    minifySyntax: true,
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2018,
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true },
    mangle: { properties: { builtins: true, regex: new RegExp(`^(${INTERNAL.replace(/ /g, "|")})$`) } },
  });
  writeFileSync(to, String(code).replace(/EXPORTS/g, "exports"));
}

const NAMES = ["create", "decorate", "install", "EVENT", "VERSION"];
// esbuild would wrap what names `exports` itself, for a quarter of a kilobyte.
const commonJS = (/** @type {string} */ entry) =>
  `import entry from "./${entry}.js";
  EXPORTS.__esModule = true;
  EXPORTS.default = entry;
  ${NAMES.map((name) => `EXPORTS.${name} = entry.${name};`).join("\n")}`;

copyFileSync("../../LICENSE", "LICENSE");
mkdirSync("dist");
mkdirSync("miniprogram_dist");
for (const entry of ["index", "wx", "uni", "tabs"]) {
  await bundle(`export * from "./${entry}.js"; export { default } from "./${entry}.js"`, `dist/${entry}.js`);
  await bundle(commonJS(entry), `dist/${entry}.cjs`);
  if (entry === "index") continue;
  // For tools that do not read "exports".
  mkdirSync(entry, { recursive: true });
  const paths = { main: `../dist/${entry}.cjs`, module: `../dist/${entry}.js`, types: `../dist/types/${entry}.d.cts` };
  writeFileSync(`${entry}/package.json`, JSON.stringify(paths));
}
await bundle(commonJS("wx"), "miniprogram_dist/index.js");

// The types of CommonJS are the same, under the names that TypeScript looks for.
execFileSync("node_modules/.bin/tsc", ["--project", "tsconfig.build.json"], { stdio: "inherit" });
for (const file of readdirSync("dist/types", { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".d.ts")) continue;
  const types = readFileSync(`dist/types/${file}`, "utf8");
  const named = types.replace(/(["'])(\.{1,2}\/[^"']*)\.js\1/g, "$1$2.cjs$1");
  writeFileSync(`dist/types/${file.replace(/\.ts$/, ".cts")}`, named);
}
