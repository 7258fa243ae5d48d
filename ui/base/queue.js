// One after another.

/** Runs what it is given in order, each when the one before is done, however that ended. */
export class Queue {
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  run(work) {
    const next = this.#last.then(work);
    this.#last = next.catch(() => null);
    return next;
  }
}
