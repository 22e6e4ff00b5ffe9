// A stand-in for real authentication: whoever reaches the portal may be any of the demo people. A real host puts its
// own sign-in here; what the rest needs of it is the tenant, the person and a token that other sites cannot know.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Organization, Person } from "./people.js";

/** Who is signed in, and the token that each of their forms carries. */
export interface Session {
  readonly organization: Organization;
  readonly person: Person;
  readonly token: string;
}

/** Gives and reads session cookies. */
export interface Sessions {
  /** The `Set-Cookie` of a new session, or undefined for a person whom the organization does not have. */
  open(organization: string, person: string): string | undefined;
  /** The `Set-Cookie` that ends a session. */
  readonly close: string;
  /** The session that a `Cookie` header names, unless it was forged. */
  read(cookies: string | undefined): Session | undefined;
}

const NAME = "portal-session";
const ATTRIBUTES = "HttpOnly; SameSite=Strict; Path=/";

export function sessions(organizations: readonly Organization[]): Sessions {
  const secret = randomBytes(32);
  const signature = (text: string): string => createHmac("sha256", secret).update(text).digest("base64url");
  const find = (organization: string | undefined, person: string | undefined) => {
    const found = organizations.find(({ id }) => id === organization);
    const one = found?.people.find(({ id }) => id === person);
    return found && one && { organization: found, person: one };
  };
  return {
    open(organization, person) {
      if (find(organization, person) === undefined) return undefined;
      const value = `${organization}.${person}.${randomBytes(9).toString("base64url")}`;
      return `${NAME}=${value}.${signature(value)}; ${ATTRIBUTES}`;
    },
    close: `${NAME}=; Max-Age=0; ${ATTRIBUTES}`,
    read(cookies = "") {
      const cookie = cookies.split("; ").find((each) => each.startsWith(`${NAME}=`));
      const [organization, person, nonce, signed = ""] = cookie?.slice(NAME.length + 1).split(".") ?? [];
      const value = `${organization}.${person}.${nonce}`;
      const found = find(organization, person);
      if (found === undefined || !sameText(signed, signature(value))) return undefined;
      return { ...found, token: signature(`form ${value}`) };
    },
  };
}

/** Whether two texts are the same, in a time that does not tell how far they agree. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
