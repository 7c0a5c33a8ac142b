import { t } from "@lingui/core/macro";
import { ColorInput } from "@mantine/core";
import type { Setting } from "~/shared/api/types";
import { contrast, isColour, readableOn } from "./colour";
import { settingWords } from "./setting-words";
import type { Choices } from "./use-choices";

/** A colour and how well words on it can be read. */
export function ColourInput({ setting, choices }: { setting: Setting; choices: Choices }) {
  const { label, hint } = settingWords(setting.key);
  const colour = String(choices.value(setting));
  return (
    <ColorInput
      label={label}
      description={isColour(colour) ? `${hint} ${judged(colour)}` : hint}
      error={choices.refused[setting.key] ?? null}
      format="hex"
      eyeDropperButtonProps={{ "aria-label": t`Pick a colour from the screen` }}
      value={colour}
      onChange={(next) => choices.choose(setting.key, next.toLowerCase())}
    />
  );
}

function judged(colour: string): string {
  const letters = readableOn(colour);
  const ratio = contrast(colour, letters).toFixed(1);
  return letters === "#ffffff"
    ? t`White letters on it have a contrast of ${ratio} to 1.`
    : t`White letters could not be read on it, so they are dark: contrast ${ratio} to 1.`;
}
