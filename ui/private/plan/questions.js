// A few questions that hide what does not apply.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { answer, notice } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { flushAll } from "/base/keeper.js";
import { Queue } from "/base/queue.js";
import { call, failure } from "/base/rpc.js";
import { has, t } from "/base/words.js";

/** @import { Answer, Plan } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class Questions {
  #app;
  #plan;
  #onPlan;
  #open = false;
  #queue = new Queue();

  /**
   * @param {App} app
   * @param {() => Plan} plan
   * @param {(plan: Plan) => void} onPlan takes the plan as it is after an answer
   */
  constructor(app, plan, onPlan) {
    this.#app = app;
    this.#plan = plan;
    this.#onPlan = onPlan;
  }

  /** @param {string} id @param {Answer} given */
  async #answer(id, given) {
    try {
      await this.#queue.run(async () => {
        // What is still being typed elsewhere on the page stands in the plan that comes back.
        await flushAll();
        this.#onPlan(await call("answer_question", { id, answer: given }));
      });
      this.#app.trouble(null);
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** @param {string} id */
  #given(id) {
    return this.#plan().questions.find((question) => question.id === id)?.answer;
  }

  template() {
    const { questions } = this.#plan();
    const done = questions.filter((question) => question.answer !== "unknown").length;
    return html`
      <section class="plan-section" id="questions">
        <h2><button class="line section-line" aria-expanded=${this.#open ? "true" : "false"} aria-controls="questions-body"
          @click=${() => { this.#open = !this.#open; this.#app.paint(); }}>
          <span class="line-text"><span>${t("plan-questions")}</span></span>
          <span class="small quiet">${t("plan-questions-done", { done, total: questions.length })}</span>${icon("chevron-right")}
        </button></h2>
        <div id="questions-body" class="section-body" ?hidden=${!this.#open}>${this.#open ? html`
          <p class="quiet section-about">${t("plan-questions.about")}</p>
          <div class="stacked">${questions.map(({ id, answer: value }) => answer({
            name: `question-${id}`, legend: t(`question-${id}`), hint: has(`question-${id}.hint`) ? t(`question-${id}.hint`) : "",
            value, onChange: (given) => void this.#answer(id, given),
          }))}</div>` : nothing}</div>
      </section>
      ${this.#given("device") === "no" ? html`<div class="plan-notice" id="device-unsafe">${notice("", t("plan-device-unsafe"), { caution: true })}</div>` : nothing}
      ${this.#given("ex") === "yes" ? html`
        <div class="plan-notice" id="with-ex">${notice("", t("plan-ex"), { caution: true })}
          <p><button class="button plain flush" @click=${() => void this.#app.go({ page: "plan", item: "risk-questions" })}>${t("plan-ex-open")}${icon("arrow-right")}</button></p>
        </div>` : nothing}`;
  }
}
