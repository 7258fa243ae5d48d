// The log: everything written down, newest first. Every row has the same height, so the page is as long as the log
// from the start and only the rows near the window are in the document.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { typed } from "/base/controls.js";
import { sameDay } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";
import { CHUNK, Pages } from "/private/log/pages.js";
import { rowTemplate } from "/private/log/row.js";

/** @import { App, Page } from "/private/app.js" */

/** Where the person was in the log, so that coming back from an entry comes back there. */
let last = { query: "", scroll: 0, entry: "" };

/** @param {string} entry whose row takes the focus when the log opens next */
export function comeBackTo(entry) {
  last.entry = entry;
}

/** @param {App} app @returns {Page} */
export function logPage(app) {
  const pages = new Pages(app.paint, app.trouble);
  /** @type {Set<number>} */
  const near = new Set([0]);
  let returning = last.scroll > 0;
  let seeking = last.entry;

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

  /** @param {string} query */
  function search(query) {
    last = { query, scroll: 0, entry: "" };
    seeking = "";
    void pages.search(query);
  }

  /** @param {string} id */
  function openEntry(id) {
    last.scroll = window.scrollY;
    last.entry = id;
    void app.go({ page: "entry", id });
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

  /** @param {number} chunk */
  function chunkTemplate(chunk) {
    const rows = near.has(chunk) ? (pages.rows(chunk) ?? []) : [];
    return html`
      <div class="chunk" data-chunk=${chunk} role="presentation">
        ${rows.map((row, i) => {
          const above = i > 0 ? rows[i - 1] : pages.before(chunk);
          const newDay = !above || !sameDay(above.when.start, row.when.start);
          return html`
            <div class=${newDay ? "item new-day" : "item"} role="listitem" aria-setsize=${pages.total} aria-posinset=${chunk * CHUNK + i + 1}>
              ${rowTemplate(row, newDay, () => openEntry(row.id))}</div>`;
        })}
      </div>`;
  }

  function said() {
    if (!pages.loaded) return "";
    return pages.query ? t("log-found", { count: pages.total }) : t("log-count", { count: pages.total });
  }

  return {
    title: () => t("nav-log"),
    async start() {
      await pages.search(last.query);
    },
    async stop() {
      watcher.disconnect();
    },
    painted() {
      const chunks = document.querySelectorAll(".chunk");
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
              aria-controls="log-list" .value=${live(pages.query)} @input=${(/** @type {Event} */ e) => search(typed(e))}></div>
        </div>
        <button class="button main" id="write" @click=${() => void app.go({ page: "entry", id: null })}>${icon("plus")}${t("write")}</button>
      </div>
      <p class="quiet small log-said" role="status" id="log-said">${said()}</p>
      ${pages.loaded && pages.total === 0 ? html`<p class="empty">${t(pages.query ? "log-none-found" : "log-empty")}</p>` : nothing}
      <div class="log-list" id="log-list" role="list" aria-label=${t("nav-log")}>
        ${repeat(Array.from({ length: pages.count }, (_, i) => i), (i) => i, chunkTemplate)}
      </div>`,
  };
}
