import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { paths } from "~/app/paths";
import { PlainLayout } from "~/app/shell/PlainLayout";
import { useMe } from "~/shared/api/me";
import { fieldErrors, isProblem, sayProblem } from "~/shared/api/problems";
import type { Preset } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { FormPage } from "~/shared/ui/FormPage";
import { PresetChoice } from "./PresetChoice";
import { useCreateWorkspace } from "./queries";
import { SlugField } from "./SlugField";
import { useSlug } from "./use-slug";
import styles from "./Workspace.module.css";

export default function NewWorkspacePage() {
  const me = useMe();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [preset, setPreset] = useState<Preset>("classic");
  const [tooShort, setTooShort] = useState(false);
  const address = useSlug(name);
  const create = useCreateWorkspace();
  const errors = fieldErrors(create.error);
  const slugProblem =
    errors.slug ?? (isProblem(create.error, "slug-taken") ? sayProblem(create.error) : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const clean = name.trim();
    setTooShort(clean.length < 2);
    if (clean.length < 2 || !["free", "checking"].includes(address.state)) return;
    create.mutate(
      { name: clean, slug: address.slug, preset },
      { onSuccess: (made) => void navigate({ to: paths.workspace(made.slug) }) },
    );
  };

  return (
    <PlainLayout back={me.workspaces.length > 0}>
      <FormPage
        title={t`New workspace`}
        lead={<Trans>A workspace is one help desk: its tickets, its people, its own address.</Trans>}
      >
        <form onSubmit={submit} noValidate className={styles.form}>
          <TextInput
            label={t`Name`}
            description={t`What your company or team is called.`}
            autoFocus
            dir="auto"
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setTooShort(false);
            }}
            error={tooShort ? t`Use at least 2 characters.` : errors.name}
          />
          <SlugField address={address} problem={slugProblem} onEdit={() => create.reset()} />
          <PresetChoice value={preset} onChange={setPreset} />
          {create.isError && !slugProblem && !errors.name && (
            <FieldError>{sayProblem(create.error)}</FieldError>
          )}
          <div className={styles.actions}>
            <Button type="submit" loading={create.isPending}>
              <Trans>Create workspace</Trans>
            </Button>
          </div>
        </form>
      </FormPage>
    </PlainLayout>
  );
}
