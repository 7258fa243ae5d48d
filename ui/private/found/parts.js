// The parts of the page: what can go, what stays and why, and what no program can see.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { Trace, TraceKind, Traces } from "/types/wire.js" */

/** What can be removed, what tells most first. @type {TraceKind[]} */
const GOES = ["copy", "binned", "paper", "recent", "picture", "remains"];
/** What stays. @type {TraceKind[]} */
const STAYS = ["notebook", "program", "usage", "typed", "clipboards", "crash", "namesake"];
/** Of these one wants to know whose they are. @type {Set<TraceKind>} */
const NAMED = new Set(["usage", "typed", "clipboards"]);
const UNSEEN = ["watch", "records", "folders", "backups", "elsewhere", "viewers"];

/**
 * @typedef {object} Acts
 * @property {boolean} busy
 * @property {(trace: Trace) => Promise<void>} remove
 * @property {() => Promise<void>} empty
 * @property {(number: number | "clipboard") => unknown} mistake
 */

/** @param {Traces} found @param {Acts} acts */
export function groups(found, acts) {
  const goes = found.traces.filter(({ removable }) => removable);
  const count = goes.length + (found.clipboard ? 1 : 0);
  return html`
    <section class="group" id="found-goes">
      <h2>${t("found-goes")}</h2>
      <p>${count ? t("found-count", { count }) : t("found-nothing")} ${found.unread.length ? t("found-partly") : nothing}</p>
      ${GOES.map((kind) => group(kind, goes.filter((trace) => trace.kind === kind), acts))}
      ${found.clipboard ? clipboard(acts) : nothing}
    </section>`;
}

/** @param {TraceKind} kind @param {Trace[]} traces @param {Acts} acts */
function group(kind, traces, acts) {
  if (traces.length === 0) return nothing;
  return html`
    <section class="found-group" data-found-kind=${kind}>
      <h3>${t(`found-kind-${kind}`)}</h3>
      <p class="quiet">${t(`found-about-${kind}`)} ${kind === "copy" ? t("originals-phone") : nothing}</p>
      <ul class="plain lines">${traces.map((trace) => row(trace, acts))}</ul>
    </section>`;
}

/** @param {Trace} trace @param {Acts} acts */
function row(trace, { busy, remove, mistake }) {
  return html`
    <li class="found-row" data-found=${trace.number}>
      <div class="line-text"><span class="found-name">${trace.name}</span>${about(trace)}<span class="small quiet">${where(trace)}</span>${mistake(trace.number)}</div>
      <button class="button" data-found-remove ?disabled=${busy} @click=${() => void remove(trace)}>${icon("trash-2")}${t("remove")} <span class="unseen">${trace.name}</span></button>
    </li>`;
}

/** Which file it is about, and how sure that is. @param {Trace} trace */
const about = ({ about: file, byName }) => html`
  ${file ? html`<span class="small">${file}</span>` : nothing}
  ${byName ? html`<span class="small">${t("found-by-name")}</span>` : nothing}`;

/** @param {Trace} trace */
function where({ kind, place, count }) {
  if (kind === "picture") return t("found-pictures", { count, place });
  return kind === "recent" ? t("found-line", { place }) : place;
}

/** @param {Acts} acts */
const clipboard = ({ busy, empty, mistake }) => html`
  <section class="found-group" data-found-kind="clipboard">
    <h3>${t("found-clipboard")}</h3>
    <p class="quiet">${t("found-clipboard-about")}</p>
    <ul class="plain lines">
      <li class="found-row">
        <div class="line-text"><span class="found-name">${t("found-clipboard-name")}</span>${mistake("clipboard")}</div>
        <button class="button" id="found-empty" data-found-remove ?disabled=${busy} @click=${() => void empty()}>${icon("trash-2")}${t("found-empty")}</button>
      </li>
    </ul>
  </section>`;

/** @param {Traces} found @param {unknown} erase the way to erasing the notebook */
export function stays({ traces, unread }, erase) {
  const all = traces.filter(({ removable }) => !removable);
  return html`
    <section class="group" id="found-stays">
      <h2>${t("found-stays")}</h2>
      <p>${t("found-stays-about")}</p>
      <ul class="plain lines">
        ${STAYS.map((kind) => {
          const own = all.filter((trace) => trace.kind === kind);
          return own.length === 0 ? nothing : html`
            <li class="found-why" data-found-kind=${kind}>
              <h3>${t(`found-kind-${kind}`)}</h3>
              <p>${t(`found-about-${kind}`)}</p>
              <ul class="plain small quiet">${own.map(({ name, place }) => html`<li class="found-place">${NAMED.has(kind) ? html`<span>${name}</span>` : nothing}<span>${place}</span></li>`)}</ul>
              ${kind === "notebook" ? erase : nothing}
            </li>`;
        })}
        ${unread.length === 0 ? nothing : html`
          <li class="found-why" data-found-kind="unread">
            <h3>${t("found-unread")}</h3>
            <ul class="plain small quiet">${unread.map((place) => html`<li class="found-place">${place}</li>`)}</ul>
          </li>`}
      </ul>
    </section>`;
}

export const unseen = () => html`
  <section class="group" id="found-unseen">
    <h2>${t("found-unseen")}</h2>
    <ul class="plain lines">
      ${UNSEEN.map((id) => html`<li class="found-why"><h3>${t(`found-unseen-${id}`)}</h3><p>${t(`found-unseen-${id}.about`)}</p></li>`)}
    </ul>
  </section>`;
