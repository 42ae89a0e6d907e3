const scalars = [
  "string(80)",
  "text?",
  "int @min(0)",
  "bigint",
  "decimal(10,2)? @min(0)",
  "float",
  "boolean = false",
  "date?",
  "timestamp = now() @readonly",
  "email @unique",
  "url?",
  "uuid",
  "json?",
];

const fieldCount = 15;

/** A model of so many entities of 15 fields, every third with two relations and the others with one. */
export function sampleModel(count: number): string {
  const entities = Array.from({ length: count }, (_, i) => entity(i, count));
  return `project Bench\n\ngenerate typescript {}\n\nenum Level { LOW MIDDLE HIGH }\n\n${entities.join("\n")}`;
}

function entity(index: number, count: number): string {
  const relations = index % 3 === 0 ? [7, 31] : [7];
  const links = relations.map(
    (step) => `  link${step}  Entity${(index + step) % count}${index % 2 === 0 ? "?" : ""}`,
  );
  const rest = fieldCount - links.length - 2;
  const values = Array.from(
    { length: rest },
    (_, i) => `  field${i}  ${scalars[(index + i) % scalars.length]}`,
  );
  return `/// The ${index}th of its kind.
entity Entity${index} {
  id  uuid  @id
  level  Level  = LOW
${[...values, ...links].join("\n")}
}
`;
}
