// The states of a plan item: their marks and words.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { ItemState } from "/types/wire.js" */

/** @type {Record<ItemState, Parameters<typeof icon>[0]>} */
const SHAPES = { "to-do": "circle", doing: "circle-dot", done: "circle-check", "not-for-me": "circle-slash", "not-safe-now": "circle-pause" };

export const STATES = /** @type {ItemState[]} */ (Object.keys(SHAPES));

/** @param {ItemState} state */
export const stateWords = (state) => t(`state-${state}`);

/** The mark; its words stand elsewhere in the line, or are read out. @param {ItemState} state */
export const stateMark = (state) => html`<span class=${`state ${state}`}>${icon(SHAPES[state])}</span>`;

/** Nothing more to do about it, for now or for good. @param {ItemState} state */
export const settled = (state) => state === "done" || state === "not-for-me";
