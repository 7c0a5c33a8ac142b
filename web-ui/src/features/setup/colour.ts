/** Colours as #rrggbb and how well they can be read (WCAG 2.2, 1.4.3); the server does the same sums. */
const HEX = /^#[0-9a-f]{6}$/i;

export function isColour(text: string): boolean {
  return HEX.test(text);
}

/** From 1, the same, to 21, black and white. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** White or near black, whichever can be read better on the colour. */
export function readableOn(colour: string): string {
  const white = contrast(colour, "#ffffff");
  return white >= 4.5 || white >= contrast(colour, "#111215") ? "#ffffff" : "#111215";
}

function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255].map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
