import { Trans } from "@lingui/react/macro";
import { Loader } from "@mantine/core";
import styles from "./pages.module.css";

export function Waiting() {
  return (
    <div role="status" className={styles.waiting}>
      <Loader />
      <span className="hidden-words">
        <Trans>Loading</Trans>
      </span>
    </div>
  );
}
