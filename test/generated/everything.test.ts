import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expectProblem, generatedSuite } from "./suite.ts";

const model = readFileSync(new URL("./models/everything.relata", import.meta.url), "utf8");

const sample = {
  string: "abc",
  text: "Zwölf 🚚",
  int: 42,
  bigint: "9223372036854775807",
  decimal: "12345678.90",
  float: 0.1,
  boolean: true,
  date: "2026-02-28",
  time: "23:59:59",
  duration: "PT1H30M",
  uuid: "0b7f5f5e-2a51-4a0e-9b1e-0a4d8c1f2e3d",
  email: "ada@example.com",
  url: "https://example.com/a?b=c",
  phone: "+4712345678",
  json: { nested: [1, null, "x"] },
  bytes: "aGVsbG8=",
  vector: [0.5, -1, 2],
  level: "in the middle",
  words: ["one", "two"],
};

generatedSuite("the project of a model with everything", "model.relata", model, (server) => {
  it("keeps a value of every type", async () => {
    const { timestamp, ...made } = await server().create("/samples", sample);
    expect(made).toEqual({ ...sample, id: expect.any(String) });
    expect(Math.abs(Date.parse(String(timestamp)) - Date.now())).toBeLessThan(60_000);
  });

  it("does without what may be missing", async () => {
    const { string, int, decimal } = sample;
    const least = { string, int, decimal, email: "least@example.com", words: [] };
    expect(await server().create("/samples", least)).toMatchObject({
      ...least,
      boolean: false,
      level: "LOW",
      text: null,
      json: null,
      vector: null,
    });
  });

  it.each([
    ["string", "a"],
    ["string", "ABC"],
    ["int", 101],
    ["int", 1.5],
    ["bigint", "9223372036854775808"],
    ["decimal", "-0.01"],
    ["decimal", 1.5],
    ["boolean", "true"],
    ["date", "2026-02-30"],
    ["time", "24:00:00"],
    ["timestamp", "2026-02-28T00:00:00Z"],
    ["duration", "1 hour"],
    ["uuid", "x"],
    ["email", "ada"],
    ["url", "x y"],
    ["phone", "12"],
    ["bytes", "%"],
    ["vector", [1, 2]],
    ["level", "NONE"],
    ["words", ["x".repeat(21)]],
  ])("refuses %s of %j", async (field, value) => {
    const body = { ...sample, email: "other@example.com", [field]: value };
    const answer = await server().send("POST", "/samples", body);
    expectProblem(answer, 422, field === "words" ? "#/words/0" : `#/${field}`);
  });

  it("relates rows to others of their kind, one to one and many to many", async () => {
    await server().create("/badges", { number: 7 });
    const boss = await server().create("/employees", { name: "Ada", badgeNumber: 7 });
    const again = { name: "Bob", badgeNumber: 7 };
    expectProblem(await server().send("POST", "/employees", again), 409);
    await server().create("/badges", { number: 8 });
    const body = { name: "Bob", badgeNumber: 8, managerId: boss.id };
    const report = await server().create("/employees", body);
    const reports = await server().send("GET", `/employees/${boss.id}/reports`);
    expect(reports.body.items).toEqual([report]);
    const team = await server().create("/teams", { name: "Alpha" });
    const member = `/teams/${team.id}/members/${report.id}`;
    expect((await server().send("PUT", member)).status).toBe(204);
    const teams = await server().send("GET", `/employees/${report.id}/teams`);
    expect(teams.body.items).toEqual([team]);
    expectProblem(await server().send("DELETE", "/badges/8"), 409);
  });

  it("knows rows by a key of several parts, and deletes them with what they belong to", async () => {
    const order = await server().create("/orders", {});
    const line = { orderId: order.id, lineNo: 1, sku: "A", price: "9.99" };
    expect(await server().create("/order-lines", line)).toEqual({ ...line, quantity: 1 });
    expectProblem(await server().send("POST", "/order-lines", { ...line, sku: "B" }), 409);
    expectProblem(await server().send("POST", "/order-lines", { ...line, lineNo: 2 }), 409);
    const body = { lineOrderId: order.id, lineLineNo: 1, reason: "broken" };
    const back = await server().create("/returns", body);
    const path = `/order-lines/${order.id}/1`;
    const { body: changed } = await server().send("PATCH", path, { quantity: 3 });
    expect(changed).toEqual({ ...line, quantity: 3 });
    expect((await server().send("DELETE", `/orders/${order.id}`)).status).toBe(204);
    expectProblem(await server().send("GET", path), 404);
    expectProblem(await server().send("GET", `/returns/${back.id}`), 404);
  });
});
