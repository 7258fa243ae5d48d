// The attachments of an entry or of the series: choose, drop or paste many at once; each opens large.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, channel, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { sendFiles, Stop } from "/private/entry/sending.js";
import { Progress } from "/private/evidence/adding.js";
import { Awaited } from "/private/evidence/awaited.js";
import { dropped, filesIn } from "/private/evidence/dropped.js";
import { holderOf } from "/private/evidence/holder.js";
import { Originals } from "/private/evidence/originals.js";
import { Tiles } from "/private/evidence/tiles.js";
import { Veil } from "/private/evidence/veil.js";
import { viewFile } from "/private/evidence/viewer.js";

/** @import { Adding, Attachment } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */
/** @import { Use } from "/private/evidence/facts.js" */

export class Attachments {
  #app;
  #entry;
  #keepNow;
  #use;
  #progress = new Progress();
  #stop = new Stop();
  #over = false;
  /** Additions begun and not done; the chooser may stand open long before anything comes. */
  #pending = 0;
  /** They are done one after another: what is dropped while others still come waits for its turn. */
  #line = Promise.resolve();
  #tiles;
  #veil;
  #originals;
  #awaited;

  /**
   * @param {App} app
   * @param {{ id: string, attachments: Attachment[] }} entry whose they are; kept up to date here
   * @param {() => Promise<string | null>} keepNow keeps the entry; gives the code of a failure
   * @param {Use} [use] where what a file says of itself can be taken over
   */
  constructor(app, entry, keepNow, use) {
    this.#app = app;
    this.#entry = entry;
    this.#keepNow = keepNow;
    this.#use = use;
    this.#tiles = new Tiles(app.paint);
    this.#veil = new Veil(app, () => this.#entry.attachments);
    this.#originals = new Originals(app.paint);
    this.#awaited = new Awaited(app, entry.id);
  }

  /** Files may be dropped or pasted anywhere on the page. */
  listen() {
    addEventListener("dragover", this.#onDrag);
    addEventListener("dragleave", this.#onDragEnd);
    addEventListener("drop", this.#onDrop);
    addEventListener("paste", this.#onPaste);
    for (const look of [this.#veil.look(), this.#awaited.look()]) look.catch((reason) => this.#app.trouble(failure(reason).code));
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
    if (event.dataTransfer) void this.#take(dropped(event.dataTransfer));
  };

  #onPaste = (/** @type {ClipboardEvent} */ event) => {
    // The list empties itself once the event is over.
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    void this.#take(files);
  };

  /** @param {boolean} over */
  #hover(over) {
    if (this.#over === over) return;
    this.#over = over;
    this.#app.paint();
  }

  /** @param {(FileSystemEntry | File)[]} roots */
  async #take(roots) {
    if (!roots.length) return;
    await this.#enqueue(async () => {
      const { files, unread, more } = await filesIn(roots);
      for (const name of unread) this.#progress.refuse(name, "disk");
      if (more) this.#progress.left();
      await sendFiles(this.#entry.id, files, t("file-nameless"), this.#on, this.#stop);
    });
  }

  /** @param {boolean} folder */
  async #choose(folder) {
    if (this.#pending) return;
    await this.#enqueue(() => call("choose_files", { entry: this.#entry.id, folder, progress: channel(this.#on) }));
  }

  #resume() {
    this.#awaited.take();
    void this.#enqueue(async () => {
      await call("resume_files", { entry: this.#entry.id, progress: channel(this.#on) });
      // Those that can't be found again are still named.
      await this.#awaited.look();
    });
  }

  /** @param {() => Promise<unknown>} work */
  #enqueue(work) {
    if (!this.#pending) {
      this.#progress = new Progress();
      this.#stop = new Stop();
    }
    this.#pending += 1;
    this.#app.paint();
    this.#line = this.#line.then(() => this.#add(work));
    return this.#line;
  }

  /** @param {() => Promise<unknown>} work */
  async #add(work) {
    try {
      // When this fails, the reason stands at the top of the page already.
      if (!this.#stop.asked && (await this.#keepNow()) === null) await work();
    } catch (reason) {
      const { code } = failure(reason);
      if (code !== "cancelled") this.#app.trouble(code);
    }
    this.#progress.hear({ event: "finished" });
    try {
      // They came as they were done; they stand as they were given, each with its parts.
      if (this.#progress.added.length) this.#entry.attachments = (await holderOf(this.#entry.id)).attachments;
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#pending -= 1;
    this.#app.paint();
    if (this.#pending === 0) await this.#originals.look(this.#progress.added);
  }

  #on = (/** @type {Adding} */ event) => {
    this.#progress.hear(event);
    if (event.event === "added") {
      const { attachment } = event;
      this.#entry.attachments = [...this.#entry.attachments.filter(({ id }) => id !== attachment.id), attachment];
    }
    this.#app.paint();
  };

  /** What is in stays in. */
  #cancel() {
    this.#stop.asked = true;
    this.#progress.stop();
    // For those that were chosen; there may be none.
    call("cancel_adding", { entry: this.#entry.id }).catch((reason) => this.#app.trouble(failure(reason).code));
    // The button that was pressed goes.
    document.getElementById("attachments-title")?.focus();
    this.#app.paint();
  }

  /** @param {string} id */
  async #remove(id) {
    await call("remove_file", { entry: this.#entry.id, file: id });
    // Its parts go with it.
    this.#entry.attachments = (await holderOf(this.#entry.id)).attachments;
    this.#app.paint();
  }

  /** @param {Attachment} file */
  #open(file) {
    if (file.messages && (file.kind === "chat" || file.kind === "mailbox")) {
      void this.#app.go({ page: "messages", file: file.id, entry: this.#entry.id });
      return;
    }
    void this.#view(file.id);
  }

  /** @param {string} first */
  async #view(first) {
    await viewFile({
      app: this.#app, holder: this.#entry.id, files: () => this.#entry.attachments, first, use: this.#use ?? null,
      remove: (id) => this.#remove(id), veil: (one, veiled) => this.#veil.set([one], veiled),
    });
    // The tile it was opened by may be gone.
    if (document.activeElement === document.body) document.getElementById("attachments-title")?.focus();
  }

  /** Another entry, or the series. @param {string} id */
  async #openHolder(id) {
    try {
      await this.#app.go((await holderOf(id)).home);
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** @param {Attachment} file */
  async #show(file) {
    await this.#veil.set([file], false);
    // Once it is painted: the button that was pressed is gone.
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(`button[data-file="${file.id}"]`))?.focus());
  }

  template() {
    const busy = this.#pending > 0;
    return html`
      <section class=${this.#over ? "group attachments over" : "group attachments"} id="attachments">
        <h2 id="attachments-title" tabindex="-1">${t("attachments")}</h2>
        ${this.#tiles.template(this.#entry.attachments, (file) => this.#open(file), (file) => void this.#show(file))}
        <div class="row">
          <button class="button" id="add-files" ?disabled=${busy} @click=${() => void this.#choose(false)}>${icon("file-plus")}${t("files-choose")}</button>
          <button class="button" id="add-folder" ?disabled=${busy} @click=${() => void this.#choose(true)}>${icon("folder-plus")}${t("folder-choose")}</button>
        </div>
        <p class="hint">${t("files-hint")}</p>
        ${this.#awaited.template(busy, () => this.#resume())}
        ${this.#progress.template(() => this.#cancel(), (id) => void this.#openHolder(id))}
        ${this.#originals.template()}
        ${this.#veil.template()}
      </section>`;
  }
}
