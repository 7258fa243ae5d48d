import type {
  Adding, Answer, BeginState, BeginStep, ChainState, Entry, EntryFields, EntryRow, Found, FrontLook, KeptRow, Language, LogPage, Moment,
  PaperChoice, Photo, Plan, PlanItem, PlanItemChange, Preferences, Recipe, RecipeCard, Register, RegisterKind, RegisterRow, Role,
  ShoppingItem, Sighting, Strength, Supporter, Today,
} from "./wire";
import type { Channel } from "/vendor/tauri/core.js";

/** Every command: what it takes and what it gives. The shell's list is `src-tauri/src/registry.rs`. */
export interface Commands {
  front_look: [None, FrontLook];
  front_words: [{ language: Language }, string];
  front_set_look: [{ look: FrontLook }, null];
  front_find: [{ query: string }, RecipeCard[]];
  front_open: [{ query: string }, Found];
  front_unlock: [{ passphrase: string }, null];
  version: [None, string];
  recipe: [{ id: number; serves: number }, Recipe];
  keep_recipe: [{ id: number | null; recipe: Recipe }, number];
  remove_recipe: [{ id: number }, null];
  shopping: [None, ShoppingItem[]];
  buy_recipe: [{ id: number; serves: number }, null];
  buy_line: [{ line: string }, null];
  set_bought: [{ id: number; bought: boolean }, null];
  clear_shopping: [{ everything: boolean }, null];
  begin_state: [None, BeginState];
  begin_words: [{ language: Language }, string];
  begin_set_look: [{ look: FrontLook }, null];
  begin_go: [{ step: BeginStep }, null];
  begin_practise: [{ on: boolean; left: Channel<boolean> }, null];
  begin_leave: [{ keys: boolean }, null];
  begin_offer: [None, string];
  begin_measure: [{ passphrase: string }, Strength];
  begin_code: [None, string];
  begin_make: [{ passphrase: string; again: string; code: string | null }, null];
  begin_enter: [None, null];
  words: [{ language: Language }, string];
  preferences: [None, Preferences];
  set_preferences: [{ preferences: Preferences }, null];
  opened: [None, null];
  painted: [None, null];
  measure: [{ passphrase: string }, Strength];
  draw_recovery: [None, string];
  set_recovery: [{ current: string; typed: string }, null];
  change_passphrase: [{ current: string; passphrase: string; again: string }, null];
  leave: [None, null];
  kept: [None, null];
  today: [None, Today];
  session: [None, Role];
  offer_words: [None, string];
  supporter: [None, Supporter | null];
  give_seat: [{ current: string; name: string; passphrase: string; again: string }, null];
  take_seat: [{ current: string }, null];
  seen_news: [None, null];
  restore_row: [{ kind: RegisterKind; id: string }, null];
  sightings: [None, Sighting[]];
  put_sighting: [{ sighting: Sighting }, Sighting];
  sign_sighting: [{ id: string }, Sighting];
  remove_sighting: [{ id: string }, null];
  plan: [None, Plan];
  answer_question: [{ id: string; answer: Answer }, Plan];
  put_moment: [{ moment: Moment }, Moment];
  remove_moment: [{ id: string }, null];
  save_plan: [{ choice: PaperChoice }, string | null];
  set_plan_item: [{ id: string; change: PlanItemChange }, PlanItem];
  register: [{ kind: RegisterKind }, Register];
  put_register_row: [{ row: RegisterRow }, KeptRow];
  remove_register_row: [{ kind: RegisterKind; id: string }, null];
  log_list: [{ query: string; offset: number; limit: number }, LogPage];
  new_entry: [None, Entry];
  open_entry: [{ id: string }, Entry];
  keep_entry: [{ id: string; fields: EntryFields }, string];
  settle_entry: [{ id: string }, EntryRow | null];
  discard_draft: [{ id: string }, null];
  delete_entry: [{ id: string }, null];
  chain_state: [None, ChainState];
  choose_photos: [{ entry: string; progress: Channel<Adding> }, null];
  begin_file: [{ entry: string; name: string; size: number }, number];
  end_file: [{ handle: number }, Photo];
  abort_file: [{ handle: number }, null];
  try_photo: [{ photo: string }, null];
  remove_photo: [{ entry: string; photo: string }, null];
}
type None = Record<string, never>;
