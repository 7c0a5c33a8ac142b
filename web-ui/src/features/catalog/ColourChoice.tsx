import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import type { Colour } from "~/shared/api/types";
import styles from "./Catalog.module.css";

interface Props {
  value: Colour;
  choose: (colour: Colour) => void;
}

/** One of the eight colours of the house; each is named, none is told by its colour alone. */
export function ColourChoice({ value, choose }: Props) {
  const words: Record<Colour, string> = {
    grey: t`Grey`,
    slate: t`Slate`,
    blue: t`Blue`,
    teal: t`Teal`,
    green: t`Green`,
    orange: t`Orange`,
    red: t`Red`,
    purple: t`Purple`,
  };
  return (
    <fieldset className={styles.colours}>
      <legend>
        <Trans>Colour</Trans>
      </legend>
      {(Object.keys(words) as Colour[]).map((colour) => (
        <label key={colour} title={words[colour]} className={styles.colour}>
          <input
            type="radio"
            name="colour"
            aria-label={words[colour]}
            checked={colour === value}
            onChange={() => choose(colour)}
          />
          <span aria-hidden style={{ background: `var(--status-${colour})` }} />
        </label>
      ))}
    </fieldset>
  );
}
