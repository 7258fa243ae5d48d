// The attachments as tiles; parts of one stand beneath it, folded when there are many.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { icon } from "/base/icons.js";
import { thumbUrl } from "/base/rpc.js";
import { t } from "/base/words.js";
import { inShort, kindIcon, nameOf } from "/private/evidence/kinds.js";

/** @import { Attachment } from "/types/wire.js" */

/** So many parts stand open. */
const FEW = 6;
/** So many more are shown at a time. */
const STEP = 60;
/** Kinds whose parts have words of their own. */
const HOLDERS = ["mail", "mailbox", "chat"];

/** The picture of a file, or the shape of its kind. @param {Attachment} file */
const face = (file) => (file.thumb
  ? html`<img src=${thumbUrl(file.id)} alt="" loading="lazy" draggable="false">`
  : html`<span class="tile">${kindIcon(file)}</span>`);

/**
 * @param {Attachment} file
 * @param {(file: Attachment) => void} open
 * @param {(file: Attachment) => void} show takes the veil away
 */
function tileTemplate(file, open, show) {
  const name = nameOf(file);
  if (file.veiled) {
    return html`
      <div class="thumb veiled" data-file=${file.id} data-veiled>
        <span class="tile">${icon("eye-off")}<span>${t("veiled")}</span>
          <button class="button" data-show @click=${() => show(file)}>${t("veil-show")} <span class="unseen">${name}</span></button></span>
        <span class="thumb-name small">${name}</span>
      </div>`;
  }
  const short = inShort(file);
  return html`
    <button class="thumb" data-file=${file.id} data-kind=${file.kind} @click=${() => open(file)}>
      ${face(file)}
      <span class="thumb-name small">${name}</span>
      ${short ? html`<span class="small quiet">${short}</span>` : nothing}
    </button>`;
}

export class Tiles {
  #paint;
  /** How many parts of a file are shown; those of no file under no name. @type {Map<string, number>} */
  #shown = new Map([["", STEP]]);

  /** @param {() => void} paint */
  constructor(paint) {
    this.#paint = paint;
  }

  /** @param {string} of @param {number} count */
  #show(of, count) {
    this.#shown.set(of, count);
    this.#paint();
  }

  /**
   * @param {Attachment[]} files
   * @param {(file: Attachment) => void} open
   * @param {(file: Attachment) => void} show
   */
  template(files, open, show) {
    const here = new Set(files.map(({ id }) => id));
    /** @type {Map<string, Attachment[]>} */
    const parts = new Map();
    for (const file of files) {
      const of = file.parent && here.has(file.parent) ? file.parent : "";
      parts.set(of, [...(parts.get(of) ?? []), file]);
    }
    /** @param {string} of @returns {unknown} */
    const list = (of) => {
      const all = parts.get(of) ?? [];
      const count = this.#shown.get(of) ?? 0;
      return html`
        <ul class="plain thumbs">${repeat(all.slice(0, count), ({ id }) => id, (file) => {
          const inside = parts.get(file.id) ?? [];
          return html`<li class=${inside.length ? "with-parts" : nothing}>${tileTemplate(file, open, show)}${inside.length ? this.#parts(file, inside.length, list) : nothing}</li>`;
        })}</ul>
        ${all.length > count ? html`<p><button class="button" data-more=${of} @click=${() => this.#show(of, count + STEP)}>${t("files-more", { count: Math.min(STEP, all.length - count) })}</button></p>` : nothing}`;
    };
    return files.length ? list("") : nothing;
  }

  /** @param {Attachment} file @param {number} count @param {(of: string) => unknown} list */
  #parts({ id, kind }, count, list) {
    const of = HOLDERS.includes(kind) ? kind : "other";
    const words = t(`parts-of-${of}`, { count });
    if (!this.#shown.has(id)) this.#shown.set(id, count > FEW ? 0 : FEW);
    const open = (this.#shown.get(id) ?? 0) > 0;
    return html`
      <div class="parts" role="group" aria-label=${words}>
        ${count > FEW ? html`
          <button class="button plain flush" data-parts=${id} aria-expanded=${open ? "true" : "false"} @click=${() => this.#show(id, open ? 0 : STEP)}>
            <span class="turning">${icon("chevron-right")}</span>${words}</button>`
          : html`<p class="small quiet">${words}</p>`}
        ${open ? list(id) : nothing}
      </div>`;
  }
}
