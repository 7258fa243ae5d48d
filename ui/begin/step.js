// What a step of the first start is.

/** @import { TemplateResult } from "/vendor/lit/lit-html.js" */
/** @import { FrontLook } from "/types/wire.js" */

/** @typedef {"safe" | "language" | "practise" | "passphrase" | "recovery" | "last"} StepName */

/**
 * @typedef {object} Step
 * @property {(busy: boolean, trouble: string | null) => TemplateResult} template `trouble`: the code of what went wrong last
 * @property {(busy: boolean) => string} [next] what its main button says; without one there is no such button
 * @property {() => boolean} [quiet] going on is not what is advised
 * @property {() => boolean} [ready] the main button may be pressed
 * @property {() => Promise<StepName | null>} [done] the main button was pressed: where to go
 * @property {() => unknown} [aside] what stands beside the number of the step
 * @property {(busy: boolean) => unknown} [extra] what stands beside the main button
 * @property {() => Promise<void>} [start] fetches what it shows
 * @property {() => Promise<void>} [stop] when another step takes its place
 */

/**
 * @typedef {object} Start
 * @property {() => void} draw
 * @property {(to: StepName) => Promise<void>} go
 * @property {(work: () => Promise<StepName | null | void>) => Promise<void>} attempt once at a time; goes where it says
 * @property {() => FrontLook} look
 * @property {(part: Partial<FrontLook>) => Promise<void>} wear
 * @property {string} passphrase what was chosen, until the notebook is made
 */

export {};
