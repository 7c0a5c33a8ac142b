import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
} from "@mantine/core";

const iris: MantineColorsTuple = [
  "#f0f1fe",
  "#e2e3fc",
  "#c5c8f9",
  "#a6aaf5",
  "#888df0",
  "#6b71e8",
  "#4f55d9",
  "#4348c4",
  "#383ca6",
  "#2d3086",
];

/** Mantine reaches for these in dark mode wherever it has no variable; they are our neutrals. */
const dark: MantineColorsTuple = [
  "#ececf0",
  "#c9cad3",
  "#a8aab5",
  "#7c7e8a",
  "#41434e",
  "#292b32",
  "#1b1c21",
  "#17181c",
  "#111215",
  "#0b0c0e",
];

const size = (px: number) => `${px}px`;
const quick = { duration: 120, transition: "fade" } as const;

export const theme = createTheme({
  colors: { iris, dark },
  primaryColor: "iris",
  primaryShade: 6,
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  fontSizes: { xs: size(11.5), sm: size(12.5), md: size(13), lg: size(14), xl: size(16) },
  headings: { fontFamily: "var(--font)", fontWeight: "640" },
  defaultRadius: "md",
  radius: { xs: size(3), sm: size(4), md: size(6), lg: size(10), xl: size(14) },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      vars: () => ({
        root: { "--button-height": "var(--control)", "--button-fz": "12.5px", "--button-padding-x": "12px" },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray", size: 28 } }),
    Input: Input.extend({
      vars: () => ({ wrapper: { "--input-height": "34px", "--input-fz": "13px" } }),
    }),
    Loader: Loader.extend({ defaultProps: { size: 18 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, transitionProps: quick, withArrow: false } }),
    Menu: Menu.extend({
      // The placeholder Mantine puts first would be a child no menu may have.
      defaultProps: {
        // Not keydown: a shortcut that opens a menu would close it by the same press.
        clickOutsideEvents: ["mousedown", "touchstart"],
        shadow: "raised",
        transitionProps: quick,
        offset: 4,
        withInitialFocusPlaceholder: false,
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "raised", transitionProps: quick } }),
    Modal: Modal.extend({ defaultProps: { centered: false, yOffset: "12vh", transitionProps: quick } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 140 } } }),
  },
  shadows: { raised: "var(--shadow-raised)", low: "var(--shadow-low)" },
});

const own = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-dimmed": "var(--text-muted)",
  "--mantine-color-placeholder": "var(--text-faint)",
  "--mantine-color-error": "var(--danger-text)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-default": "var(--surface-raised)",
  "--mantine-color-default-hover": "var(--surface-hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--surface-sunken)",
  "--mantine-color-disabled-color": "var(--text-faint)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-color-gray-light-color": "var(--text-muted)",
  "--mantine-color-gray-light-hover": "var(--surface-hover)",
  "--mantine-color-iris-filled": "var(--accent)",
  "--mantine-color-iris-filled-hover": "var(--accent-hover)",
  "--mantine-color-iris-light": "var(--accent-soft)",
  "--mantine-color-iris-light-color": "var(--accent-text)",
  "--mantine-color-red-filled": "var(--danger)",
  "--mantine-color-red-light": "var(--danger-soft)",
  "--mantine-color-red-light-color": "var(--danger-text)",
};

/** Mantine's colours are ours: one source, tokens.css. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: own, dark: own });
