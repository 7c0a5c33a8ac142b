import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const listed = readFileSync("src/app/theme/mantine-styles.ts", "utf8");
const styles = "node_modules/@mantine/core/styles";

test("every Mantine component in use has its styles", () => {
  const missing = new Set<string>();
  for (const file of globSync("src/**/*.{ts,tsx}")) {
    for (const [, names = ""] of readFileSync(file, "utf8").matchAll(
      /import \{([^}]*)\} from "@mantine\/core"/g,
    )) {
      for (const name of names.split(",").map((each) => each.trim().replace(/^type .*/, ""))) {
        const needed = name && existsSync(`${styles}/${name}.layer.css`);
        if (needed && !listed.includes(`/${name}.layer.css`)) missing.add(name);
      }
    }
  }
  expect([...missing]).toEqual([]);
});
