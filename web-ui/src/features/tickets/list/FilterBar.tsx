import { Trans, useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { TicketView } from "~/app/paths";
import { TICKET_SORTS, type TicketSearch } from "~/app/ticket-search";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { StatusShape } from "~/shared/ui/StatusMark";
import { useDesk } from "../desk-queries";
import { CATEGORIES, categoriesOf, isFiltered, withFilter } from "../filters";
import { categoryName } from "../view-words";
import styles from "./FilterBar.module.css";
import { FilterMenu } from "./FilterButton";
import { PersonFilter } from "./PersonFilter";
import { SortingFilters } from "./SortingFilters";

type Props = { view: TicketView; search: TicketSearch; onChange: (search: TicketSearch) => void };

const COLOURS = {
  new: "blue",
  open: "orange",
  pending: "purple",
  on_hold: "grey",
  solved: "green",
  closed: "slate",
  cancelled: "red",
} as const;

/** Everything set here is in the address, so a filtered list can be bookmarked and sent to a colleague. */
export function FilterBar({ view, search, onChange }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const categories = categoriesOf(search);
  const priority = desk.priorities.find(({ rank }) => String(rank) === search.priority);
  const sorts = { updated: t`Last updated`, created: t`Newest`, priority: t`Priority` };
  const sort = search.sort ?? "updated";

  return (
    <div className={styles.bar} role="group" aria-label={t`Filters`}>
      <FilterMenu name={t`Status`} value={categories.map((each) => categoryName(each as never)).join(", ")}>
        <Menu.CheckboxGroup
          value={categories}
          onChange={(next) => onChange(withFilter(search, "category", next.join(",")))}
        >
          {CATEGORIES.map((category) => (
            <Menu.CheckboxItem key={category} value={category}>
              <span className={styles.item}>
                <StatusShape category={category} colour={COLOURS[category]} />
                {categoryName(category)}
              </span>
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </FilterMenu>
      <FilterMenu name={t`Priority`} value={priority?.label}>
        <Menu.RadioGroup
          value={search.priority ?? ""}
          onChange={(rank) => onChange(withFilter(search, "priority", rank))}
        >
          <Menu.RadioItem value="" closeMenuOnClick>
            <Trans>Any priority</Trans>
          </Menu.RadioItem>
          {desk.priorities.map((each) => (
            <Menu.RadioItem key={each.rank} value={String(each.rank)} closeMenuOnClick>
              <PriorityMark priority={each} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </FilterMenu>
      {view !== "mine" && view !== "unassigned" && (
        <PersonFilter name="assignee" search={search} onChange={onChange} />
      )}
      <PersonFilter name="requester" search={search} onChange={onChange} />
      <SortingFilters search={search} onChange={onChange} />
      <FilterMenu name={t`Order`} value={sort === "updated" ? null : sorts[sort]}>
        <Menu.RadioGroup
          value={sort}
          onChange={(next) => onChange({ ...search, sort: next as (typeof TICKET_SORTS)[number] })}
        >
          {TICKET_SORTS.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {sorts[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </FilterMenu>
      {isFiltered(search) && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onChange(search.sort ? { sort: search.sort } : {})}
        >
          <Trans>Clear</Trans>
        </button>
      )}
    </div>
  );
}
