// Help: whom to call, and what is good to know. Needs nothing of the notebook.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { withNumbers } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { has, t } from "/base/words.js";
import { foundLink } from "/private/found/link.js";

/** @import { App, Page } from "/private/app.js" */

const LINES = ["veilig-thuis", "police", "victim-support"];
/** The pages to read, in the order of `assets/content/help.json`. */
const PAGES = [
  "recognise", "begins", "effects", "children", "no-contact", "harder", "evidence", "reporting", "someone-else", "professionals",
];

/** @param {App} app @returns {Page} */
export function helpPage(app) {
  /** @type {Set<string>} */
  const open = new Set();

  /** @param {string} id */
  function toggle(id) {
    if (!open.delete(id)) open.add(id);
    app.paint();
  }

  /** @param {string} id */
  const line = (id) => html`
    <li class="help-line">
      <div><h3>${t(`line-${id}`)}</h3><p class="small quiet">${t(`line-${id}.when`)}</p></div>
      ${has(`line-${id}.number`) ? html`<p class="number">${t(`line-${id}.number`)}</p>` : nothing}
      <p class="expect">${t(`line-${id}.expect`)}</p>
    </li>`;

  /** @param {string} id */
  const topic = (id) => html`
    <li class="fold" data-help=${id}>
      <h3><button class="line" aria-expanded=${open.has(id) ? "true" : "false"} aria-controls=${`help-${id}`} @click=${() => toggle(id)}>
        <span class="line-text">${t(`help-${id}`)}</span>${icon("chevron-right")}</button></h3>
      <div class="fold-body prose" id=${`help-${id}`} ?hidden=${!open.has(id)}>${open.has(id) ? prose(`help-${id}`) : nothing}</div>
    </li>`;

  return {
    title: () => t("nav-help"),
    async start() {},
    template: () => html`
      <div class="sections">
        <section class="emergency">
          <p class="number">${t("line-112.number")}</p>
          <div><h2>${t("line-112")}</h2><p>${t("line-112.expect")}</p></div>
        </section>
        <section class="group"><h2>${t("help-lines")}</h2><ul class="plain">${LINES.map(line)}</ul>
          <p class="small quiet">${t("help-lines-about")}</p></section>
        <section class="group"><h2>${t("help-read")}</h2><ul class="plain lines">${PAGES.map(topic)}</ul></section>
        ${app.role() === "owner" ? html`<section class="group"><h2>${t("help-found")}</h2>${foundLink(app)}</section>` : nothing}
      </div>`,
  };
}

/** The paragraphs of a help page: `p-1`, `p-2` and on. @param {string} id */
function prose(id) {
  /** @type {unknown[]} */
  const paragraphs = [];
  for (let n = 1; has(`${id}.p-${n}`); n += 1) paragraphs.push(html`<p>${withNumbers(t(`${id}.p-${n}`))}</p>`);
  return paragraphs;
}
