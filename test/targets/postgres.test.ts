import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDocument } from "#language";
import { createSchema } from "../../src/targets/shared/postgres.ts";
import { relationalSchema } from "../../src/targets/shared/relational.ts";

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create({ extensions: { vector } });
}, 60_000);
afterAll(() => database.close());

/** Makes the schema of a text in the real engine, and tells the columns that it then has. */
async function made(text: string): Promise<string> {
  const { value, findings } = relationalSchema(openDocument(text).model, ["schema_migration"]);
  expect(findings).toEqual([]);
  await database.exec("drop schema public cascade; create schema public;");
  await database.exec("drop extension if exists vector; set search_path to public;");
  await database.exec(createSchema(value).text);
  const { rows } = await database.query<{ line: string }>(
    `select table_name || '.' || column_name || ' ' || udt_name || case is_nullable when 'YES' then '?' else '' end as line
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  return rows.map(({ line }) => line).join("\n");
}

it("every scalar type has a column type", async () => {
  const types =
    "string text int bigint decimal(9,2) float boolean date time timestamp duration uuid email url phone json bytes vector(3)";
  const fields = types.split(" ").map((type, i) => `  f${i} ${type}\n  n${i} ${type}?\n`);
  const lists = ["string(5)", "int", "timestamp"].map((type, i) => `  l${i} ${type}[]\n`);
  const columns = await made(`entity Thing {\n${[...fields, ...lists].join("")}}`);
  expect(columns).toContain("thing.f0 varchar\nthing.n0 varchar?");
  expect(columns).toContain("thing.f9 timestamptz");
  expect(columns).toContain("thing.l1 _int4");
  expect(columns).toContain("thing.f17 vector");
});

it("foreign keys carry composite and identifying keys as far as they reach", async () => {
  const text = `
    entity Order { number int  year int
      @@id(year, number) }
    entity Line { order Order  lineNo int
      @@id(order, lineNo) }
    entity Note { line Line  text text }`;
  expect(await made(text)).toBe(
    [
      "line.order_year int4",
      "line.order_number int4",
      "line.line_no int4",
      "note.id uuid",
      "note.line_order_year int4",
      "note.line_order_number int4",
      "note.line_line_no int4",
      "note.text text",
      "order.number int4",
      "order.year int4",
    ].join("\n"),
  );
});

it("many to many has a join table, one relation with itself too", async () => {
  const text =
    "entity Person { friends Person[]  tags Tag[]  marks Tag[] }\nentity Tag { id int @id }";
  expect(await made(text)).toBe(
    [
      "person.id uuid",
      "person_friends.person_id uuid",
      "person_friends.friend_id uuid",
      "person_marks.person_id uuid",
      "person_marks.tag_id int4",
      "person_tag.person_id uuid",
      "person_tag.tag_id int4",
      "tag.id int4",
    ].join("\n"),
  );
});

it("an optional reference of several columns is given whole or not at all", async () => {
  await made(`
    entity Order { year int  number int
      @@id(year, number) }
    entity Note { id int @id  order Order? }`);
  const insert = (year: string, number: string) =>
    database.query(`insert into note values (1, ${year}, ${number})`).then(
      () => "stored",
      () => "refused",
    );
  expect(await insert("1", "null")).toBe("refused");
  expect(await insert("null", "null")).toBe("stored");
});

it("entities that need each other are made all the same", async () => {
  const text = "entity A { b B }\nentity B { a A?  parent B? }";
  expect(await made(text)).toBe(
    "a.id uuid\na.b_id uuid\nb.id uuid\nb.a_id uuid?\nb.parent_id uuid?",
  );
});

it("names and texts that are SQL of their own stay names and texts", async () => {
  const text =
    "/// It's a \\ 'trap'; drop table x; --\nentity `select` {\n  `\"; drop table x; --` string = \"'; drop\"\n  /// $$\n  `group` `order`\n  `🚀` int @min(-1)\n}\n" +
    'enum `order` { A = "it\'s" B = "\\u{0}\\"" }\n';
  expect(await made(text)).toBe(
    "select.id uuid\nselect.drop_table_x varchar\nselect.group order\nselect.🚀 int4",
  );
});

it("checks hold what the model says of values", async () => {
  await made(
    "entity T { n int @min(1) @max(9)\n s string @length(2, 4)\n p text @pattern(/^[A-Z]{2}-\\d+$/)\n q text @pattern(/^a\\.b$/)\n l int[] @length(1, 2) }",
  );
  const refused = async (n: number, s: string, q: string, l: string) => {
    const insert = "insert into t (n, s, p, q, l) values ($1, $2, 'x', $3, $4) returning id";
    const answer = await database
      .query(insert, [n, s, q, l])
      .catch((error: Error) => error.message);
    return typeof answer === "string" ? /constraint "(\w+)"/.exec(answer)?.[1] : "stored";
  };
  expect(await refused(1, "abc", "a.b", "{1}")).toBe("stored");
  expect(await refused(0, "abc", "a.b", "{1}")).toBe("t_n_min");
  expect(await refused(10, "abc", "a.b", "{1}")).toBe("t_n_max");
  expect(await refused(1, "a", "a.b", "{1}")).toBe("t_s_length");
  expect(await refused(1, "abc", "axb", "{1}")).toBe("t_q_pattern");
  expect(await refused(1, "abc", "a.b", "{1,2,3}")).toBe("t_l_length");
});

it("names that the database would make one are findings", () => {
  const findings = (text: string) =>
    relationalSchema(openDocument(text).model, ["schema_migration"]).findings.map(
      ({ code, origin }) => `${code} ${origin.join(".")}`,
    );
  expect(findings("entity A { userId int  user_id int }")).toEqual(["same-column A.user_id"]);
  expect(findings("entity A { user User  userId int }\nentity User { }")).toEqual([
    "same-column A.userId",
  ]);
  expect(findings("entity FooBar { }\nentity foo_bar { }")).toEqual(["same-table foo_bar"]);
  expect(findings("entity SchemaMigration { }")).toEqual(["same-table SchemaMigration"]);
  expect(findings(`entity ${"Ä".repeat(40)} { }`.replace(/Ä+/, (n) => `\`${n}\``))).toEqual([
    `name-too-long ${"Ä".repeat(40)}`,
  ]);
});
