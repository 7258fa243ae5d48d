// The fields of each register, in the order they stand.

/** @import { RegisterKind, RegisterRow } from "/types/wire.js" */

/** @typedef {"text" | "answer" | "day" | "words"} FieldKind */

/**
 * The names are those of the wire; their words are `register-<kind>-<name>`.
 * @type {Record<RegisterKind, [string, FieldKind][]>}
 */
export const FIELDS = {
  profiles: [
    ["name", "text"], ["handle", "text"], ["private", "answer"], ["whoCanSee", "text"], ["followersChecked", "answer"],
    ["locationOff", "answer"], ["tagsOff", "answer"], ["sessionsEnded", "answer"], ["note", "words"],
  ],
  accounts: [
    ["name", "text"], ["user", "text"], ["changedOn", "day"], ["fromDevice", "text"], ["twoStep", "answer"],
    ["recoveryEmail", "answer"], ["recoveryPhone", "answer"], ["sessionsEnded", "answer"], ["note", "words"],
  ],
  locks: [
    ["name", "text"], ["secured", "answer"], ["whoHasKey", "text"], ["changedOn", "day"], ["codeChanged", "answer"], ["note", "words"],
  ],
};

/** A row with nothing in it yet. @param {RegisterKind} kind @returns {RegisterRow} */
export function emptyRow(kind) {
  switch (kind) {
    case "profiles":
      return {
        kind, id: "", offer: "", changed: null, name: "", handle: "", private: "unknown", whoCanSee: "", followersChecked: "unknown", locationOff: "unknown",
        tagsOff: "unknown", sessionsEnded: "unknown", note: "",
      };
    case "accounts":
      return {
        kind, id: "", offer: "", changed: null, name: "", user: "", changedOn: null, fromDevice: "", twoStep: "unknown", recoveryEmail: "unknown",
        recoveryPhone: "unknown", sessionsEnded: "unknown", note: "",
      };
    case "locks":
      return { kind, id: "", offer: "", changed: null, name: "", secured: "unknown", whoHasKey: "", changedOn: null, codeChanged: "unknown", note: "" };
  }
}

/** camelCase to kebab-case, as message ids are. @param {string} name */
export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
