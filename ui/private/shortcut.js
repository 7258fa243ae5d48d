// A key for the whole system: read from a key press, and put in words.

import { t } from "/base/words.js";

/** @import { Shortcut } from "/types/wire.js" */

/** What is held down beside a key, and is none itself. */
const HELD = new Set(["Control", "Alt", "AltGraph", "Shift", "Meta", "OS", "CapsLock", "NumLock", "Fn"]);

/** What stands on keys whose code is no letter. @type {Record<string, string>} */
const SIGNS = {
  Minus: "-", Equal: "=", BracketLeft: "[", BracketRight: "]", Semicolon: ";", Quote: "'", Backquote: "`", Backslash: "\\", IntlBackslash: "<",
  Comma: ",", Period: ".", Slash: "/",
};

/** Keys are called otherwise there. */
function system() {
  if (navigator.userAgent.includes("Mac OS")) return "macos";
  return navigator.userAgent.includes("Windows") ? "windows" : "other";
}

/**
 * The key that was pressed; nothing for one that is only held.
 * @param {KeyboardEvent} event
 * @returns {Shortcut | null}
 */
export function pressedKey(event) {
  if (HELD.has(event.key)) return null;
  return { ctrl: event.ctrlKey, alt: event.altKey, shift: event.shiftKey, meta: event.metaKey, code: event.code };
}

/** @param {Shortcut} key */
export function keyWords({ ctrl, alt, shift, meta, code }) {
  const name = code === "Space" ? t("key-space") : SIGNS[code] ?? code.replace(/^(Key|Digit)/, "");
  /** @type {[boolean, string][]} */
  const held = [[ctrl, "Ctrl"], [alt, t("key-alt", { system: system() })], [shift, "Shift"], [meta, t("key-meta", { system: system() })]];
  return [...held.filter(([is]) => is).map(([, word]) => word), name].join(" + ");
}
