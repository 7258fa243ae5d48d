// Colours and the size of letters, for every window.

/** @import { Theme } from "/types/wire.js" */

/** The sizes one can choose, in percent. */
export const SIZES = [100, 125, 150, 175, 200];

/** @param {{ theme: Theme, textSize: number }} look */
export function wearLook({ theme, textSize }) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  root.style.setProperty("--size", String(textSize / 100));
}
