// Today: what to do next, and what was written last.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { dayAndClock, sameDay } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { list, t } from "/base/words.js";
import { rowTemplate } from "/private/log/row.js";
import { HOMES, newsTemplate } from "/private/news.js";
import { PartingWatch } from "/private/parting-watch.js";
import { evidenceFirst, momentName } from "/private/plan/moments.js";
import { stateMark } from "/private/plan/state.js";
import { SeenBefore } from "/private/seen.js";
import { QuickEntry } from "/private/quick.js";
import { amissTemplate } from "/private/amiss.js";

/** @import { ChainState, EntryRow, MomentToday, OpenRows, PlanItem, Today } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** How long the verification of a long log is left alone, in milliseconds. */
const LOOK_AGAIN = 500;
/** How many names of open rows are shown. */
const NAMES = 3;

/** Under this id stands what holds for the whole series. */
const SERIES = "0".repeat(32);

/** @param {App} app @returns {Page} */
export function todayPage(app) {
  /** @type {Today | null} */
  let today = null;
  let here = true;
  const quick = new QuickEntry(app, look);
  const seen = new SeenBefore(app, look);
  const parting = new PartingWatch(app, trouble);

  /** @param {EntryRow[]} rows */
  const brief = (rows) => html`
    <ol class="plain brief">${rows.map((row, i) => {
      const above = rows[i - 1];
      const newDay = !above || !sameDay(above.when.start, row.when.start);
      return html`<li class=${newDay ? "new-day" : nothing}>${rowTemplate(row, newDay, () => void app.go({ page: "entry", id: row.id }))}</li>`;
    })}</ol>`;

  /** @param {PlanItem[]} items */
  const steps = (items) => html`
    <ul class="plain lines">${items.map((item) => html`
      <li><button class="line" data-item=${item.id} @click=${() => void app.go({ page: "plan", item: item.id })}>
        ${stateMark(item.state)}<span class="line-text"><span>${t(`item-${item.id}`)}</span><span class="small quiet">${t(`section-${item.section}`)}</span></span>${icon("chevron-right")}
      </button></li>`)}</ul>`;

  /** @param {MomentToday} today */
  const momentToday = ({ moment, items }) => (items.length === 0 ? nothing : html`
    <section class="group" data-moment=${moment.id}><h2>${t("today-moment", { name: momentName(moment) })}</h2>
      ${evidenceFirst(items)}
      ${steps(items)}</section>`);

  /** @param {OpenRows} open */
  const openRows = ({ kind, names }) => {
    const shown = list(names.slice(0, NAMES).map((name) => name || t(`register-${kind}-nameless`)));
    const more = names.length - NAMES;
    return html`
      <li><button class="line" data-open=${kind} @click=${() => void app.go({ page: "plan", section: HOMES[kind] })}>
        <span class="line-text"><span>${t(`register-${kind}`)}</span>
          <span class="small quiet">${more > 0 ? t("today-open-more", { names: shown, count: more }) : shown}</span></span>${icon("chevron-right")}
      </button></li>`;
  };

  /** @param {string[]} ids */
  const broken = (ids) => html`
    ${notice(t("chain-broken-title"), t("chain-broken", { count: ids.length }), { caution: true })}
    <p class="row">${ids.slice(0, 5).map((id, i) => html`
      <button class="button" data-entry=${id} @click=${() => void app.go(id === SERIES ? { page: "series" } : { page: "entry", id })}>${id === SERIES ? t("log-series") : t("chain-broken-open", { number: i + 1 })}</button>`)}</p>`;

  /** @param {ChainState} chain @param {string | null} clockBehind */
  const warnings = (chain, clockBehind) => html`
    ${clockBehind ? html`<section class="group" id="clock-behind">${notice(t("clock-behind-title"), t("clock-behind", { moment: dayAndClock(clockBehind) }), { caution: true })}</section>` : nothing}
    ${chain.broken.length ? html`<section class="group" id="broken">${broken(chain.broken)}</section>` : nothing}`;

  /** Asks until the chain is verified, or another page is shown. */
  async function watchChain() {
    if (today?.chain.checked) return;
    while (here && today && !today.chain.checked) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      const chain = await call("chain_state", {});
      if (here && today) {
        today = { ...today, chain };
        app.paint();
      }
    }
    // Only now it is known whether the log is older.
    if (here) await seen.load();
  }

  /** @param {Today} now */
  const content = ({ next, moments, open, news, drafts, latest, last14, before14, chain, clockBehind }) => html`
    <div class="sections">
      ${seen.lastOpened()}
      ${seen.older()}
      ${amissTemplate(app, parting.state)}
      ${warnings(chain, clockBehind)}
      <section class="group write-now">
        <button class="button main large" id="write" @click=${() => void quick.write()}>${icon("pencil-line")}${t("write")}</button>
        ${quick.template()}
      </section>
      ${drafts.length ? html`
        <section class="group" id="drafts"><h2>${t("today-drafts")}</h2><p class="quiet">${t("today-drafts-about")}</p>${brief(drafts)}</section>` : nothing}
      ${newsTemplate(app, news, look)}
      ${moments.map(momentToday)}
      ${next.length ? html`<section class="group" id="next"><h2>${t("today-next")}</h2>${steps(next)}</section>` : nothing}
      <section class="group" id="latest">
        <h2>${t("today-latest")}</h2>
        ${latest.length
          ? html`<p class="quiet" id="pattern">${t("today-pattern", { last: last14, before: before14 })}</p>${brief(latest)}
            <p><button class="button plain flush" data-go-log @click=${() => void app.go({ page: "log" })}>${t("today-all")}${icon("arrow-right")}</button></p>`
          : html`<p class="quiet">${t("log-empty")}</p>`}
      </section>
      ${open.some(({ names }) => names.length) ? html`
        <section class="group" id="open"><h2>${t("today-open")}</h2>
          <ul class="plain lines">${open.filter(({ names }) => names.length).map(openRows)}</ul></section>` : nothing}
    </div>`;

  /** @param {unknown} reason */
  function trouble(reason) {
    app.trouble(failure(reason).code);
  }

  async function look() {
    today = await call("today", {});
    app.paint();
  }

  return {
    title: () => t("nav-today"),
    keeps: true,
    async start() {
      await look();
      await seen.load();
      watchChain().catch(trouble);
      if (app.role() === "owner") await parting.load();
    },
    async stop() {
      here = false;
      parting.stop();
      await quick.stop();
    },
    template: () => html`${today ? content(today) : nothing}`,
  };
}
