// Writes .br and .gz beside every text file of the build, so that the server never compresses at run time.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../target/webroot");
// index.html gets a nonce in every answer, so it cannot be compressed ahead.
for (const name of globSync("**/*.{js,css,svg,json}", { cwd: root })) {
  const file = join(root, name);
  const bytes = readFileSync(file);
  if (bytes.length < 1024) continue;
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
