// What the pages share: where we are, how to go elsewhere, and how to paint again.

/** @import { TemplateResult } from "/vendor/lit/lit-html.js" */
/** @import { Preferences, Role } from "/types/wire.js" */

/**
 * Where one can be. Held in memory only, so that no Back leads anywhere.
 * @typedef {{ page: "today" } | { page: "plan", item?: string, section?: string, part?: string }
 *   | { page: "paper" } | { page: "log" } | { page: "entry", id: string | null } | { page: "series", entry?: string }
 *   | { page: "messages", file: string, number?: number, query?: string, entry?: string }
 *   | { page: "help" } | { page: "settings" } | { page: "found" } | { page: "erase" } | { page: "exposed" } | { page: "spare" }} Route
 */

/**
 * @typedef {object} Page
 * @property {() => string} title
 * @property {() => TemplateResult} template
 * @property {() => Promise<void>} start fetches what it shows
 * @property {() => Promise<void>} [stop] when another page takes its place; everything typed is kept by then
 * @property {() => void} [painted] after each paint
 * @property {() => boolean} [alone] as long as it is so, no other page can be gone to
 * @property {boolean} [keeps] it has fields, so the saved state stands beside its title
 */

/**
 * @typedef {object} App
 * @property {(route: Route) => Promise<void>} go
 * @property {() => void} paint
 * @property {(code: string | null) => void} trouble says what failed; null takes it away
 * @property {() => Role} role whose passphrase opened the notebook
 * @property {() => Preferences} preferences
 * @property {(part: Partial<Preferences>) => Promise<void>} prefer
 */

export {};
