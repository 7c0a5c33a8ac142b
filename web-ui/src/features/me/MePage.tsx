import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { PlainLayout } from "~/app/shell/PlainLayout";
import { useMe } from "~/shared/api/me";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { HabitsForm } from "./HabitsForm";
import { ProfileForm } from "./ProfileForm";
import { SessionList } from "./SessionList";

export default function MePage() {
  const me = useMe();
  return (
    <PlainLayout back={me.workspaces.length > 0}>
      <FormPage title={t`Profile and sessions`} lead={<Trans>The same in every workspace.</Trans>}>
        <FormSection title={t`Profile`}>
          <ProfileForm key={me.person.name} person={me.person} />
        </FormSection>
        <FormSection title={t`On this device`}>
          <HabitsForm />
        </FormSection>
        <SessionList />
      </FormPage>
    </PlainLayout>
  );
}
