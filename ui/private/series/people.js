// Who stalks the person: names, other names, who they are.

import { html } from "/vendor/lit/lit-html.js";
import { textField } from "/base/controls.js";
import { t } from "/base/words.js";

/** @import { Stalker } from "/types/wire.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {Stalker} */
const NOBODY = { name: "", alias: "", relation: "" };

/** @param {Stalker} person */
export const isPerson = ({ name, alias, relation }) => (name + alias + relation).trim() !== "";

/**
 * @param {Stalker[]} people
 * @param {(people: Stalker[]) => void} onChange
 * @returns {List<Stalker>}
 */
export const peopleList = (people, onChange) => ({
  // There are fields from the start.
  rows: people.length ? people : [NOBODY],
  onChange,
  first: "name",
  stays: true,
  title: (_, number) => t("who-number", { number }),
  adds: [{ label: t("who-add"), row: () => NOBODY }],
  fields: ({ name, alias, relation }, id, change) => html`
    <div class="pair">
      ${textField({ id: `${id}-name`, label: t("who-name"), value: name, max: 2_000, onInput: (name) => change({ name }) })}
      ${textField({ id: `${id}-relation`, label: t("person-relation"), hint: t("person-relation-hint"), value: relation, max: 2_000, onInput: (relation) => change({ relation }) })}
    </div>
    ${textField({ id: `${id}-alias`, label: t("person-alias"), hint: t("person-alias-hint"), value: alias, max: 2_000, onInput: (alias) => change({ alias }) })}`,
});
