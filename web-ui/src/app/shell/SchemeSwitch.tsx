import { t } from "@lingui/core/macro";
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Moon, Sun } from "lucide-react";
import { Tip } from "../shortcuts/Tip";

export function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const label = dark ? t`Use light colours` : t`Use dark colours`;
  const Icon = dark ? Sun : Moon;
  return (
    <Tip label={label}>
      <ActionIcon aria-label={label} onClick={() => setColorScheme(dark ? "light" : "dark")}>
        <Icon size={16} />
      </ActionIcon>
    </Tip>
  );
}
