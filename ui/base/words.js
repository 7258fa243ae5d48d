// Every word shown comes through here.

import { FluentBundle, FluentResource } from "/vendor/fluent/index.js";

/** @import { Language } from "/types/wire.js" */

/** @type {Language} */
let language = "en";
let bundle = new FluentBundle("en-GB");

/**
 * @param {Language} next
 * @param {string} source Fluent
 */
export function setWords(next, source) {
  language = next;
  bundle = new FluentBundle(locale());
  bundle.addResource(new FluentResource(source));
  document.documentElement.lang = next;
}

/** The locale for numbers and dates. */
export const locale = () => (language === "nl" ? "nl-NL" : "en-GB");

/** The language the words are in. */
export const wordsLanguage = () => language;

/** @param {string} id */
function pattern(id) {
  const dot = id.indexOf(".");
  const message = bundle.getMessage(dot < 0 ? id : id.slice(0, dot));
  return (dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)]) ?? null;
}

/**
 * There is a message, or an attribute `message.attribute`, of this name.
 * @param {string} id
 */
export const has = (id) => pattern(id) !== null;

/**
 * The words; a missing message shows as its name in angle brackets, which the tests look for.
 * @param {string} id `message` or `message.attribute`
 * @param {Record<string, string | number>} [args]
 * @returns {string}
 */
export function t(id, args) {
  const found = pattern(id);
  return found === null ? `⟨${id}⟩` : bundle.formatPattern(found, args ?? null, []);
}

/**
 * Several, joined as the language joins them.
 * @param {string[]} items
 */
export const list = (items) => new Intl.ListFormat(locale(), { type: "conjunction" }).format(items);

/**
 * One of several, joined as the language joins them.
 * @param {string[]} items
 */
export const either = (items) => new Intl.ListFormat(locale(), { type: "disjunction" }).format(items);

/**
 * The words for a failure code.
 * @param {string} code
 */
export const failureWords = (code) => (has(`failure-${code}`) ? t(`failure-${code}`) : t("failure-internal"));

/**
 * A size in bytes, in words.
 * @param {number} bytes
 */
export function size(bytes) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let step = 0;
  let value = bytes;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const maximumFractionDigits = step === 0 || value >= 100 ? 0 : 1;
  const unitDisplay = step === 0 ? "long" : "short";
  const words = new Intl.NumberFormat(locale(), { style: "unit", unit: units[step] ?? "byte", unitDisplay, maximumFractionDigits }).format(value);
  // A number and its unit stay on one line.
  return words.replaceAll(" ", "\u00a0");
}
