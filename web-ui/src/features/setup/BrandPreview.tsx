import { Trans } from "@lingui/react/macro";
import { isColour, readableOn } from "./colour";
import styles from "./Setup.module.css";

interface Props {
  name: string;
  logo: string | null;
  primary: string;
  secondary: string;
}

/** The head of the portal and a button, as they will be. */
export function BrandPreview({ name, logo, primary, secondary }: Props) {
  const head = isColour(secondary) ? secondary : "#1b1b21";
  const button = isColour(primary) ? primary : "#4f55d9";
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead} style={{ background: head, color: readableOn(head) }}>
        {logo && <img src={logo} alt="" className={styles.previewLogo} />}
        <span dir="auto">{name}</span>
      </div>
      <div className={styles.previewBody}>
        <p>
          <Trans>How can we help?</Trans>
        </p>
        <span className={styles.previewButton} style={{ background: button, color: readableOn(button) }}>
          <Trans>New request</Trans>
        </span>
      </div>
    </div>
  );
}
