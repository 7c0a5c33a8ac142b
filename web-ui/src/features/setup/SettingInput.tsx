import { t } from "@lingui/core/macro";
import { NumberInput, Select, Switch, TextInput } from "@mantine/core";
import type { Setting } from "~/shared/api/types";
import { settingWords } from "./setting-words";
import type { Choices } from "./use-choices";

const MB = 1024 * 1024;
const ZONES = Intl.supportedValuesOf("timeZone");

/** One setting, in the control that fits its type. */
export function SettingInput({ setting, choices }: { setting: Setting; choices: Choices }) {
  const { label, hint, unit } = settingWords(setting.key);
  const value = choices.value(setting);
  const choose = (next: string | number | boolean) => choices.choose(setting.key, next);
  const shared = { label, description: hint, error: choices.refused[setting.key] ?? null };
  if (setting.type === "BOOLEAN")
    return (
      <Switch
        {...shared}
        checked={value === true}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    );
  if (setting.type === "NUMBER") {
    const scale = setting.key === "file.max_upload_size" ? MB : 1;
    return (
      <NumberInput
        {...shared}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        suffix={unit ? ` ${unit}` : ""}
        min={(setting.least ?? 0) / scale}
        max={(setting.most ?? Number.MAX_SAFE_INTEGER) / scale}
        value={typeof value === "number" ? value / scale : ""}
        onChange={(next) => typeof next === "number" && choose(next * scale)}
      />
    );
  }
  if (setting.key === "general.time_zone")
    return (
      <Select
        {...shared}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t`No time zone is called so.`}
        data={ZONES.includes("UTC") ? ZONES : ["UTC", ...ZONES]}
        value={String(value)}
        onChange={(next) => next && choose(next)}
      />
    );
  return (
    <TextInput
      {...shared}
      dir="auto"
      maxLength={300}
      value={String(value ?? "")}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
