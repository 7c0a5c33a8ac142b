import { fileURLToPath } from "node:url";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.RELAYDESK_URL ?? "http://localhost:8080";
const proxy = { "/api": { target: server, ws: true, changeOrigin: true } };

// The server puts a fresh nonce in place of the word below, in every answer.
export default defineConfig({
  plugins: [react(), babel({ presets: [linguiTransformerBabelPreset()] }), lingui()],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: "target/webroot",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    pool: "threads",
  },
});
