import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { Ticket } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import styles from "../properties/Properties.module.css";
import { AddRelation } from "./AddRelation";
import own from "./Related.module.css";
import { RelativeRow } from "./RelativeRow";
import { KINDS, kindName } from "./relation-words";
import { useRelate, useRelations } from "./use-relations";

/** What the ticket is to others: below whom, above whom, linked to what. */
export function RelatedSection({ ticket, mayChange }: { ticket: Ticket; mayChange: boolean }) {
  const { t } = useLingui();
  const relations = useRelations(ticket);
  const { mutate } = useRelate(ticket);
  const [adding, setAdding] = useState(false);
  if (!relations) return null;
  const { parent, children, openChildren, links, splits } = relations;
  const none = !parent && children.length + links.length + splits.length === 0;
  if (none && !mayChange) return null;
  const remove = (wish: Parameters<typeof mutate>[0]) =>
    mayChange ? () => mutate(wish, { onError: sayError }) : null;
  return (
    <section aria-label={t`Related tickets`}>
      <h2 className={styles.heading}>
        <Trans>Related</Trans>
      </h2>
      {parent && (
        <Group name={kindName("parent")}>
          <RelativeRow ticket={parent} removes={t`Take out of`} onRemove={remove({ do: "orphan" })} />
        </Group>
      )}
      {children.length > 0 && (
        <Group name={t`Children`}>
          {children.map((child) => (
            <RelativeRow key={child.id} ticket={child} removes="" onRemove={null} />
          ))}
        </Group>
      )}
      {openChildren > 0 && (
        <p className={own.warning}>
          <Plural value={openChildren} one="# child is not finished." other="# children are not finished." />
        </p>
      )}
      {KINDS.map((kind) => ({ kind, linked: links.filter((link) => link.kind === kind) }))
        .filter(({ linked }) => linked.length > 0)
        .map(({ kind, linked }) => (
          <Group key={kind} name={kindName(kind)}>
            {linked.map((link) => (
              <RelativeRow
                key={link.id}
                ticket={link.ticket}
                removes={t`Remove the link to`}
                onRemove={remove({ do: "unlink", link: link.id })}
              />
            ))}
          </Group>
        ))}
      {splits.length > 0 && (
        <Group name={t`Split off`}>
          {splits.map((split) => (
            <RelativeRow
              key={split.id}
              ticket={split.ticket}
              removes={t`Bring back the messages of`}
              onRemove={remove({ do: "unsplit", split: split.id })}
            />
          ))}
        </Group>
      )}
      {adding ? (
        <AddRelation ticket={ticket} onDone={() => setAdding(false)} />
      ) : (
        mayChange && (
          <button type="button" className={own.open} onClick={() => setAdding(true)}>
            <Trans>Relate to another ticket</Trans>
          </button>
        )
      )}
    </section>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <h3 className={own.kind}>{name}</h3>
      <ul className={own.list}>{children}</ul>
    </>
  );
}
