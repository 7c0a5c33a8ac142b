import { setNonce } from "get-nonce";

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: Record<string, (text: string, type: string, sink: string) => string>,
      ) => unknown;
    };
  }
}

/** The nonce of this very page; the server writes a new one into every answer. */
export const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ||
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ||
  "";

// The lock on scrolling inside dialogs adds a style element by itself.
if (nonce) setNonce(nonce);

/**
 * Text may reach a dangerous sink only if it holds no mark-up (Mantine's style sheets), or if the sink is an inert
 * document (the editor's clipboard). Everything else is refused, so `dangerouslySetInnerHTML` cannot work.
 */
window.trustedTypes?.createPolicy("default", {
  createHTML: (text, _type, sink) => {
    if (!text.includes("<") || sink === "DOMParser parseFromString") return text;
    throw new TypeError(`Mark-up refused by ${sink}`);
  },
});
