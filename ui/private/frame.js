// The frame: the sections left, Leave top right, the numbers to call bottom left, the page in the middle.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { icon } from "/base/icons.js";
import { civilNow, clock, dayAndClock, sameDay } from "/base/dates.js";
import { keeping } from "/base/keeper.js";
import { NUMBERS } from "/base/numbers.js";
import { failureWords, t } from "/base/words.js";
import { idleLine } from "/private/idle.js";

/** @import { App, Page, Route } from "/private/app.js" */

/** @typedef {Exclude<Route["page"], "entry" | "erase" | "exposed" | "found" | "messages" | "paper" | "series" | "spare">} Section */

/** What the frame leads to. @type {[Section, Parameters<typeof icon>[0]][]} */
export const SECTIONS = [
  ["today", "sun"], ["plan", "list-checks"], ["log", "notebook-pen"], ["help", "life-buoy"], ["settings", "settings"],
];
/** What a supporter sees. @type {Section[]} */
const SHARED = ["plan", "help"];

/** Where a page stands that has no section of its own. @type {Partial<Record<Route["page"], Section>>} */
const HOMES = { entry: "log", messages: "log", series: "log", paper: "plan", found: "settings", exposed: "settings", erase: "settings", spare: "settings" };

/** @param {string} at */
const saved = (at) => t("saved", { clock: sameDay(at, civilNow()) ? clock(at) : dayAndClock(at) });

/**
 * @param {App} app
 * @param {Route} route
 * @param {Page | null} page
 * @param {string | null} trouble
 */
export function frame(app, route, page, trouble) {
  const { keptAt, code } = keeping();
  const failed = code ?? trouble;
  const alone = page?.alone?.() ?? false;
  const section = HOMES[route.page] ?? route.page;
  const sections = SECTIONS.filter(([name]) => app.role() === "owner" || SHARED.includes(name));
  return html`
    <div class="frame">
      <header class="side">
        <nav aria-label=${t("nav-label")}>
          <ul class="plain">
            ${sections.map(([name, shape]) => html`
              <li><button class="section" data-go=${name} ?disabled=${alone} aria-current=${name === section ? "page" : nothing}
                @click=${() => void app.go({ page: name })}>${icon(shape)}<span>${t(`nav-${name}`)}</span></button></li>`)}
          </ul>
        </nav>
        <aside class="numbers" aria-label=${t("numbers-label")}>
          <p class="danger"><span class="small">${t("numbers-danger")}</span><strong>${t("numbers-112")}</strong></p>
          ${NUMBERS.map((id) => html`<p><span class="small">${t(`numbers-${id}`)}</span><strong>${t(`numbers-${id}.number`)}</strong></p>`)}
        </aside>
      </header>
      <main>
        <div class="title">
          <h1 tabindex="-1">${page?.title() ?? ""}</h1>
          <p class="saved quiet small" id="saved" role="status">${page?.keeps && !failed && keptAt ? saved(keptAt) : ""}</p>
        </div>
        <div class="trouble" role="alert" id="trouble">${failed ? html`
          <div class="notice caution">${icon("triangle-alert")}<p>${failureWords(failed)} ${code ? t("not-kept-yet") : nothing}</p></div>` : nothing}</div>
        ${keyed(page, page ? html`<div class="page" data-page=${route.page}>${page.template()}</div>` : nothing)}
      </main>
      ${idleLine()}
    </div>`;
}
