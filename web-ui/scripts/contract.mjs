// Joins the contract's files into target/openapi.json and makes src/shared/api/schema.d.ts of it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const home = join(import.meta.dirname, "..");
const source = join(home, "../verticles/src/main/resources/contract");

const frame = parse(readFileSync(join(source, "relaydesk.yaml"), "utf8"));
for (const file of readdirSync(source).sort()) {
  if (!file.endsWith(".yaml") || file === "relaydesk.yaml") continue;
  const part = parse(readFileSync(join(source, file), "utf8"));
  merge(frame.paths, part.paths ?? {}, file);
  for (const [kind, entries] of Object.entries(part.components ?? {})) {
    frame.components[kind] ??= {};
    merge(frame.components[kind], entries, file);
  }
}

const joined = join(home, "target/openapi.json");
mkdirSync(join(home, "target"), { recursive: true });
writeFileSync(joined, JSON.stringify(frame, null, 1));
const out = join(home, "src/shared/api/schema.d.ts");
const tool = join(home, "node_modules/openapi-typescript/bin/cli.js");
execFileSync(process.execPath, [tool, joined, "-o", out, "--alphabetize", "--root-types", "false"], {
  stdio: ["ignore", "ignore", "inherit"],
});

function merge(into, from, file) {
  for (const [key, value] of Object.entries(from)) {
    if (key in into) throw new Error(`${file} says ${key} a second time`);
    into[key] = value;
  }
}
