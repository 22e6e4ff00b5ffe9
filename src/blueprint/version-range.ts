type Version = readonly [number, number, number];

/** Versions from `from` up to but not including `to`. */
export interface VersionRange {
  readonly from: Version;
  readonly to: Version;
}

const NUMBER = "(0|[1-9]\\d{0,8})";
const VERSION = `${NUMBER}\\.${NUMBER}\\.${NUMBER}`;

function versionOf(parts: readonly (string | undefined)[]): Version {
  return [Number(parts[0]), Number(parts[1]), Number(parts[2])];
}

/** The three numbers of a semantic version without pre-release or build; null for anything else. */
export function parseVersion(text: string): Version | null {
  const match = new RegExp(`^${VERSION}$`).exec(text);
  return match ? versionOf(match.slice(1)) : null;
}

/**
 * Reads a range in the four forms an overlay may use: `1.2.3`, `^1.2.3`, `~1.2.3`, `>=1.2.3 <2.0.0`. Any other
 * text, and a range that holds nothing, is null. Caret and tilde mean what they mean in semver 2.0 ranges.
 */
export function parseVersionRange(text: string): VersionRange | null {
  const span = new RegExp(`^>=${VERSION} <${VERSION}$`).exec(text);
  if (span) {
    const range = { from: versionOf(span.slice(1, 4)), to: versionOf(span.slice(4, 7)) };
    return compareVersions(range.from, range.to) < 0 ? range : null;
  }
  const match = new RegExp(`^([\\^~]?)${VERSION}$`).exec(text);
  if (!match) return null;
  const from = versionOf(match.slice(2));
  const [major, minor, patch] = from;
  if (match[1] === "^" && major > 0) return { from, to: [major + 1, 0, 0] };
  if (match[1] === "~" || (match[1] === "^" && minor > 0)) return { from, to: [major, minor + 1, 0] };
  return { from, to: [major, minor, patch + 1] };
}

function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Whether a version lies in a range. */
export function versionInRange(version: Version, range: VersionRange): boolean {
  return compareVersions(version, range.from) >= 0 && compareVersions(version, range.to) < 0;
}
