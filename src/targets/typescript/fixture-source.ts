import { type Code, code, joined, traced } from "#text";
import type { Fixture, FixtureMap, Parent } from "./fixtures.ts";
import { identifier, property, text } from "./javascript.ts";
import { call, type Expression, layOut, layOutProperty } from "./layout.ts";
import { Names, reservedWords, variableName } from "./names.ts";
import type { Resource } from "./project.ts";
import { imports } from "./sources.ts";

/** What the function is called that makes one of a resource. */
export const freshName = ({ name }: Resource): string => `new${name}`;

/** The functions that make the body of a new one of each resource. */
export function fixtureSource(fixtures: FixtureMap): Code {
  const ordered = [...fixtures.values()].toSorted((a, b) =>
    a.resource.name < b.resource.name ? -1 : 1,
  );
  const functions = ordered.map((fixture) => fixtureFunction(fixture, fixtures));
  const all = functions.map(({ text: source }) => source).join("\n");
  const helpers = ["dayOf", "momentOf", "next", "choose", "timeOf"].filter((name) =>
    new RegExp(`\\b${name}\\(`).test(all),
  );
  const types = all.includes("api: Api") ? ["Api", "Body"] : ["Body"];
  return joined(
    [
      code`
        ${/\brandomUUID\(/.test(all) && code`import { randomUUID } from "node:crypto";`}
        import type { ${identifier(types.join(", "))} } from "./support.ts";
        ${helpers.length > 0 && imports(helpers, "./values.ts")}
      `,
      ...functions,
    ],
    "\n\n",
  );
}

/** A function that makes the body of a new one: after what it needs, with values of its own. */
function fixtureFunction({ resource, values, parents }: Fixture, fixtures: FixtureMap): Code {
  const names = new Names([...reservedWords, "n", "api"]);
  const before = parents.map((parent) => {
    const field = parent.members[0]?.field.name ?? "";
    return { ...parent, name: names.take(variableName(field)) };
  });
  const lines = [
    ...values.map(([member, value]) =>
      traced(member.origin, layOutProperty(member.name, value, 4)),
    ),
    ...before.flatMap(referenceLines),
  ];
  const counts = values.some(([, value]) => usesNumber(value));
  const later = parents.length > 0;
  const signature = later ? "(api: Api): Promise<Body>" : "(): Body";
  return traced(
    resource.origin,
    code`
      export ${identifier(later ? "async " : "")}function ${identifier(freshName(resource) + signature)} {
        ${counts && code`const n = next(${text(resource.name)});`}
        ${before.map((parent) => creation(parent, fixtures))}
        ${returned(lines)}
      }
    `,
  );
}

type NamedParent = Parent & { readonly name: string };

function creation({ name, resource }: NamedParent, fixtures: FixtureMap): Code {
  const start = `const ${name} = await `;
  const fresh = identifier(
    fixtures.get(resource)?.parents.length
      ? `await ${freshName(resource)}(api)`
      : `${freshName(resource)}()`,
  );
  const create = layOut(call("api.create", text(resource.path), fresh), 2, start.length);
  return code`${identifier(start.trimEnd())} ${create};`;
}

/** The values that refer to a parent, taken from its key. */
const referenceLines = ({ members, name, resource }: NamedParent): readonly Code[] =>
  members.map((member, i) => {
    const value = code`${identifier(name)}${property(resource.key[i]?.name ?? "")}`;
    return traced(member.origin, layOutProperty(member.name, value, 4));
  });

const returned = (lines: readonly Code[]): Code =>
  lines.length === 0
    ? code`return {};`
    : code`
        return {
          ${lines}
        };
      `;

/** Whether a sample is made of the number that is another each time. */
const usesNumber = (value: Expression): boolean =>
  /\bn\b/.test(layOut(value, 0).text.replaceAll(/"(?:\\.|[^"\\])*"/g, ""));
