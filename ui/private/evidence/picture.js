// A picture in the viewer: as large as fits, or larger and moved about, and turned. Only the view turns, not the file.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure, viewUrl } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { Attachment } from "/types/wire.js" */

/** How large: as it fits, or so many dots of the screen for each of the picture. @typedef {"fit" | 1 | 2} Zoom */

/** @type {Zoom[]} */
const ZOOMS = ["fit", 1, 2];
/** How far an arrow key moves it. */
const STEP = 80;

export class PictureView {
  #file;
  #draw;
  /** @type {Zoom} */
  #zoom = "fit";
  #quarter = 0;
  #loaded = false;
  /** @type {string | null} */
  #code = null;
  #gone = false;

  /** @param {Attachment} file @param {() => void} draw */
  constructor(file, draw) {
    this.#file = file;
    this.#draw = draw;
    addEventListener("resize", this.#onResize);
  }

  release() {
    this.#gone = true;
    removeEventListener("resize", this.#onResize);
  }

  #onResize = () => this.painted();

  /** @param {Zoom} zoom */
  #set(zoom) {
    this.#zoom = zoom;
    this.#draw();
  }

  /** @param {number} quarters */
  #turn(quarters) {
    this.#quarter = (this.#quarter + quarters + 4) % 4;
    this.#draw();
  }

  async #unloaded() {
    // An image does not tell why it failed. What can be shown after all was damaged on the way.
    const why = await call("try_picture", { file: this.#file.id }).then(() => "damaged-file", (reason) => failure(reason).code);
    if (this.#gone) return;
    this.#code = why;
    this.#draw();
  }

  #onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = ZOOMS.indexOf(this.#zoom);
    const next = event.key === "+" || event.key === "=" ? ZOOMS[at + 1] : event.key === "-" ? ZOOMS[at - 1] : undefined;
    if (next) this.#set(next);
    const [x, y] = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key] ?? [0, 0];
    if (!next && !x && !y) return;
    event.preventDefault();
    /** @type {HTMLElement} */ (event.currentTarget).scrollBy(x, y);
  };

  /** Held with the pointer and moved. @param {PointerEvent} down */
  #drag(down) {
    const stage = /** @type {HTMLElement} */ (down.currentTarget);
    if (down.button !== 0 || this.#zoom === "fit") return;
    stage.setPointerCapture(down.pointerId);
    const from = { x: stage.scrollLeft + down.clientX, y: stage.scrollTop + down.clientY };
    const move = (/** @type {PointerEvent} */ event) => stage.scrollTo(from.x - event.clientX, from.y - event.clientY);
    stage.addEventListener("pointermove", move);
    stage.addEventListener("lostpointercapture", () => stage.removeEventListener("pointermove", move), { once: true });
  }

  /** Gives the picture its size; after each paint, and when the window changes. */
  painted() {
    // The topmost, where one stands over another.
    const stage = [...document.querySelectorAll("dialog[open] .stage")].at(-1);
    const image = stage?.querySelector("img");
    const frame = image?.parentElement;
    if (!stage || !image || !frame || !image.naturalWidth) return;
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const [across, down] = this.#quarter % 2 ? [height, width] : [width, height];
    const scale = this.#zoom === "fit" ? Math.min(1, stage.clientWidth / across, stage.clientHeight / down) : this.#zoom;
    const set = (/** @type {HTMLElement} */ element, /** @type {Record<string, number>} */ sizes) => {
      for (const [name, value] of Object.entries(sizes)) element.style.setProperty(name, `${Math.floor(value)}px`);
    };
    set(frame, { width: across * scale, height: down * scale });
    set(image, { width: width * scale, height: height * scale });
    image.style.setProperty("rotate", `${this.#quarter * 90}deg`);
  }

  template() {
    const file = this.#file;
    const zooming = this.#zoom !== "fit";
    return html`
      <div class=${zooming ? "stage zoomed" : "stage"} tabindex="0" role="group" aria-label=${file.name} data-zoom=${this.#zoom} data-quarter=${this.#quarter}
        @keydown=${this.#onKey} @pointerdown=${(/** @type {PointerEvent} */ e) => this.#drag(e)}>
        <div class="stage-frame"><img src=${viewUrl(file.id)} alt=${file.name} draggable="false" ?hidden=${!this.#loaded}
          @load=${() => { this.#loaded = true; this.#draw(); }} @error=${() => void this.#unloaded()}></div>
        ${this.#code ? html`<p class="mistake" role="alert">${failureWords(this.#code)}</p>` : this.#loaded ? nothing : html`<p class="quiet">${t("view-opening")}</p>`}
      </div>
      ${this.#loaded ? this.#tools() : nothing}`;
  }

  #tools() {
    const words = (/** @type {Zoom} */ zoom) => (zoom === "fit" ? t("view-fit") : t("view-percent", { percent: zoom * 100 }));
    return html`
      <div class="stage-tools" role="group" aria-label=${t("view-tools")}>
        ${ZOOMS.map((zoom) => html`<button class="button" data-view=${`zoom-${zoom}`} aria-pressed=${zoom === this.#zoom ? "true" : "false"} @click=${() => this.#set(zoom)}>${zoom === "fit" ? icon("maximize") : nothing}${words(zoom)}</button>`)}
        <button class="button" data-view="turn-left" @click=${() => this.#turn(-1)}>${icon("rotate-ccw")}${t("view-turn-left")}</button>
        <button class="button" data-view="turn-right" @click=${() => this.#turn(1)}>${icon("rotate-cw")}${t("view-turn-right")}</button>
      </div>`;
  }
}
