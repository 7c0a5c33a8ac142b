// What Maven calls: `node scripts/maven-build.mjs install|build|test`. Each step is skipped while its inputs are the
// same as last time, known by a hash in target/. Built-ins only, for `install` runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const home = join(import.meta.dirname, "..");
const contract = join(home, "../verticles/src/main/resources/contract");
// The lock repeats the dependencies of package.json; a changed script there needs no fresh install.
const lock = ["package-lock.json", ".npmrc"];
const build = [
  ...lock,
  "package.json",
  "index.html",
  "public",
  "src",
  "scripts",
  "tsconfig.json",
  "vite.config.ts",
];
const configured = [...build, "postcss.config.js", "lingui.config.js", contract];

const steps = {
  install: {
    inputs: lock,
    output: "node_modules/.package-lock.json",
    run: ["ci", "--no-audit", "--no-fund"],
  },
  build: { inputs: configured, output: "target/webroot/index.html", run: ["run", "build"] },
  test: { inputs: [...configured, "biome.json"], run: ["run", "verify"] },
};

const name = process.argv[2];
const step = steps[name];
if (!step) throw new Error(`install, build or test, but not ${name}`);

const stamp = join(home, "target", `${name}.sha256`);
const now = hash(step.inputs);
const same = existsSync(stamp) && readFileSync(stamp, "utf8") === now;
if (same && (!step.output || existsSync(join(home, step.output)))) {
  console.log(`web-ui ${name}: up to date`);
} else {
  rmSync(stamp, { force: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, step.run, { cwd: home, stdio: "inherit", shell: process.platform === "win32" });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
  mkdirSync(join(home, "target"), { recursive: true });
  writeFileSync(stamp, now);
}

function hash(inputs) {
  const sum = createHash("sha256").update(process.platform + process.arch);
  for (const input of inputs) {
    for (const file of files(resolve(home, input))) {
      // Made by the build itself from what is hashed anyway.
      if (file.endsWith("schema.d.ts") || file.endsWith("en.po")) continue;
      sum.update(relative(home, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return sum.digest("hex");
}

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => files(join(path, entry)));
}
