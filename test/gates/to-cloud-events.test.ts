import { expect, test } from "vitest";
import { toCloudEvents } from "../../src/gates/to-cloud-events.ts";
import { log } from "./flow-log.ts";

const options = { source: "https://portal.example/gates?a=%20", subject: "i-1" };

test("has the attributes that CloudEvents 1.0 requires, as its text types them", () => {
  const events = log("i-1", ["create", "02"], ["submit", "03"]);
  const envelopes = toCloudEvents(events, options);
  expect(envelopes[1]).toEqual({
    specversion: "1.0",
    id: "i-1#2",
    source: "https://portal.example/gates?a=%20",
    type: "ai-operating-model.gate.submitted",
    subject: "i-1",
    time: "2026-03-03T10:00:00.000Z",
    datacontenttype: "application/json",
    sequence: "2",
    sequencetype: "Integer",
    data: events[1],
  });
  // Names of attributes: lower-case letters and digits only.
  for (const name of Object.keys(envelopes[0] as object)) expect(name).toMatch(/^[a-z0-9]+$/);
  expect(toCloudEvents(events, { ...options, typePrefix: "com.example." })[0]?.type).toBe(
    "com.example.created",
  );
  expect(toCloudEvents([], options)).toEqual([]);
});

test("time has seconds, as RFC 3339 demands, where the event's has none", () => {
  const [event] = log("i-1", ["create", "02"]);
  const [envelope] = toCloudEvents(
    [{ ...(event as object), at: "2026-03-02T10:00+01:00" } as never],
    options,
  );
  expect(envelope?.time).toBe("2026-03-02T09:00:00.000Z");
});

test("refuses what no attribute can hold", () => {
  for (const source of ["", "a b", "ä", "<x>", "100%", "%zz"]) {
    expect(() => toCloudEvents([], { ...options, source })).toThrow("source must be a URI reference");
  }
  for (const subject of ["", "a\nb", "\u0000", "\ud800", "\u0085"]) {
    expect(() => toCloudEvents([], { ...options, subject })).toThrow(
      "subject must be text without control characters",
    );
  }
  const [event] = log("i-1", ["create", "02"]);
  expect(() => toCloudEvents([{ ...(event as object), at: "today" } as never], options)).toThrow(
    "events[0].at must be",
  );
});
