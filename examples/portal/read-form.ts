import type { IncomingMessage } from "node:http";

const LIMIT = 65_536;

/** Whether a request can have come from a page of this portal: browsers say where a form stood. */
export function isOwnForm({ headers }: IncomingMessage): boolean {
  const { "sec-fetch-site": site, origin, host } = headers;
  if (site !== undefined) return site === "same-origin";
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** The answers of a form, or undefined for what is none or is too long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LIMIT) return undefined;
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
