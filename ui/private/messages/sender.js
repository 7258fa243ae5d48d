// Who sent a message.

import { t } from "/base/words.js";

/**
 * Their name; a phone writes none in what its owner sent.
 * @param {{ from: string, mine: boolean | null }} message
 */
export const senderOf = ({ from, mine }) => from || t(mine ? "message-owner" : "message-nobody");
