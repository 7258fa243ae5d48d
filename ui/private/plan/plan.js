// The plan: sections that fold open, items that open in place, and what stands beside them.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { has, t } from "/base/words.js";
import { ItemKeepers, itemTemplate } from "/private/plan/item.js";
import { Moments } from "/private/plan/moments.js";
import { Questions } from "/private/plan/questions.js";
import { Register } from "/private/plan/register.js";
import { SeenBefore } from "/private/seen.js";
import { Sightings } from "/private/plan/sightings.js";
import { settled } from "/private/plan/state.js";

/** @import { Plan, PlanSection, RegisterKind } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** Which sections stood open, and which show what does not apply, until the window closes. @type {Set<string>} */
const openSections = new Set();
/** @type {Set<string>} */
const shownHidden = new Set();

/**
 * @param {App} app
 * @param {{ item?: string | undefined, section?: string | undefined, part?: string | undefined }} wanted what to open and show
 * @returns {Page}
 */
export function planPage(app, wanted) {
  /** @type {Plan} */
  let plan = { questions: [], sections: [], moments: [] };
  /** @type {Map<RegisterKind, Register>} */
  const registers = new Map();
  const items = () => plan.sections.flatMap((section) => section.items);
  const keepers = new ItemKeepers(() => plan.sections, app.paint);
  const moments = new Moments(app, items, (id) => void app.go({ page: "plan", item: id }));
  const questions = new Questions(app, () => plan, take);
  const sightings = new Sightings(app);
  // The owner reads it on Today.
  const seen = app.role() === "owner" ? null : new SeenBefore(app, async () => {});
  let openItem = wanted.item ?? null;
  let show = wanted.item ? `[data-item="${CSS.escape(wanted.item)}"]` : wanted.section ? `[data-section="${CSS.escape(wanted.section)}"] .register` : wanted.part ? `#${CSS.escape(wanted.part)}` : null;

  /** @param {Plan} next */
  function take(next) {
    plan = next;
    moments.take(next.moments);
    app.paint();
  }

  /** @param {PlanSection} section */
  async function loadRegister({ register: kind }) {
    if (kind === null || registers.has(kind)) return;
    const register = new Register(kind, app);
    registers.set(kind, register);
    await register.load();
  }

  /** @param {PlanSection} section */
  function toggleSection(section) {
    if (!openSections.delete(section.id)) {
      openSections.add(section.id);
      loadRegister(section).catch((reason) => app.trouble(failure(reason).code));
    }
    app.paint();
  }

  /** @param {string} id */
  function toggleItem(id) {
    openItem = openItem === id ? null : id;
    app.paint();
  }

  /** @param {PlanSection} section */
  function itemsTemplate({ id, items }) {
    const hidden = items.filter((item) => item.hidden);
    const all = shownHidden.has(id) || hidden.some((item) => item.id === openItem);
    const toggle = () => {
      if (!shownHidden.delete(id)) shownHidden.add(id);
      app.paint();
    };
    return html`
      <ul class="plain lines">${items.filter((item) => all || !item.hidden).map((item) =>
        itemTemplate(item, openItem === item.id, () => toggleItem(item.id), keepers, moments))}</ul>
      ${hidden.length ? html`
        <p class="hidden-items small quiet">${t("plan-hidden", { count: hidden.length })}
          <button class="button plain flush" data-hidden=${id} aria-expanded=${all ? "true" : "false"} @click=${toggle}>${t(all ? "plan-hidden-hide" : "plan-hidden-show")}</button></p>` : nothing}`;
  }

  /** @param {PlanSection} section */
  function sectionTemplate(section) {
    const { id, register } = section;
    const counted = section.items.filter((item) => !item.hidden);
    const done = counted.filter((item) => settled(item.state)).length;
    const open = openSections.has(id);
    const rows = register ? registers.get(register) : undefined;
    return html`
      <section class="plan-section" data-section=${id}>
        <h2><button class="line section-line" aria-expanded=${open ? "true" : "false"} aria-controls=${`section-${id}`} @click=${() => toggleSection(section)}>
          <span class="line-text"><span>${t(`section-${id}`)}</span></span>
          <span class="section-progress"><span class="small quiet">${t("plan-progress", { done, total: counted.length })}</span>
            <progress max=${Math.max(counted.length, 1)} .value=${done} aria-hidden="true"></progress></span>
          ${icon("chevron-right")}
        </button></h2>
        <div id=${`section-${id}`} class="section-body" ?hidden=${!open}>${open ? html`
          ${has(`section-${id}.about`) ? html`<p class="quiet section-about">${t(`section-${id}.about`)}</p>` : nothing}
          ${itemsTemplate(section)}
          ${rows ? rows.template() : nothing}` : nothing}</div>
      </section>`;
  }

  return {
    title: () => t("nav-plan"),
    keeps: true,
    async start() {
      take(await call("plan", {}));
      await sightings.load();
      await seen?.load();
      const home = plan.sections.find(({ id, items }) => id === wanted.section || items.some(({ id }) => id === wanted.item));
      if (home) openSections.add(home.id);
      else if (openSections.size === 0 && plan.sections[0]) openSections.add(plan.sections[0].id);
      await Promise.all(plan.sections.filter(({ id }) => openSections.has(id)).map(loadRegister));
    },
    painted() {
      const place = show ? document.querySelector(show) : null;
      if (!place) return;
      show = null;
      place.scrollIntoView({ block: wanted.item ? "center" : "start" });
      place.querySelector("button")?.focus({ preventScroll: true });
    },
    template: () => html`
      <p class="quiet plan-about">${t(app.role() === "owner" ? "plan-about" : "plan-about-shared")}</p>
      ${seen ? html`<div class="sections seen-before">${seen.lastOpened()} ${seen.older()}</div>` : nothing}
      ${questions.template()}
      <div class="plan-sections">${plan.sections.map(sectionTemplate)}</div>
      ${moments.template()}
      ${sightings.template()}
      ${app.role() === "owner" ? html`<p class="plan-own"><button class="button" data-go-paper @click=${() => void app.go({ page: "paper" })}>${icon("file")}${t("paper")}</button></p>` : nothing}`,
  };
}
