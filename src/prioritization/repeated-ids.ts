/**
 * Whether an id stands behind another in the order of numbered ones, the shorter before the longer. Where each id
 * follows the one before it, and the first an empty text, all differ and none is empty.
 */
export function follows(id: unknown, last: string): boolean {
  return typeof id === "string" && (id.length > last.length || (id.length === last.length && id > last));
}

function ascend(ids: readonly string[]): boolean {
  let last = "";
  for (const id of ids) {
    if (!follows(id, last)) return false;
    last = id;
  }
  return true;
}

/**
 * Whether an id is empty, no text, or used twice. A bit for each id's hash tells which could be repeats: few,
 * unless ids are made to collide. Only those are put into a Set, which for all would take five times as long.
 */
export function hasRepeatedIds(ids: readonly string[]): boolean {
  if (ascend(ids)) return false;
  let bits = 1024;
  while (bits < ids.length * 16) bits *= 2;
  const seen = new Int32Array(bits / 32);
  const seenAgain = new Int32Array(bits / 32);
  const hashes = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    if (typeof id !== "string" || id === "") return true;
    let hash = id.length;
    for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
    hash = Math.imul(hash, 0x9e3779b1);
    hash = (hash ^ (hash >>> 15)) & (bits - 1);
    hashes[row] = hash;
    const word = hash >>> 5;
    const bit = 1 << (hash & 31);
    if (((seen[word] as number) & bit) === 0) seen[word] = (seen[word] as number) | bit;
    else seenAgain[word] = (seenAgain[word] as number) | bit;
  }
  const suspects: string[] = [];
  for (let row = 0; row < ids.length; row++) {
    const hash = hashes[row] as number;
    if (((seenAgain[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) suspects.push(ids[row] as string);
  }
  return new Set(suspects).size < suspects.length;
}
