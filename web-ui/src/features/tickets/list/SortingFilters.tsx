import { useLingui } from "@lingui/react/macro";
import type { TicketSearch } from "~/app/ticket-search";
import { useDesk } from "../desk-queries";
import { type FilterName, withFilter } from "../filters";
import { ChoicePicker, type Option } from "../pick/ChoicePicker";
import { teamOptions, topicOptions } from "../pick/options";
import { FilterButton } from "./FilterButton";
import { TagFilter } from "./TagFilter";

type Props = { search: TicketSearch; onChange: (search: TicketSearch) => void };

/** Filters by team, topic and tag; those a desk does not use are not offered. */
export function SortingFilters({ search, onChange }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const [, ...teams] = teamOptions(desk);
  const pick = (name: FilterName) => (id: string) => onChange(withFilter(search, name, id));
  return (
    <>
      {desk.teams.length > 0 && (
        <Filter
          name={t`Team`}
          placeholder={t`Find a team`}
          options={[{ id: "", name: t`Any team` }, { id: "none", name: t`No team` }, ...teams]}
          value={search.team ?? ""}
          onPick={pick("team")}
        />
      )}
      {desk.topics.length > 0 && (
        <Filter
          name={t`Topic`}
          placeholder={t`Find a topic`}
          options={topicOptions(desk, t`Any topic`)}
          value={search.topic ?? ""}
          onPick={pick("topic")}
        />
      )}
      <TagFilter value={search.tag ?? ""} onPick={pick("tag")} />
    </>
  );
}

type FilterProps = {
  name: string;
  placeholder: string;
  options: Option[];
  value: string;
  onPick: (id: string) => void;
};

function Filter({ name, placeholder, options, value, onPick }: FilterProps) {
  const picked = options.find(({ id }) => id === value);
  return (
    <ChoicePicker options={options} value={value} label={name} placeholder={placeholder} onPick={onPick}>
      {(open, opened) => (
        <FilterButton
          name={name}
          value={value === "" ? null : (picked?.name ?? "…")}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={open}
        />
      )}
    </ChoicePicker>
  );
}
