// One photo, large, with what is known of the file.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { dayAndClock } from "/base/dates.js";
import { Dialog, ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { call, failure, viewUrl } from "/base/rpc.js";
import { failureWords, has, size, t } from "/base/words.js";

/** @import { Photo } from "/types/wire.js" */

/** In groups of four, to be read aloud or compared. @param {string} hex */
const grouped = (hex) => hex.match(/.{1,4}/g)?.join(" ") ?? "";

/**
 * @param {() => Photo[]} photos
 * @param {number} first
 * @param {(id: string) => Promise<void>} remove
 */
export async function viewPhotos(photos, first, remove) {
  /** @type {Dialog<void>} */
  const dialog = new Dialog("view-title", "view");
  let at = first;
  let loaded = false;
  /** @type {string | null} */
  let code = null;

  /** @param {number} step */
  function turn(step) {
    at = (at + step + photos().length) % photos().length;
    loaded = false;
    code = null;
    draw();
  }

  /** @param {Photo} photo */
  async function drop(photo) {
    if (!(await ask({ title: t("photo-remove-title"), words: t("photo-remove-words"), yes: t("photo-remove") }))) return;
    try {
      await remove(photo.id);
      const left = photos().length;
      if (left === 0) return dialog.close();
      at = Math.min(at, left - 1);
      loaded = false;
      code = null;
    } catch (reason) {
      code = failure(reason).code;
    }
    draw();
  }

  /** @param {Photo} photo */
  async function unloaded({ id }) {
    // An image does not tell why it failed. What can be shown after all was damaged on the way.
    const why = await call("try_photo", { photo: id }).then(() => "damaged-file", (reason) => failure(reason).code);
    if (photos()[at]?.id !== id) return;
    code = why;
    draw();
  }

  /** @param {string | null} unshown */
  const why = (unshown) => t(unshown && has(`unshown-${unshown}`) ? `unshown-${unshown}` : "unshown-damaged");

  /** @param {Photo} photo */
  const picture = (photo) => (photo.shown
    ? keyed(photo.id, html`
        <img src=${viewUrl(photo.id)} alt=${photo.name} draggable="false" ?hidden=${!loaded}
          @load=${() => { loaded = true; draw(); }} @error=${() => void unloaded(photo)}>
        ${loaded || code ? nothing : html`<p class="quiet">${t("photo-opening")}</p>`}`)
    : html`<div class="tile">${icon("file")}<p>${why(photo.unshown)}</p></div>`);

  /** @param {Photo} photo */
  const facts = (photo) => html`
    <dl class="facts">
      <div><dt>${t("photo-size")}</dt><dd>${size(photo.size)}${photo.width ? html`, ${t("photo-pixels", { width: photo.width, height: photo.height })}` : nothing}</dd></div>
      <div><dt>${t("photo-type")}</dt><dd>${photo.mediaType}</dd></div>
      <div><dt>${t("photo-added")}</dt><dd>${dayAndClock(photo.addedAt)}</dd></div>
      <div><dt>${t("photo-fingerprint")}</dt><dd class="fingerprint" data-fingerprint>${grouped(photo.sha256)}</dd>
        <dd class="hint">${t("photo-fingerprint-hint")}</dd></div>
    </dl>`;

  function template() {
    const photo = photos()[at];
    if (!photo) return nothing;
    const several = photos().length > 1;
    return html`
      <div class="view-body">
        <div class="view-picture">${picture(photo)}</div>
        <div class="view-side">
          <h2 id="view-title">${photo.name}</h2>
          ${several ? html`<p class="small quiet">${t("photo-place", { number: at + 1, total: photos().length })}</p>` : nothing}
          ${code ? html`<p class="mistake" role="alert">${failureWords(code)}</p>` : nothing}
          ${facts(photo)}
          <div class="view-buttons">
            ${several ? html`
              <button class="button" data-view="before" @click=${() => turn(-1)}>${icon("chevron-left")}${t("photo-before")}</button>
              <button class="button" data-view="next" @click=${() => turn(1)}>${t("photo-next")}${icon("chevron-right")}</button>` : nothing}
            <button class="button" data-view="remove" @click=${() => void drop(photo)}>${icon("trash-2")}${t("photo-remove")}</button>
            <button class="button main" data-view="close" autofocus @click=${() => dialog.close()}>${t("close")}</button>
          </div>
        </div>
      </div>`;
  }

  const draw = () => dialog.draw(template());
  await dialog.open(template());
}
