// What the groups of an entry work on: its fields, what is offered again, what holds for the series, and the lists.

import { t } from "/base/words.js";
import { Rows } from "/private/entry/rows.js";

/** @import { EntryFields, NotKnown, Offers, SeriesFields } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class Form {
  #onChange;
  /** @type {Map<string, Rows<any>>} */
  #lists = new Map();
  app;
  id;
  fields;
  /** @type {Offers} */
  offers = { people: [], places: [], witnesses: [], means: [], told: [] };
  /** @type {SeriesFields | null} */
  series = null;

  /**
   * @param {App} app
   * @param {string} id of the entry
   * @param {EntryFields} fields
   * @param {() => void} onChange
   */
  constructor(app, id, fields, onChange) {
    this.app = app;
    this.id = id;
    this.fields = fields;
    this.#onChange = onChange;
  }

  /** @param {Partial<EntryFields>} change */
  change(change) {
    this.fields = { ...this.fields, ...change };
    this.#onChange();
  }

  /** The list of this name, with a place for each of its rows on the page. @param {string} name @returns {Rows<any>} */
  list(name) {
    const found = this.#lists.get(name) ?? new Rows(name);
    this.#lists.set(name, found);
    return found;
  }

  /**
   * Changes something, and takes back that it is not known once it is.
   * @param {NotKnown} name
   * @param {boolean} known
   * @param {Partial<EntryFields>} change
   */
  tell(name, known, change) {
    this.change(known ? { ...change, notKnown: this.fields.notKnown.filter((other) => other !== name) } : change);
  }

  /**
   * 'I don't know' as an answer, for as long as there is no other.
   * @param {NotKnown} name
   * @param {boolean} known something stands there
   */
  unknown(name, known) {
    const { notKnown } = this.fields;
    return {
      id: `unknown-${name}`,
      label: t(name === "who" ? "entry-unknown-who" : "entry-unknown"),
      on: notKnown.includes(name),
      idle: known,
      onChange: (/** @type {boolean} */ on) => this.change({ notKnown: on ? [...notKnown, name] : notKnown.filter((other) => other !== name) }),
    };
  }
}
