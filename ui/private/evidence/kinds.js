// What kind of file it is: a shape and words.

import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { Attachment, Kind } from "/types/wire.js" */

/** @type {Record<Kind, Parameters<typeof icon>[0]>} */
const SHAPES = {
  picture: "image", audio: "music", video: "film", mail: "mail", mailbox: "inbox", chat: "message-square", document: "file-text", other: "file",
};

/** @param {Pick<Attachment, "kind" | "locked">} file */
export const kindIcon = ({ kind, locked }) => icon(locked ? "lock" : SHAPES[kind]);

/**
 * The words for a media type, and the name that is put in.
 * @type {Record<string, [string, string]>}
 */
const TYPES = {
  "image/jpeg": ["type-picture", "JPEG"],
  "image/png": ["type-picture", "PNG"],
  "image/gif": ["type-picture", "GIF"],
  "image/webp": ["type-picture", "WebP"],
  "image/bmp": ["type-picture", "BMP"],
  "image/tiff": ["type-picture", "TIFF"],
  "image/heic": ["type-picture", "HEIC"],
  "image/heif": ["type-picture", "HEIF"],
  "image/avif": ["type-picture", "AVIF"],
  "audio/mpeg": ["type-sound", "MP3"],
  "audio/mp4": ["type-sound", "M4A"],
  "audio/aac": ["type-sound", "AAC"],
  "audio/amr": ["type-sound", "AMR"],
  "audio/ogg": ["type-sound", "Ogg"],
  "audio/wav": ["type-sound", "WAV"],
  "audio/flac": ["type-sound", "FLAC"],
  "audio/x-caf": ["type-sound", "CAF"],
  "video/mp4": ["type-film", "MP4"],
  "video/quicktime": ["type-film", "QuickTime"],
  "video/3gpp": ["type-film", "3GP"],
  "video/webm": ["type-film", "WebM"],
  "video/x-matroska": ["type-film", "Matroska"],
  "video/x-msvideo": ["type-film", "AVI"],
  "video/mpeg": ["type-film", "MPEG"],
  "message/rfc822": ["type-mail", ""],
  "message/global": ["type-mail", ""],
  "application/mbox": ["type-mailbox", ""],
  "application/vnd.ms-outlook": ["type-outlook", ""],
  "application/x-ole-storage": ["type-outlook", ""],
  "application/pdf": ["type-pdf", ""],
  "application/zip": ["type-zip", ""],
  "text/plain": ["type-text", ""],
  "application/octet-stream": ["type-unknown", ""],
};

/** In words where there are any; otherwise as it is. @param {string} mediaType */
export function typeWords(mediaType) {
  const [words, name] = TYPES[mediaType] ?? ["", ""];
  return words ? t(words, { name }) : mediaType;
}

/** How long it plays: 0:07, 12:30, 1:02:03. @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1_000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** What a conversation or mailbox holds: 412 messages in 31 days. @param {NonNullable<Attachment["messages"]>} messages */
export const messagesWords = ({ count: all, notices, days }) => {
  const count = all - notices;
  return days ? t("messages-in-days", { count, days }) : t("messages-count", { count });
};

/** What it is called: a mail by its subject, a conversation by its title. @param {Attachment} file */
export const nameOf = (file) => file.messages?.title || file.name;

/** What it is, in a few words, beneath its name. @param {Attachment} file */
export function inShort(file) {
  const said = [];
  if (file.durationMs !== null) said.push(duration(file.durationMs));
  else if (file.messages && (file.kind === "chat" || file.kind === "mailbox")) said.push(messagesWords(file.messages));
  else if (file.kind !== "picture") said.push(t(`kind-${file.kind}`));
  if (file.locked) said.push(t("file-locked"));
  else if (file.preview) said.push(t("file-preview"));
  else if (file.unshown && file.kind !== "other") said.push(t("file-not-shown"));
  return said.join(", ");
}
