import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, FileButton } from "@mantine/core";
import { ImageUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Branding } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { usePutLogo } from "./queries";
import styles from "./Setup.module.css";

const LARGEST = 300_000;

export function LogoField({ branding }: { branding: Branding }) {
  const { id } = useWorkspace();
  const put = usePutLogo(id);
  const [tooLarge, setTooLarge] = useState(false);

  const upload = async (file: File | null) => {
    if (!file) return;
    setTooLarge(file.size > LARGEST);
    if (file.size <= LARGEST) put.mutate(await base64(file));
  };

  return (
    <div className={styles.logoField}>
      <div className={styles.logo}>
        {branding.logo ? (
          <img src={branding.logo} alt={t`The logo of this workspace`} />
        ) : (
          <span>{t`No logo yet`}</span>
        )}
      </div>
      <div>
        <p className={styles.hint}>
          <Trans>A PNG, JPEG or GIF of at most 300 KB. It is shown up to 256 pixels wide.</Trans>
        </p>
        <div className={styles.buttons}>
          <FileButton accept="image/png,image/jpeg,image/gif" onChange={(file) => void upload(file)}>
            {(props) => (
              <Button
                variant="default"
                leftSection={<ImageUp aria-hidden size={15} />}
                loading={put.isPending}
                {...props}
              >
                {branding.logo ? <Trans>Choose another</Trans> : <Trans>Choose a logo</Trans>}
              </Button>
            )}
          </FileButton>
          {branding.logo && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<Trash2 aria-hidden size={15} />}
              onClick={() => put.mutate(null)}
            >
              <Trans>Take it away</Trans>
            </Button>
          )}
        </div>
        {tooLarge && (
          <FieldError>{t`This image is larger than 300 KB. Save it smaller and try again.`}</FieldError>
        )}
        {put.isError && <FieldError>{fieldErrors(put.error).image ?? sayProblem(put.error)}</FieldError>}
      </div>
    </div>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
