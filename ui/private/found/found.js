// What would someone find now? Looked for when the page opens, told, and removed one by one.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { civilNow, clock } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";
import { eraseLink } from "/private/erase/link.js";
import { mayRemove, mayEmpty } from "/private/found/asking.js";
import { groups, stays, unseen } from "/private/found/parts.js";

/** @import { Trace, Traces } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @param {App} app @returns {Page} */
export function foundPage(app) {
  /** @type {Traces | null} */
  let found = null;
  let looking = false;
  let busy = false;
  let lookedAt = "";
  /** What was just done, in words. */
  let done = "";
  /** What went wrong, and with what. @type {{ code: string, number: number | "clipboard" | "look" } | null} */
  let wrong = null;

  async function look() {
    if (looking || busy) return;
    looking = true;
    done = "";
    wrong = null;
    app.paint();
    try {
      found = await call("find_traces", {});
      lookedAt = civilNow();
    } catch (reason) {
      wrong = { code: failure(reason).code, number: "look" };
    }
    looking = false;
    app.paint();
  }

  /**
   * Does one thing at a time, and says what came of it.
   * @param {number | "clipboard"} number
   * @param {(all: Traces) => Promise<string>} work
   */
  async function attempt(number, work) {
    if (busy || looking || found === null) return;
    busy = true;
    done = "";
    wrong = null;
    app.paint();
    try {
      done = await work(found);
    } catch (reason) {
      wrong = { code: failure(reason).code, number };
    }
    busy = false;
    app.paint();
    // The button that was pressed may be gone, once it is painted.
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector("[data-found-remove], #found-again"))?.focus());
  }

  /** @param {Trace} trace */
  async function remove(trace) {
    if (!(await mayRemove(trace))) return;
    await attempt(trace.number, async (all) => {
      const traces = await call("remove_trace", { number: trace.number });
      found = { ...all, traces };
      return t("found-removed", { name: trace.name });
    });
  }

  async function empty() {
    if (!(await mayEmpty())) return;
    await attempt("clipboard", async (all) => {
      await call("empty_clipboard", {});
      found = { ...all, clipboard: false };
      return t("found-clipboard-gone");
    });
  }

  /** @param {number | "clipboard" | "look"} number */
  const mistake = (number) =>
    html`<p class="mistake said" role="alert">${wrong?.number === number ? failureWords(wrong.code) : nothing}</p>`;

  return {
    title: () => t("found"),
    async start() {
      // Behind the page: a large folder takes a while, and nothing waits for it.
      void look();
    },
    template: () => html`
      <div class="sections found" aria-busy=${looking ? "true" : "false"}>
        <div class="group">
          <p class="quiet">${t("found-about")}</p>
          ${found && found.system !== "linux" ? notice("", t(`found-system-${found.system}`), { caution: true }) : nothing}
          <div class="row found-look">
            <button class="button" id="found-again" ?disabled=${looking || busy} @click=${() => void look()}>${icon("search")}${t("found-again")}</button>
            <p class="quiet small" role="status" id="found-said">${looking ? t("found-looking") : done || (lookedAt ? t("found-looked", { clock: clock(lookedAt) }) : nothing)}</p>
          </div>
          ${mistake("look")}
          ${found ? found.synced.map(({ folder, by }) => notice(t("found-synced", { folder, by }), t("found-synced-about"), { caution: true })) : nothing}
        </div>
        ${found ? html`
          ${groups(found, { busy: busy || looking, remove, empty, mistake })}
          ${stays(found, eraseLink(app))}` : nothing}
        ${unseen()}
      </div>`,
  };
}
