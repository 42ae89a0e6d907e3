import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedSuite } from "./suite.ts";

const model = readFileSync(new URL("./models/hostile.relata", import.meta.url), "utf8");

generatedSuite(
  "the project of a model whose names are hostile",
  "model.relata",
  model,
  (server) => {
    it("takes names and values for no more than that", async () => {
      const made = await server().create("/constructors", { order: "'; drop table x; --" });
      expect(made).toEqual({ id: expect.any(String), order: "'; drop table x; --" });
      const chosen = await server().create("/selects", { function: '\'; drop table "x"; --' });
      expect(chosen).toMatchObject({ delete: expect.stringContaining("process.exit(1)") });
      expect((await server().send("GET", "/constructors")).body.items).toEqual([made]);
    });
  },
);
