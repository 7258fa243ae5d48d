// Sound and film in the viewer: fetched only when the person presses Play, and let go of at once when it closes or they leave.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { LONGEST_PIECE, failure, mediaPiece, thumbUrl } from "/base/rpc.js";
import { failureWords, size, t } from "/base/words.js";
import { duration, kindIcon } from "/private/evidence/kinds.js";

/** @import { Attachment } from "/types/wire.js" */

/** More than this is not held in memory. */
const MOST = 512 << 20;
/** How long a sound or film may tell nothing of itself, in milliseconds. */
const SILENT = 4_000;

/**
 * @typedef {{ at: "rest" } | { at: "coming", read: number } | { at: "ready", url: string }
 *   | { at: "unplayable" } | { at: "failed", code: string }} State
 */

export class Player {
  #file;
  #draw;
  /** @type {State} */
  #state = { at: "rest" };
  #gone = false;
  #blind = false;
  /** It has told nothing of itself for too long, for the second time. */
  #silent = false;
  /** It was loaded once more. */
  #again = false;

  /** @param {Attachment} file @param {() => void} draw */
  constructor(file, draw) {
    this.#file = file;
    this.#draw = draw;
    // The window is gone already when this comes: nothing may go on sounding.
    addEventListener("pantry-flush", this.release);
  }

  /** Stops, and lets go of the bytes. */
  release = () => {
    this.#gone = true;
    removeEventListener("pantry-flush", this.release);
    for (const player of this.#elements()) {
      player.pause();
      player.removeAttribute("src");
      player.load();
    }
    if (this.#state.at === "ready") URL.revokeObjectURL(this.#state.url);
    this.#state = { at: "rest" };
  };

  /** @returns {NodeListOf<HTMLMediaElement>} */
  #elements() {
    return document.querySelectorAll("dialog audio, dialog video");
  }

  async #play() {
    const { id, size: length, mediaType } = this.#file;
    /** @type {ArrayBuffer[]} */
    const pieces = [];
    try {
      for (let at = 0; at < length; at += LONGEST_PIECE) {
        this.#to({ at: "coming", read: at });
        pieces.push(await mediaPiece(id, at, Math.min(LONGEST_PIECE, length - at)));
        if (this.#gone) return;
      }
      this.#to({ at: "ready", url: URL.createObjectURL(new Blob(pieces, { type: mediaType })) });
    } catch (reason) {
      if (!this.#gone) this.#to({ at: "failed", code: failure(reason).code });
    }
  }

  /** @param {State} state */
  #to(state) {
    this.#state = state;
    this.#draw();
  }

  /** The person pressed Play: the element begins once it is painted. */
  painted() {
    const [player] = this.#elements();
    if (!player || player.dataset["begun"]) return;
    player.dataset["begun"] = "yes";
    this.#begin(player);
    player.focus();
  }

  /** @param {HTMLMediaElement} player */
  #begin(player) {
    // What it can't play it says by its error.
    player.play().catch(() => null);
    setTimeout(() => this.#listenFor(player), SILENT);
  }

  /**
   * The bytes are all there: what tells nothing of itself by now hardly will, and some engines don't say so. WebKitGTK now
   * and then stands still before the first sound of what it can play, and plays it when asked again.
   *
   * @param {HTMLMediaElement} player
   */
  #listenFor(player) {
    const silent = player.isConnected && player.readyState === HTMLMediaElement.HAVE_NOTHING;
    if (silent && !this.#again && !this.#gone) {
      this.#again = true;
      player.load();
      this.#begin(player);
      return;
    }
    // On a busy computer it may come all the same.
    this.#hush(silent);
  }

  /** @param {boolean} silent */
  #hush(silent) {
    if (silent === this.#silent || this.#gone || this.#state.at !== "ready") return;
    this.#silent = silent;
    this.#draw();
  }

  #onError = () => {
    if (this.#gone || this.#state.at !== "ready") return;
    URL.revokeObjectURL(this.#state.url);
    this.#silent = false;
    this.#to({ at: "unplayable" });
  };

  /** Where a film's picture can't be decoded, engines play its sound alone and say nothing. */
  #onPlaying = () => {
    const [player] = this.#elements();
    const blind = player instanceof HTMLVideoElement && this.#file.width > 0 && player.videoWidth === 0;
    if (blind === this.#blind || this.#gone) return;
    this.#blind = blind;
    this.#draw();
  };

  /** Leave would not be in sight. */
  #smallAgain = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => null);
  };

  #face() {
    const file = this.#file;
    return file.thumb
      ? html`<img class="player-face" src=${thumbUrl(file.id)} alt="" draggable="false">`
      : html`<span class="player-face">${kindIcon(file)}</span>`;
  }

  template() {
    return html`<div class="stage still"><div class="player" data-player=${this.#silent ? "unplayable" : this.#state.at}>${this.#inside()}</div></div>`;
  }

  #inside() {
    const file = this.#file;
    const state = this.#state;
    if (state.at === "ready") return this.#element(state.url);
    if (state.at === "coming") {
      return html`${this.#face()}
        <p role="status">${t("play-coming", { read: size(state.read), size: size(file.size) })}</p>
        <progress max=${file.size} .value=${state.read} aria-label=${t("play-loading")}></progress>`;
    }
    if (state.at === "unplayable") return html`${this.#face()}<p role="alert">${t("play-unplayable")}</p>`;
    if (file.size > MOST) return html`${this.#face()}<p>${t("play-too-long")}</p>`;
    return html`${this.#face()}
      ${file.durationMs === null ? nothing : html`<p class="quiet">${duration(file.durationMs)}</p>`}
      ${state.at === "failed" ? html`<p class="mistake" role="alert">${failureWords(state.code)}</p>` : nothing}
      <button class="button main large" data-view="play" @click=${() => void this.#play()}>${icon("play")}${t("play")}</button>`;
  }

  /** @param {string} url */
  #element(url) {
    const speaks = () => this.#hush(false);
    const silent = this.#silent ? html`<p role="alert">${t("play-unplayable")}</p>` : nothing;
    return this.#file.kind === "video"
      ? html`<video src=${url} controls controlslist="nodownload nofullscreen noremoteplayback" disablepictureinpicture disableremoteplayback
          aria-label=${this.#file.name} @error=${this.#onError} @loadedmetadata=${speaks} @timeupdate=${this.#onPlaying} @fullscreenchange=${this.#smallAgain}></video>
        ${this.#blind ? html`<p role="alert">${t("play-sound-alone")}</p>` : nothing}${silent}`
      : html`${this.#face()}<audio src=${url} controls controlslist="nodownload noremoteplayback" disableremoteplayback aria-label=${this.#file.name} @error=${this.#onError} @loadedmetadata=${speaks}></audio>${silent}`;
  }
}
