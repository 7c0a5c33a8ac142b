import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import type { Setting } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { SaveBar } from "~/shared/settings/SaveBar";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { settingsQuery } from "./queries";
import { SettingInput } from "./SettingInput";
import styles from "./Setup.module.css";
import { settingWords } from "./setting-words";
import { useChoices } from "./use-choices";

export default function OptionsPage() {
  const { id } = useWorkspace();
  const { data, isPending, isError, error, refetch } = useQuery(settingsQuery(id));
  return (
    <main>
      <FormPage title={t`Options`} lead={<Trans>How this desk behaves.</Trans>}>
        {isPending && <Skeleton rows={6} />}
        {isError && <Trouble error={error} retry={refetch} />}
        {data && <Options settings={data} />}
        <ChangeHistory
          workspace={id}
          what="setting"
          words={{ value: t`Value` }}
          name={(key) => settingWords(key).label}
        />
      </FormPage>
    </main>
  );
}

function Options({ settings }: { settings: Setting[] }) {
  const { id } = useWorkspace();
  const choices = useChoices(id, settings);
  const of = (...categories: Setting["category"][]) =>
    settings
      .filter((setting) => categories.includes(setting.category))
      .map((setting) => <SettingInput key={setting.key} setting={setting} choices={choices} />);
  return (
    <>
      <FormSection title={t`General`}>
        <div className={styles.fields}>{of("general", "auth")}</div>
      </FormSection>
      <FormSection title={t`Mail`}>
        <div className={styles.fields}>{of("email")}</div>
      </FormSection>
      <FormSection title={t`Files`}>
        <div className={styles.fields}>{of("file")}</div>
      </FormSection>
      <SaveBar
        dirty={choices.dirty}
        saving={choices.saving}
        error={choices.error}
        save={choices.save}
        discard={choices.discard}
        saveAnyway={choices.save}
      />
    </>
  );
}
