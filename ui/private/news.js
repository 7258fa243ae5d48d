// On Today: what a supporter changed, until the owner has seen it.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { dayAndClock } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { nameOf } from "/private/people.js";
import { momentName } from "/private/plan/moments.js";
import { stateWords } from "/private/plan/state.js";

/** @import { News, RegisterKind, Subject } from "/types/wire.js" */
/** @import { App, Route } from "/private/app.js" */

/** @typedef {Extract<Subject, { kind: "row" }>} RowSubject */

/** The section of the plan in which a register stands. @type {Record<RegisterKind, string>} */
export const HOMES = { profiles: "online", accounts: "accounts", locks: "home" };

/** @param {News} news */
function words({ subject, act }) {
  switch (subject.kind) {
    case "item":
      return t("news-item", { item: t(`item-${subject.id}`), state: stateWords(subject.state ?? "to-do") });
    case "question":
      return t("news-question");
    case "moment":
      return t(`news-moment-${act}`, { moment: momentName({ id: "", name: subject.name, day: null }) });
    case "row": {
      const { register, name } = subject;
      return t(`news-row-${act}`, { list: t(`register-${register}`), row: name || t(`register-${register}-nameless`) });
    }
    case "sighting":
      return t("news-sighting");
  }
}

/** Where one can look at it; nowhere when it is gone. @param {News} news @returns {Route | null} */
function place({ subject, act }) {
  if (act === "removed") return null;
  switch (subject.kind) {
    case "item":
      return { page: "plan", item: subject.id };
    case "question":
      return { page: "plan", part: "questions" };
    case "moment":
      return { page: "plan", part: "moments" };
    case "row":
      return { page: "plan", section: HOMES[subject.register] };
    case "sighting":
      return { page: "plan", part: "sightings" };
  }
}

/**
 * @param {App} app
 * @param {News[]} news
 * @param {() => Promise<void>} look fetches what Today shows once more
 */
export function newsTemplate(app, news, look) {
  if (news.length === 0) return nothing;
  const names = new Set(news.map(({ by }) => by));
  const [name = ""] = names;

  /** @param {() => Promise<unknown>} work */
  const attempt = async (work) => {
    try {
      await work();
      await look();
    } catch (reason) {
      app.trouble(failure(reason).code);
    }
  };
  /** @param {RowSubject} row */
  const putBack = ({ register, id }) => attempt(() => call("restore_row", { kind: register, id }));

  /** @param {News} one */
  const line = (one) => {
    const to = place(one);
    const { subject } = one;
    const text = html`<span class="line-text"><span>${words(one)}</span>
      <span class="small quiet">${t("news-line", { name: nameOf(one.by), moment: dayAndClock(one.at) })}</span></span>`;
    return html`<li data-news=${subject.kind}>${to
      ? html`<button class="line" @click=${() => void app.go(to)}>${text}${icon("chevron-right")}</button>`
      : html`<div class="line still">${text}${subject.kind === "row"
        ? html`<button class="button" data-put-back @click=${() => void putBack(subject)}>${icon("rotate-ccw")}${t("news-put-back")}</button>` : nothing}</div>`}</li>`;
  };

  const removed = news.some(({ act, subject }) => act === "removed" && subject.kind === "row");
  return html`
    <section class="group" id="news">
      <h2>${names.size === 1 ? t("news", { name: nameOf(name) }) : t("news-plan")}</h2>
      <ul class="plain lines">${news.map(line)}</ul>
      ${removed ? html`<p class="small quiet">${t("news-seen-about")}</p>` : nothing}
      <p><button class="button" id="news-seen" @click=${() => void attempt(() => call("seen_news", {}))}>${icon("check")}${t("news-seen")}</button></p>
    </section>`;
}
