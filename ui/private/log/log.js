// The log: everything written down, newest first. Every row has the same height, so the page is as long as the log
// from the start and only the rows near the window are in the document.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { typed } from "/base/controls.js";
import { sameDay } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { Filters, everything, isNarrowed } from "/private/log/filters.js";
import { Pages } from "/private/log/pages.js";
import { rowTemplate } from "/private/log/row.js";

/** @import { EntryRow, Filter, LogPage } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** Rows that are fetched at once. */
const CHUNK = 50;
/** How long until it is asked again whether more can be found, in milliseconds. */
const READ_AGAIN = 1_000;

/** Where the person was in the log, so that coming back from an entry comes back there. */
let last = { filter: everything(), scroll: 0, entry: "" };

/**
 * @param {string} entry whose row takes the focus when the log opens next
 * @param {boolean} isNew no search from before hides what was just written
 */
export function comeBackTo(entry, isNew) {
  last = isNew ? { filter: everything(), scroll: 0, entry } : { ...last, entry };
}

/** @param {App} app @returns {Page} */
export function logPage(app) {
  let filter = last.filter;
  /** @type {Pages<EntryRow, LogPage>} */
  const pages = new Pages(CHUNK, (offset, limit) => call("log_list", { filter, offset, limit }), app.paint, app.trouble);
  const filters = new Filters(app, narrow);
  /** @type {Set<number>} */
  const near = new Set([0]);
  let returning = last.scroll > 0;
  let seeking = last.entry;
  let timer = 0;

  const watcher = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const chunk = Number(/** @type {HTMLElement} */ (target).dataset["chunk"]);
      if (isIntersecting) {
        near.add(chunk);
        void pages.need(chunk);
      } else if (!target.contains(document.activeElement)) near.delete(chunk);
    }
    app.paint();
  }, { rootMargin: "1200px 0px" });

  /** @param {Partial<Filter>} change */
  function narrow(change) {
    filter = { ...filter, ...change };
    last = { filter, scroll: 0, entry: "" };
    seeking = "";
    app.paint();
    void look();
  }

  /** From the top; and again for as long as messages are still being read in. */
  async function look() {
    clearTimeout(timer);
    await pages.begin();
    for (const chunk of near) void pages.need(chunk);
    clearTimeout(timer);
    if (pages.first?.reading) timer = setTimeout(look, READ_AGAIN);
  }

  /** @param {string} id */
  function leaveFor(id) {
    last.scroll = window.scrollY;
    last.entry = id;
  }

  /** @param {EntryRow} row */
  function openEntry({ id }) {
    leaveFor(id);
    void app.go({ page: "entry", id });
  }

  /** @param {EntryRow} row */
  function openMessage({ id, inside }) {
    if (!inside) return;
    leaveFor(id);
    void app.go({ page: "messages", file: inside.file, number: inside.number, query: filter.query, entry: id });
  }

  /** To where the person was; the row itself may have to be fetched first. */
  function comeBack() {
    if (returning) window.scrollTo(0, last.scroll);
    returning = false;
    const row = seeking ? document.querySelector(`[data-entry="${CSS.escape(seeking)}"]`) : null;
    if (!(row instanceof HTMLElement)) return;
    seeking = "";
    row.focus({ preventScroll: last.scroll > 0 });
  }

  /** @param {EntryRow} row @param {EntryRow | undefined} above @param {number} place */
  function itemTemplate(row, above, place) {
    const newDay = !above || !sameDay(above.when.start, row.when.start);
    return html`
      <div class=${`item ${newDay ? "new-day" : ""} ${row.inside ? "found-inside" : ""}`} role="listitem" aria-setsize=${pages.total} aria-posinset=${place}>
        ${rowTemplate(row, newDay, () => openEntry(row))}
        ${row.inside ? html`<button class="button plain small" data-inside=${row.inside.number} @click=${() => openMessage(row)}>${t("row-open-message")}${icon("arrow-right")}</button>` : nothing}
      </div>`;
  }

  /** @param {number} chunk */
  function chunkTemplate(chunk) {
    const rows = near.has(chunk) ? (pages.rows(chunk) ?? []) : [];
    return html`
      <div class="chunk" data-chunk=${chunk} role="presentation">
        ${rows.map((row, i) => itemTemplate(row, i > 0 ? rows[i - 1] : pages.before(chunk), chunk * CHUNK + i + 1))}
      </div>`;
  }

  const isSearched = () => filter.query.trim() !== "" || isNarrowed(filter);

  /** How many there are; an empty list has words of its own. */
  function said() {
    if (!pages.first || pages.first.all === 0) return "";
    return isSearched() ? t("log-count-of", { count: pages.total, all: pages.first.all }) : t("log-count", { count: pages.total });
  }

  function emptyTemplate() {
    if (!pages.first || pages.total > 0) return nothing;
    if (pages.first.all === 0) return html`<p class="empty" id="log-empty">${t("log-empty")}</p>`;
    const words = filter.query.trim() === "" ? "log-none-fit" : isNarrowed(filter) ? "log-none-fit-found" : "log-none-found";
    return html`<p class="empty" id="log-none">${t(words)}</p>`;
  }

  return {
    title: () => t("nav-log"),
    async start() {
      await look();
    },
    async stop() {
      watcher.disconnect();
      clearTimeout(timer);
    },
    painted() {
      const chunks = document.querySelectorAll(".log-list .chunk");
      for (const chunk of chunks) {
        const element = /** @type {HTMLElement} */ (chunk);
        const count = String(pages.length(Number(element.dataset["chunk"])));
        if (element.style.getPropertyValue("--rows") !== count) element.style.setProperty("--rows", count);
        watcher.observe(element);
      }
      if (chunks.length === 0 || !(returning || seeking)) return;
      // After the page's own opening, which goes to the top and to the title.
      setTimeout(comeBack);
    },
    template: () => html`
      <div class="log-top">
        <div class="field search">
          <label for="log-search">${t("log-search")}</label>
          <div class="search-box">${icon("search")}
            <input class="input" id="log-search" type="text" role="searchbox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
              aria-controls="log-list" .value=${live(filter.query)} @input=${(/** @type {Event} */ e) => narrow({ query: typed(e) })}></div>
        </div>
        <button class="button main" id="write" @click=${() => void app.go({ page: "entry", id: null })}>${icon("plus")}${t("write")}</button>
      </div>
      <p class="quiet small log-said" role="status"><span id="log-said">${said()}</span> ${pages.first?.reading ? html`<span id="log-reading">${t("log-reading")}</span>` : nothing}</p>
      ${filters.template(filter)}
      <div role="status">${emptyTemplate()}</div>
      <div class="log-list" id="log-list" role="list" aria-label=${t("nav-log")}>
        ${repeat(Array.from({ length: pages.count }, (_, i) => i), (i) => i, chunkTemplate)}
      </div>`,
  };
}
