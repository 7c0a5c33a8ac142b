import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import type { Branding, Setting } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { SaveBar } from "~/shared/settings/SaveBar";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { BrandPreview } from "./BrandPreview";
import { ColourInput } from "./ColourInput";
import { LinkList } from "./LinkList";
import { LogoField } from "./LogoField";
import { brandingQuery, settingsQuery } from "./queries";
import styles from "./Setup.module.css";
import { settingWords } from "./setting-words";
import { useChoices } from "./use-choices";

export default function BrandingPage() {
  const { id } = useWorkspace();
  const settings = useQuery(settingsQuery(id));
  const branding = useQuery(brandingQuery(id));
  return (
    <main>
      <FormPage
        title={t`Branding`}
        lead={<Trans>How the portal and the mails of this workspace look to your customers.</Trans>}
      >
        {(settings.isPending || branding.isPending) && <Skeleton rows={6} />}
        {settings.isError && <Trouble error={settings.error} retry={settings.refetch} />}
        {branding.isError && <Trouble error={branding.error} retry={branding.refetch} />}
        {settings.data && branding.data && <Look settings={settings.data} branding={branding.data} />}
        <ChangeHistory
          workspace={id}
          what="branding"
          words={{ value: t`Value`, logo: t`Logo` }}
          name={(key) => (key === "logo" ? t`the logo` : settingWords(key).label)}
        />
      </FormPage>
    </main>
  );
}

function Look({ settings, branding }: { settings: Setting[]; branding: Branding }) {
  const workspace = useWorkspace();
  const choices = useChoices(workspace.id, settings);
  const setting = (key: string) => settings.find((one) => one.key === key);
  const primary = setting("branding.primary_color");
  const secondary = setting("branding.secondary_color");
  const links = setting("branding.portal_links");
  if (!primary || !secondary || !links) return null;
  return (
    <>
      <FormSection title={t`Preview`}>
        <BrandPreview
          name={workspace.name}
          logo={branding.logo}
          primary={String(choices.value(primary))}
          secondary={String(choices.value(secondary))}
        />
      </FormSection>
      <FormSection title={t`Logo`}>
        <LogoField branding={branding} />
      </FormSection>
      <FormSection title={t`Colours`}>
        <div className={styles.fields}>
          <ColourInput setting={primary} choices={choices} />
          <ColourInput setting={secondary} choices={choices} />
        </div>
      </FormSection>
      <FormSection title={settingWords(links.key).label}>
        <LinkList setting={links} choices={choices} />
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
