import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { slugQuery } from "./queries";
import { isSlug, shapeSlug, suggestSlug } from "./slug-rules";

export type SlugState = "empty" | "checking" | "free" | "taken" | "malformed";

/** The address follows the name until somebody types one of their own; the server says whether it is free. */
export function useSlug(name: string) {
  const [own, setOwn] = useState<string | null>(null);
  const wanted = own === null ? { name: name.trim() } : { slug: own };
  const asked = own === null ? suggestSlug(name) : own;
  const [settled] = useDebouncedValue(JSON.stringify(wanted), 250);
  const worth = own === null ? name.trim().length >= 2 : isSlug(own);
  const isSettled = settled === JSON.stringify(wanted);
  const answer = useQuery({ ...slugQuery(wanted), enabled: worth && isSettled });
  const known = worth && isSettled ? answer.data : undefined;

  const slug = own ?? known?.slug ?? asked;
  let state: SlugState = "checking";
  if (slug === "") state = "empty";
  else if (own !== null && !isSlug(own)) state = "malformed";
  else if (known) state = known.free ? "free" : "taken";
  else if (answer.isError) state = "free"; // The server decides again when the form is sent.

  return {
    slug,
    state,
    reason: known?.free === false ? known.reason : undefined,
    edit: (text: string) => setOwn(text === "" ? null : shapeSlug(text)),
  };
}
