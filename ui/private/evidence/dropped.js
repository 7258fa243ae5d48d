// What was dropped: files, and everything in folders, in the order of their names.

/** More than this many at once are not taken. */
export const MOST = 2_000;
/** No folder is followed deeper. */
const DEEPEST = 32;

/**
 * What a drop holds; to be asked while the event lasts, since its list empties itself afterwards.
 * @param {DataTransfer} transfer
 * @returns {(FileSystemEntry | File)[]}
 */
export function dropped(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const found = items.map((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    return entry?.isDirectory ? entry : item.getAsFile();
  });
  const whole = found.filter((one) => one !== null);
  return whole.length ? whole : [...transfer.files];
}

/**
 * Every file in it, folders opened. `more`: there are others, which were left.
 * @param {(FileSystemEntry | File)[]} roots
 * @returns {Promise<{ files: File[], unread: string[], more: boolean }>}
 */
export async function filesIn(roots) {
  /** @type {File[]} */
  const files = [];
  /** @type {string[]} */
  const unread = [];
  let more = false;

  /** @param {FileSystemEntry | File} one @param {number} depth */
  async function take(one, depth) {
    if (files.length >= MOST || depth > DEEPEST) {
      more = true;
      return;
    }
    if (one instanceof File) {
      files.push(one);
      return;
    }
    try {
      if (isFolder(one)) for (const inside of await contents(one)) await take(inside, depth + 1);
      else files.push(await asFile(one));
    } catch {
      unread.push(one.name);
    }
  }

  for (const root of roots) await take(root, 0);
  return { files, unread, more };
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemDirectoryEntry} */
const isFolder = (entry) => entry.isDirectory;

/** @param {FileSystemEntry} entry @returns {Promise<File>} */
const asFile = (entry) => new Promise((give, fail) => /** @type {FileSystemFileEntry} */ (entry).file(give, fail));

/** All that stands in a folder; it is handed over in portions. @param {FileSystemDirectoryEntry} folder */
async function contents(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const portion = await new Promise((give, fail) => reader.readEntries(give, fail));
    if (portion.length === 0 || all.length > MOST) break;
    all.push(...portion);
  }
  return all.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}
