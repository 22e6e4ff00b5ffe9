import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.js";
import { invalidArgument } from "./operating-model-error.js";

interface NodeCrypto {
  /** In one call, since Node 20.12: twice as fast for short texts. */
  hash?(algorithm: "sha256", data: string | Uint8Array, encoding: "hex"): string;
  createHash(algorithm: "sha256"): { update(data: string | Uint8Array): { digest(encoding: "hex"): string } };
}

/** Node's own implementation where there is one: three times as fast; found without an import of a built-in. */
function nodeCrypto(): NodeCrypto | undefined {
  const host = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }).process;
  try {
    return host?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined;
  } catch {
    return undefined;
  }
}

const native = /* @__PURE__ */ nodeCrypto();

/**
 * SHA-256 as 64 lower-case hexadecimal digits, synchronously, of bytes or of the UTF-8 of a text.
 *
 * @example
 * import { sha256Hex } from "ai-operating-model/model";
 * sha256Hex("abc").slice(0, 8); // => "ba7816bf"
 */
export function sha256Hex(data: string | Uint8Array): string {
  if (typeof data !== "string" && !ArrayBuffer.isView(data))
    throw invalidArgument(["data"], "a text or bytes", data);
  if (native?.hash) return native.hash("sha256", data, "hex");
  if (native?.createHash) return native.createHash("sha256").update(data).digest("hex");
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}

/**
 * The digest of any JSON data: SHA-256 over its canonical JSON. Equal data has equal digests, whatever the
 * order of its members.
 *
 * @example
 * import { digest } from "ai-operating-model/model";
 * digest({ a: 1, b: 2 }) === digest({ b: 2, a: 1 }); // => true
 */
export function digest(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
