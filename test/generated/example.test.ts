import { expect, it } from "vitest";
import { exampleText } from "../../src/app/example.ts";
import { expectProblem, generatedSuite } from "./suite.ts";

const shipment = (customerId: unknown, reference: string) => ({
  reference,
  origin: "Oslo",
  destination: "Rome",
  customerId,
});

generatedSuite("the project of the example", "model.relata", exampleText, (server) => {
  it("creates, reads, changes and deletes", async () => {
    const ada = await server().create("/customers", { name: "Ada", email: "ada@example.com" });
    const sent = await server().create("/shipments", shipment(ada.id, "A-1"));
    expect(sent).toMatchObject({ status: "PENDING", weightKg: null, customerId: ada.id });

    const path = `/shipments/${sent.id}`;
    const change = { status: "IN_TRANSIT", weightKg: "1.50" };
    const changed = await server().send("PATCH", path, change);
    expect(changed).toMatchObject({ status: 200, body: { ...sent, ...change } });
    expect((await server().send("GET", path)).body).toEqual(changed.body);
    const cleared = await server().send("PATCH", path, { weightKg: null });
    expect(cleared.body).toMatchObject({ weightKg: null });

    expectProblem(await server().send("DELETE", `/customers/${ada.id}`), 409);
    expect((await server().send("DELETE", path)).status).toBe(204);
    expectProblem(await server().send("GET", path), 404);
    expect((await server().send("DELETE", `/customers/${ada.id}`)).status).toBe(204);
  });

  it("refuses what the model does not allow", async () => {
    const post = (path: string, body: unknown) => server().send("POST", path, body);
    expectProblem(await post("/customers", { name: 5 }), 422, "#/name", "#/email");
    expectProblem(
      await post("/customers", { name: "B", email: "b@example.com", x: 1 }),
      422,
      "#/x",
    );
    const bob = await server().create("/customers", { name: "Bob", email: "bob@example.com" });
    expectProblem(await post("/customers", { name: "Bob", email: "bob@example.com" }), 409);
    const wrong = { ...shipment(bob.id, "x".repeat(21)), status: "LOST", weightKg: "-1" };
    expectProblem(await post("/shipments", wrong), 422, "#/reference", "#/status", "#/weightKg");
    const nobody = shipment("00000000-0000-4000-8000-000000000000", "A-2");
    expectProblem(await post("/shipments", nobody), 409);
  });

  it("pages through a list without losing or repeating", async () => {
    const labels = Array.from({ length: 5 }, (_, i) => `label ${i}`);
    for (const label of labels) await server().create("/tags", { label });
    const seen: unknown[] = [];
    let next = "/tags?limit=2";
    for (let pages = 0; pages < 4 && next !== ""; pages++) {
      const { items, nextCursor } = (await server().send("GET", next)).body;
      seen.push(...(items ?? []));
      next = nextCursor ? `/tags?limit=2&cursor=${nextCursor}` : "";
    }
    const wanted = labels.map((label) => expect.objectContaining({ label }));
    expect(seen).toHaveLength(labels.length);
    expect(seen).toEqual(expect.arrayContaining(wanted));
    expectProblem(await server().send("GET", "/tags?cursor=nonsense"), 400);
  });

  it("links many to many, from both sides", async () => {
    const { body } = await server().send("GET", "/tags?limit=1");
    const [tag] = body.items ?? [];
    const eve = await server().create("/customers", { name: "Eve", email: "eve@example.com" });
    const sent = await server().create("/shipments", shipment(eve.id, "A-3"));
    const link = `/shipments/${sent.id}/tags/${tag?.id}`;
    expect((await server().send("PUT", link)).status).toBe(204);
    const tags = await server().send("GET", `/shipments/${sent.id}/tags`);
    expect(tags.body.items).toEqual([tag]);
    const shipments = await server().send("GET", `/tags/${tag?.id}/shipments`);
    expect(shipments.body.items).toEqual([sent]);
    expect((await server().send("DELETE", link)).status).toBe(204);
    const customers = await server().send("GET", `/customers/${eve.id}/shipments`);
    expect(customers.body.items).toEqual([sent]);
  });
});
