import StarterKit from "@tiptap/starter-kit";
import { safeAddress } from "./html-to-nodes";

/** What can be written: no more than the server's sanitiser lets through; pasted text is cut down to it. */
export const extensions = [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      isAllowedUri: (address) => safeAddress(address) !== null || /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address),
      HTMLAttributes: { rel: "noopener noreferrer nofollow", target: "_blank" },
    },
  }),
];
