// What is said before something goes: what it does, and what stays on the disk all the same.

import { ask } from "/base/dialog.js";
import { t } from "/base/words.js";

/** @import { Trace } from "/types/wire.js" */

/** @param {Trace} trace what may be removed */
export function mayRemove({ kind, name, place, count, about, byName }) {
  const words = [
    about ? t("found-is-about", { file: about }) : "",
    byName ? t("found-by-name") : "",
    t(`found-goes-${kind}`, { place, count }),
    t("found-disk"),
  ];
  return ask({ title: t("found-ask", { name }), words: words.filter(Boolean).join(" "), yes: t("remove") });
}

export const mayEmpty = () => ask({ title: t("found-ask-clipboard"), words: t("found-clipboard-goes"), yes: t("found-empty") });
