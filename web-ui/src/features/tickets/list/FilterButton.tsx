import { Menu } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode, Ref } from "react";
import styles from "./FilterBar.module.css";

type Props = { name: string; value: ReactNode; ref?: Ref<HTMLButtonElement> };

/** Shows the filter's name, or what it is set to. */
export function FilterButton({
  name,
  value,
  ref,
  className,
  ...rest
}: Props & Omit<ComponentProps<"button">, keyof Props>) {
  return (
    <button
      ref={ref}
      type="button"
      className={`${styles.filter} ${className ?? ""}`}
      data-set={value ? true : undefined}
      {...rest}
    >
      {value ? (
        <>
          <span className="hidden-words">{name}: </span>
          <span dir="auto" className={styles.value}>
            {value}
          </span>
        </>
      ) : (
        name
      )}
      <ChevronDown aria-hidden size={12} />
    </button>
  );
}

type MenuProps = { name: string; value: ReactNode; children: ReactNode };

export function FilterMenu({ name, value, children }: MenuProps) {
  return (
    <Menu position="bottom-start" width={210}>
      <Menu.Target>
        <FilterButton name={name} value={value} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
