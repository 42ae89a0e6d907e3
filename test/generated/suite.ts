import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, Project, type Server } from "./project.ts";

/**
 * What holds for every generated project: it installs, is clean, passes its own tests, and its server
 * starts, speaks and ends as it should. `conversation` adds what is particular to the model.
 */
export function generatedSuite(
  title: string,
  fileName: string,
  text: string,
  conversation: (server: () => Server) => void,
): void {
  describe(title, () => {
    let generated: Project | undefined;
    let server: Server | undefined;
    const project = () => {
      if (!generated) throw new Error("The project was not generated.");
      return generated;
    };
    const running = () => {
      if (!server) throw new Error("The server did not start.");
      return server;
    };

    beforeAll(async () => {
      generated = await Project.generate(fileName, text);
      await generated.npm("ci", "--prefer-offline", "--no-audit", "--no-fund");
    });

    afterAll(async () => {
      await server?.stop();
      await generated?.remove();
    });

    it("is typed strictly", async () => {
      await project().npm("run", "typecheck");
    });

    it("is clean for its linter and formatter", async () => {
      await project().npm("run", "lint");
    });

    it("passes its own tests", async () => {
      const printed = await project().npm("test");
      expect(printed).toMatch(/Tests +\d+ passed/);
    });

    it("starts, and is ready", async () => {
      await project().npm("run", "build");
      server = await project().start();
      expect(await server.send("GET", "/livez")).toMatchObject({ status: 200 });
      expect(await server.send("GET", "/readyz")).toMatchObject({ status: 200 });
    });

    it("says what it speaks in OpenAPI 3.1", async () => {
      const { status, body } = await running().send("GET", "/openapi.json");
      expect([status, body]).toEqual([200, expect.objectContaining({ openapi: "3.1.0" })]);
    });

    it("answers with a problem where there is nothing", async () => {
      expectProblem(await running().send("GET", "/nothing/here"), 404);
    });

    conversation(running);

    it("ends in peace when it is told to", async () => {
      const { log } = running();
      expect(await running().stop()).toBe(0);
      expect(log.split("\n").filter((line) => line !== "" && !line.startsWith("{"))).toEqual([]);
    });
  });
}

/** That an answer is a problem as RFC 9457 has them, about the given places of the body. */
export function expectProblem(
  answer: Answer,
  status: number,
  ...pointers: readonly string[]
): void {
  expect([answer.status, answer.type]).toEqual([
    status,
    expect.stringContaining("application/problem+json"),
  ]);
  expect(answer.body.status).toBe(status);
  const errors = answer.body.errors ?? [];
  expect([...new Set(errors.map((error) => error.pointer))]).toEqual(pointers);
}
