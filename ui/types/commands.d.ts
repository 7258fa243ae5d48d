import type {
  Adding, ChainState, Entry, EntryFields, EntryRow, FrontState, Language, LogPage, Photo, PlanItem, PlanItemChange,
  PlanSection, Preferences, RegisterKind, RegisterRow, Today,
} from "./wire";
import type { Channel } from "/vendor/tauri/core.js";

/** Every command: what it takes and what it gives. The shell's list is `src-tauri/src/registry.rs`. */
export interface Commands {
  front_state: [None, FrontState];
  front_words: [{ language: Language }, string];
  front_set_language: [{ language: Language }, null];
  front_create: [{ passphrase: string; again: string }, null];
  front_open: [{ passphrase: string }, null];
  words: [{ language: Language }, string];
  preferences: [None, Preferences];
  set_preferences: [{ preferences: Preferences }, null];
  change_passphrase: [{ current: string; passphrase: string; again: string }, null];
  leave: [None, null];
  kept: [None, null];
  today: [None, Today];
  plan: [None, PlanSection[]];
  set_plan_item: [{ id: string; change: PlanItemChange }, PlanItem];
  register: [{ kind: RegisterKind }, RegisterRow[]];
  put_register_row: [{ row: RegisterRow }, RegisterRow];
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
  remove_photo: [{ entry: string; photo: string }, null];
}
type None = Record<string, never>;
