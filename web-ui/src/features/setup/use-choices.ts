import { useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Setting } from "~/shared/api/types";
import { type SettingValue, useChooseSetting } from "./queries";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What was chosen on a page but not saved yet, and how to save it: setting by setting, so that what one refuses keeps no other. */
export function useChoices(workspace: string, settings: Setting[]) {
  const [chosen, setChosen] = useState<Record<string, SettingValue>>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [error, setError] = useState<unknown>(null);
  const write = useChooseSetting(workspace);
  const changed = settings.filter(
    (setting) => setting.key in chosen && !same(chosen[setting.key], setting.value),
  );

  const save = async () => {
    setRefused({});
    setError(null);
    for (const setting of changed) {
      try {
        await write.mutateAsync({ setting, value: chosen[setting.key] ?? null });
      } catch (trouble) {
        const sentence = fieldErrors(trouble as Error).value;
        if (sentence) setRefused((held) => ({ ...held, [setting.key]: sentence }));
        else setError(trouble);
      }
    }
  };

  return {
    value: (setting: Setting) =>
      (setting.key in chosen ? chosen[setting.key] : setting.value) as SettingValue,
    choose: (key: string, value: SettingValue) => setChosen((held) => ({ ...held, [key]: value })),
    discard: () => {
      setChosen({});
      setRefused({});
      setError(null);
    },
    refused,
    error: error ?? (Object.keys(refused).length > 0 ? null : undefined),
    dirty: changed.length > 0,
    saving: write.isPending,
    save: () => void save(),
    say: sayProblem,
  };
}

export type Choices = ReturnType<typeof useChoices>;
