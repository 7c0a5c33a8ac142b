import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { TicketSearch } from "~/app/ticket-search";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { withFilter } from "../filters";
import { memberOptions } from "../people-queries";
import { PersonPicker } from "../pick/PersonPicker";
import { FilterButton } from "./FilterButton";

type Props = {
  name: "assignee" | "requester";
  search: TicketSearch;
  onChange: (search: TicketSearch) => void;
};

export function PersonFilter({ name, search, onChange }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const mayRead = useCan("member.read");
  const value = search[name] ?? "";
  const words = name === "assignee" ? t`Assignee` : t`Requester`;
  const extra = [
    { id: "", name: t`Anybody` },
    { id: "me", name: t`Me` },
    ...(name === "assignee" ? [{ id: "none", name: t`Nobody` }] : []),
  ];
  const known = extra.find(({ id }) => id === value);
  const person = useQuery({ ...memberOptions(workspace.id, value), enabled: mayRead && !known });
  const shown = value === "" ? null : (known?.name ?? person.data?.name ?? "…");
  return (
    <PersonPicker
      value={value}
      label={words}
      staff={name === "assignee"}
      extra={extra}
      onPick={({ id }) => onChange(withFilter(search, name, id))}
    >
      {(open, opened) => (
        <FilterButton
          name={words}
          value={shown}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={open}
        />
      )}
    </PersonPicker>
  );
}
