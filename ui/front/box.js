// What the views of the box share: how to go elsewhere, and how to paint again.

/** @import { TemplateResult } from "/vendor/lit/lit-html.js" */
/** @import { FrontLook } from "/types/wire.js" */

/**
 * What stands beside the list.
 * @typedef {{ view: "none" } | { view: "recipe", id: number } | { view: "edit", id: number | null } | { view: "shopping" }
 *   | { view: "settings" }} Where
 */

/**
 * @typedef {object} View
 * @property {() => TemplateResult} template
 * @property {() => Promise<void>} [start] fetches what it shows
 */

/**
 * @typedef {object} Box
 * @property {(to: Where) => Promise<void>} go
 * @property {(work: () => Promise<void>) => Promise<void>} attempt does something, and says what goes wrong
 * @property {() => void} draw
 * @property {() => FrontLook} look
 * @property {(part: Partial<FrontLook>) => Promise<void>} wear
 * @property {() => Promise<void>} changed the list is another one
 */

export {};
