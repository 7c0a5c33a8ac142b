import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "../workspace-context";
import { settingsOf } from "./entries";
import styles from "./SettingsLayout.module.css";

/** The settings: what there is to set on the left, found by typing; the page on the right. */
export function SettingsLayout() {
  const groups = settingsOf(useWorkspace());
  const [sought, setSought] = useState("");
  const word = sought.trim().toLowerCase();
  const found = groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => `${entry.label} ${entry.words}`.toLowerCase().includes(word)),
    }))
    .filter((group) => group.entries.length > 0);
  return (
    <div className={styles.layout}>
      <nav aria-label={t`Settings`} className={styles.nav}>
        <TextInput
          size="xs"
          aria-label={t`Find a setting`}
          placeholder={t`Find a setting`}
          leftSection={<Search size={14} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          className={styles.search}
        />
        {found.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className={styles.group}>{group.title}</h2>
            <ul className={styles.entries}>
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} className={styles.entry} activeOptions={{ exact: true }}>
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className={styles.none}>{t`Nothing is called so.`}</p>}
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
