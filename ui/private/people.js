// Who changed something, in words.

import { dayAndClock } from "/base/dates.js";
import { t } from "/base/words.js";

/** @import { Changed } from "/types/wire.js" */

/** A supporter's name, or what stands for it. @param {string} name */
export const nameOf = (name) => name || t("helper-nameless");

/** When, and by whom where it was not the owner. @param {Changed} changed */
export const changedWords = ({ at, by, name }) =>
  by === "supporter" ? t("item-changed-by", { moment: dayAndClock(at), name: nameOf(name) }) : t("item-changed", { moment: dayAndClock(at) });
