import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expectProblem, generatedSuite } from "./suite.ts";

const yaml = readFileSync(new URL("./models/shipment.yaml", import.meta.url), "utf8");

generatedSuite("the project of a YAML model", "shipment.yaml", yaml, (server) => {
  it("creates, reads, changes and deletes", async () => {
    const body = { origin: "Oslo", destination: "Rome", status: "PENDING" };
    const sent = await server().create("/shipments", body);
    expect(sent).toEqual({ ...body, id: expect.any(String) });
    const path = `/shipments/${sent.id}`;
    const { body: changed } = await server().send("PATCH", path, { status: "DELIVERED" });
    expect(changed).toEqual({ ...sent, status: "DELIVERED" });
    expect((await server().send("GET", "/shipments")).body.items).toEqual([changed]);
    expect((await server().send("DELETE", path)).status).toBe(204);
    expectProblem(await server().send("GET", path), 404);
  });

  it("refuses what the model does not allow", async () => {
    const body = { origin: "Oslo", status: "LOST" };
    const answer = await server().send("POST", "/shipments", body);
    expectProblem(answer, 422, "#/destination", "#/status");
  });
});
