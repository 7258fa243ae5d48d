// What holds for the whole series, stated once: who, how it began, the one 'no', bans. Kept as it is typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { dayField, wordsField } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { Keeper, setKeptAt } from "/base/keeper.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { Attachments } from "/private/entry/attachments.js";
import { Rows } from "/private/entry/rows.js";
import { versionsTemplate } from "/private/entry/versions.js";
import { bansList, isBan } from "/private/series/bans.js";
import { noTemplate } from "/private/series/no.js";
import { isPerson, peopleList } from "/private/series/people.js";

/** @import { Series, SeriesFields } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** What stays empty of rows that were added is not kept. @param {SeriesFields} fields @returns {SeriesFields} */
const tidy = (fields) => ({ ...fields, people: fields.people.filter(isPerson), bans: fields.bans.filter(isBan) });

/**
 * @param {App} app
 * @param {string | null} entry where the way back leads; null for the log
 * @returns {Page}
 */
export function seriesPage(app, entry) {
  /** @type {Series | null} */
  let series = null;
  /** @type {Attachments | null} */
  let attachments = null;
  let touched = false;
  const people = new Rows("person");
  const bans = new Rows("ban");
  /** @type {Keeper<SeriesFields>} */
  const keeper = new Keeper((fields) => call("keep_series", { fields }));

  /** @param {Partial<SeriesFields>} change */
  function change(change) {
    if (!series) return;
    series.fields = { ...series.fields, ...change };
    offer(series.fields);
    app.paint();
  }

  /** @param {SeriesFields} fields */
  function offer(fields) {
    touched = true;
    keeper.offer(tidy(fields));
  }

  /** Before files come in, what they belong to must stand. @param {SeriesFields} fields */
  async function keepNow(fields) {
    offer(fields);
    await keeper.flush();
    return keeper.code;
  }

  /** @param {Series} now */
  const content = ({ fields, versions }) => html`
    <div class="entry series sections">
      <p class="quiet">${t("series-about")}</p>
      <section class="group" id="people">
        <h2>${t("series-people")}</h2>
        ${people.template(peopleList(fields.people, (people) => change({ people })))}
      </section>
      <section class="group stacked-wide" id="course">
        <h2>${t("series-course")}</h2>
        <p class="quiet">${t("series-course-why")}</p>
        ${dayField({ id: "since", label: t("series-since"), value: fields.since, onChange: (since) => change({ since }) })}
        ${wordsField({ id: "beginning", label: t("series-beginning"), value: fields.beginning, rows: 2, onInput: (beginning) => change({ beginning }) })}
        ${wordsField({ id: "often", label: t("series-often"), hint: t("series-often-hint"), value: fields.often, rows: 2, onInput: (often) => change({ often }) })}
        ${wordsField({ id: "earlier", label: t("series-earlier"), hint: t("series-earlier-hint"), value: fields.earlier, rows: 2, onInput: (earlier) => change({ earlier }) })}
        ${wordsField({ id: "platforms", label: t("series-platforms"), hint: t("series-platforms-hint"), value: fields.platforms, rows: 2, onInput: (platforms) => change({ platforms }) })}
      </section>
      ${noTemplate(fields.no, (no) => change({ no }))}
      <section class="group" id="bans">
        <h2>${t("series-bans")}</h2>
        <p class="quiet">${t("series-bans-why")}</p>
        ${bans.template(bansList(fields.bans, (bans) => change({ bans })))}
      </section>
      <section class="group" id="proof">
        ${attachments?.template() ?? nothing}
        <p class="quiet">${t("series-proof")}</p>
      </section>
      <div class="row entry-end">
        <button class="button main" id="done" @click=${() => void app.go(entry === null ? { page: "log" } : { page: "entry", id: entry })}>${icon("check")}${t(entry === null ? "entry-done" : "series-back")}</button>
        <span class="small quiet">${t("entry-end")}</span>
      </div>
      ${versions.length ? versionsTemplate(versions) : nothing}
    </div>`;

  return {
    title: () => t("series"),
    keeps: true,
    async start() {
      const opened = await call("series", {});
      series = opened;
      if (opened.keptAt) setKeptAt(opened.keptAt);
      attachments = new Attachments(app, opened, () => keepNow(opened.fields));
      attachments.listen();
    },
    async stop() {
      attachments?.deafen();
      if (!touched && !series?.draft) return;
      // When this fails it stays as it was kept, and is saved the next time: nothing is lost.
      await call("settle_series", {}).catch(() => null);
    },
    template: () => html`${series ? content(series) : nothing}`,
  };
}
