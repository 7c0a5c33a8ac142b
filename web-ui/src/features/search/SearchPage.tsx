import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useShortcut } from "~/app/shortcuts/use-shortcut";
import { useWorkspace } from "~/app/workspace-context";
import { ApiError } from "~/shared/api/api-error";
import { boundedCount } from "~/shared/lib/count";
import { readsAsStaff } from "~/shared/lib/roles";
import { searchQuery } from "~/shared/search/queries";
import { EmptyState } from "~/shared/ui/EmptyState";
import { PageTitle } from "~/shared/ui/PageTitle";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { Examples } from "./Examples";
import { HitRow } from "./HitRow";
import styles from "./Search.module.css";
import { SearchField } from "./SearchField";

const DEBOUNCE_MS = 120;

/** Hits as one types. What was found before stays until the new hits are there, also when the words make no sense yet. */
export default function SearchPage() {
  const { t } = useLingui();
  const { id, slug, permissions } = useWorkspace();
  const staff = readsAsStaff(permissions);
  const navigate = useNavigate();
  const q = useSearch({ strict: false }).q ?? "";
  const [text, setText] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const found = useInfiniteQuery(searchQuery(id, q.trim()));
  const sentence = found.error instanceof ApiError ? found.error.problem.errors?.q : undefined;
  const [last, setLast] = useState(found.data);
  if (found.data && found.data !== last) setLast(found.data);
  const data = found.data ?? (sentence ? last : undefined);
  const hits = data?.pages.flatMap((page) => page.hits);
  const first = data?.pages[0];

  const go = useDebouncedCallback((words: string) => {
    void navigate({ to: ".", replace: true, search: words.trim() ? { q: words } : {} });
  }, DEBOUNCE_MS);
  const type = (words: string) => {
    setText(words);
    go(words);
  };
  const example = (words: string) => {
    type(words);
    field.current?.focus();
  };
  // A way from elsewhere (the palette, Back) brings other words.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(q);
  }, [q]);
  useShortcut("/", t`Search tickets`, () => field.current?.select(), { palette: false });

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const all = rows();
    const next = all.indexOf(document.activeElement as HTMLElement) + step;
    if (next < 0) field.current?.focus();
    else all[Math.min(next, all.length - 1)]?.focus();
  };

  return (
    <main className={styles.page}>
      <PageTitle>{q ? t`Search: ${q}` : t`Search`}</PageTitle>
      <h1 className="hidden-words">
        <Trans>Search</Trans>
      </h1>
      <search className={styles.top}>
        <SearchField
          ref={field}
          text={text}
          staff={staff}
          error={sentence}
          onText={type}
          onDown={() => rows()[0]?.focus()}
        />
      </search>
      <p className={styles.count} aria-live="polite">
        {q.trim() !== "" && first && !sentence && (
          <Plural
            value={first.total}
            one="# ticket"
            other={`${boundedCount(first.total, first.bound)} tickets`}
          />
        )}
      </p>
      {q.trim() === "" ? (
        <Examples staff={staff} onPick={example} />
      ) : hits === undefined ? (
        found.isError ? (
          !sentence && <Trouble error={found.error} retry={found.refetch} />
        ) : (
          <Skeleton rows={5} height={74} />
        )
      ) : hits.length === 0 && !sentence ? (
        <EmptyState icon={SearchX} title={<Trans>No ticket has all of this</Trans>}>
          <Trans>Try fewer words, or only their beginnings. Accents and capital letters do not matter.</Trans>
        </EmptyState>
      ) : (
        <ol
          ref={list}
          className={styles.hits}
          data-old={found.isPlaceholderData || sentence !== undefined || undefined}
          onKeyDown={onKey}
        >
          {hits.map((hit) => (
            <HitRow key={hit.ticket.id} hit={hit} slug={slug} staff={staff} />
          ))}
        </ol>
      )}
      {found.hasNextPage && q.trim() !== "" && (
        <Button
          variant="default"
          className={styles.more ?? ""}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </main>
  );
}
