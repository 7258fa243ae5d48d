// The photos of an entry: choose, drop or paste many at once; each opens large.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { icon } from "/base/icons.js";
import { call, channel, failure, thumbUrl } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";
import { viewPhotos } from "/private/entry/photo-view.js";
import { sendFiles } from "/private/entry/sending.js";

/** @import { Adding, Entry } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class Photos {
  #app;
  #entry;
  #keepNow;
  /** @type {{ done: number, total: number } | null} */
  #progress = null;
  /** @type {{ name: string, code: string }[]} */
  #refused = [];
  #over = false;
  /** Additions begun and not done; the chooser may stand open long before anything comes. */
  #pending = 0;
  /** They are done one after another: what is dropped while others still come waits for its turn. */
  #line = Promise.resolve();

  /**
   * @param {App} app
   * @param {Entry} entry whose photos these are; kept up to date here
   * @param {() => Promise<string | null>} keepNow keeps the entry; gives the code of a failure
   */
  constructor(app, entry, keepNow) {
    this.#app = app;
    this.#entry = entry;
    this.#keepNow = keepNow;
  }

  /** Files may be dropped or pasted anywhere on the page. */
  listen() {
    addEventListener("dragover", this.#onDrag);
    addEventListener("dragleave", this.#onDragEnd);
    addEventListener("drop", this.#onDrop);
    addEventListener("paste", this.#onPaste);
  }

  deafen() {
    removeEventListener("dragover", this.#onDrag);
    removeEventListener("dragleave", this.#onDragEnd);
    removeEventListener("drop", this.#onDrop);
    removeEventListener("paste", this.#onPaste);
  }

  #onDrag = (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.dataTransfer.dropEffect = "copy";
    this.#hover(true);
  };

  #onDragEnd = (/** @type {DragEvent} */ event) => {
    if (event.relatedTarget === null) this.#hover(false);
  };

  #onDrop = (/** @type {DragEvent} */ event) => {
    this.#hover(false);
    void this.#send(event.dataTransfer?.files ?? null);
  };

  #onPaste = (/** @type {ClipboardEvent} */ event) => {
    const files = event.clipboardData?.files ?? null;
    if (!files?.length) return;
    event.preventDefault();
    void this.#send(files);
  };

  /** @param {boolean} over */
  #hover(over) {
    if (this.#over === over) return;
    this.#over = over;
    this.#app.paint();
  }

  /** @param {FileList | null} files */
  async #send(files) {
    if (!files?.length) return;
    // The list empties itself once the event is over.
    const all = [...files];
    await this.#enqueue(() => sendFiles(this.#entry.id, all, t("photo-nameless"), this.#on));
  }

  async #choose() {
    if (this.#pending) return;
    await this.#enqueue(() => call("choose_photos", { entry: this.#entry.id, progress: channel(this.#on) }));
  }

  /** @param {() => Promise<unknown>} work */
  #enqueue(work) {
    if (!this.#pending) this.#refused = [];
    this.#pending += 1;
    this.#app.paint();
    this.#line = this.#line.then(() => this.#add(work));
    return this.#line;
  }

  /** @param {() => Promise<unknown>} work */
  async #add(work) {
    try {
      // When this fails, the reason stands at the top of the page already.
      if ((await this.#keepNow()) === null) {
        await work();
        // They came as they were done; they stand as they were given.
        this.#entry.photos = (await call("open_entry", { id: this.#entry.id })).photos;
      }
    } catch (reason) {
      const { code } = failure(reason);
      if (code !== "cancelled") this.#app.trouble(code);
    }
    this.#pending -= 1;
    this.#progress = null;
    this.#app.paint();
  }

  #on = (/** @type {Adding} */ event) => {
    switch (event.event) {
      case "started":
        this.#progress = { done: 0, total: event.total };
        break;
      case "added":
        this.#entry.photos = [...this.#entry.photos.filter(({ id }) => id !== event.photo.id), event.photo];
        if (this.#progress) this.#progress.done = event.done;
        break;
      case "refused":
        this.#refused = [...this.#refused, { name: event.name, code: event.code }];
        if (this.#progress) this.#progress.done = event.done;
        break;
      case "finished":
        this.#progress = null;
    }
    this.#app.paint();
  };

  /** @param {string} id */
  async #remove(id) {
    await call("remove_photo", { entry: this.#entry.id, photo: id });
    this.#entry.photos = this.#entry.photos.filter((photo) => photo.id !== id);
    this.#app.paint();
  }

  template() {
    const { photos } = this.#entry;
    const progress = this.#progress;
    return html`
      <section class=${this.#over ? "group photos over" : "group photos"} id="photos">
        <h2>${t("photos")}</h2>
        ${photos.length ? html`
          <ul class="plain thumbs">${repeat(photos, ({ id }) => id, (photo, i) => html`
            <li><button class="thumb" data-photo=${photo.id} @click=${() => void viewPhotos(() => this.#entry.photos, i, (id) => this.#remove(id))}>
              ${photo.shown
                ? html`<img src=${thumbUrl(photo.id)} alt="" loading="lazy" draggable="false">`
                : html`<span class="tile">${icon("file")}<span>${t("photo-not-shown")}</span></span>`}
              <span class="thumb-name small">${photo.name}</span></button></li>`)}</ul>` : nothing}
        <div class="row">
          <button class="button" id="add-photos" ?disabled=${this.#pending > 0} @click=${() => void this.#choose()}>${icon("image-plus")}${t("photos-choose")}</button>
          <p class="hint">${t("photos-hint")}</p>
        </div>
        <div id="photos-progress" role="status">${progress ? html`
          <p class="small">${t("photos-progress", { done: progress.done, total: progress.total })}</p>
          <progress max=${progress.total} .value=${progress.done} aria-label=${t("photos-adding")}></progress>` : nothing}</div>
        ${this.#refused.map(({ name, code }) => html`
          <div class="notice caution" role="alert">${icon("triangle-alert")}<p><b>${name}</b>. ${t("photo-refused")} ${failureWords(code)}</p></div>`)}
      </section>`;
  }
}
