import { hashKey } from "@tanstack/react-query";
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { keys } from "../api/keys";
import type { LiveConnection } from "./connection";
import type { Presence, Typing } from "./frames";
import { LiveContext } from "./LiveProvider";
import { ListGate, type ListNews } from "./list-gate";
import type { LiveStatus } from "./socket";
import type { TicketQuery } from "./ticket-list";

export function useConnection(): LiveConnection {
  const connection = useContext(LiveContext);
  if (!connection) throw new Error("useLive belongs below a LiveProvider");
  return connection;
}

export type Live = {
  status: LiveStatus;
  people: Presence[];
  look: (ticket: string | null) => void;
  typing: (ticket: string, as: Typing) => void;
};

export function useLive(): Live {
  const connection = useConnection();
  const status = useLiveStatus();
  const people = usePeople();
  return useMemo(
    () => ({
      status,
      people,
      look: (ticket) => connection.look(ticket),
      typing: (ticket, as) => connection.socket.typing(ticket, as),
    }),
    [connection, status, people],
  );
}

export function useLiveStatus(): LiveStatus {
  const { store } = useConnection();
  return useSyncExternalStore(store.subscribe, () => store.status);
}

/** Who of the staff is online, me included. */
export function usePeople(): Presence[] {
  const { store } = useConnection();
  return useSyncExternalStore(store.subscribe, () => store.people);
}

/** My colleagues by the ticket they look at; a colleague with two windows is one. */
export function useLookers(): Map<string, Presence[]> {
  const people = usePeople();
  const { member } = useConnection();
  return useMemo(() => {
    const lookers = new Map<string, Presence[]>();
    for (const person of people) {
      if (!person.looking || person.member.id === member.me) continue;
      const others = lookers.get(person.looking) ?? [];
      const known = others.findIndex((each) => each.member.id === person.member.id);
      if (known < 0) others.push(person);
      else if (person.typing) others[known] = person;
      lookers.set(person.looking, others);
    }
    return lookers;
  }, [people, member]);
}

/** Tells colleagues which ticket is open here, and the reducer what needs no unread mark. */
export function useLookAt(ticket: string | null): void {
  const connection = useConnection();
  useEffect(() => {
    connection.look(ticket);
    return () => connection.look(null);
  }, [connection, ticket]);
}

/** The gate before a list of tickets, and what waits at it. */
export function useListGate(query: TicketQuery): { gate: ListGate; news: ListNews } {
  const { gates, member } = useConnection();
  const hash = hashKey(keys.tickets(member.workspace, query));
  const [gate, setGate] = useState(() => new ListGate());
  const [gated, setGated] = useState(hash);
  if (gated !== hash) {
    setGated(hash);
    setGate(new ListGate());
  }
  useEffect(() => gates.set(hash, gate), [gates, gate, hash]);
  const news = useSyncExternalStore(gate.subscribe, () => gate.news);
  return { gate, news };
}
