// What was chosen for leaving, and what of it holds.

import { call } from "/base/rpc.js";

/** @import { PartingState } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** How long the system's own question is left alone, in milliseconds. */
const LOOK_AGAIN = 500;

export class PartingWatch {
  #app;
  #failed;
  #here = true;
  #asking = false;
  /** @type {PartingState | null} */
  state = null;

  /**
   * @param {App} app
   * @param {(reason: unknown) => void} failed
   */
  constructor(app, failed) {
    this.#app = app;
    this.#failed = failed;
  }

  async load() {
    // Once, however often.
    addEventListener("pantry-key", this.#changed);
    this.take(await call("parting", {}));
  }

  /** @param {PartingState} state */
  take(state) {
    this.state = state;
    this.#app.paint();
    void this.#watch();
  }

  stop() {
    this.#here = false;
    removeEventListener("pantry-key", this.#changed);
  }

  /** The desktop may give another key meanwhile, or take it back. */
  #changed = async () => {
    try {
      await this.load();
    } catch (reason) {
      this.#failed(reason);
    }
  };

  /** Asks until the person has answered the system, or another page is shown. */
  async #watch() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#here && this.state?.key === "asked") {
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
        this.state = await call("parting", {});
        this.#app.paint();
      }
    } catch (reason) {
      this.#failed(reason);
    }
    this.#asking = false;
  }
}
