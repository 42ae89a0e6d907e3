import type { Entity, Field } from "../model.ts";
import { modelAdvice } from "../problems.ts";
import { changeField, fix } from "./mend.ts";
import { forEachStructure } from "./structures.ts";
import { endsInWords } from "./word-pattern.ts";

/** What is of a person wherever it stands. */
const personal = endsInWords(
  ..."email phone mobile birthday birthdate dob firstname lastname surname iban ssn".split(" "),
  ..."email address,phone number,mobile number,birth date,date of birth,first name,last name".split(
    ",",
  ),
  ..."middle name,given name,family name,maiden name,full name,passport number".split(","),
  ..."social security number,tax id,national id,id card number,credit card number,card number".split(
    ",",
  ),
  ..."ip address".split(","),
);

/** What may be of a house or a company too, and is of a person beside what is of a person. */
const perhaps = endsInWords(
  ..."street address zip postcode".split(" "),
  ..."postal code,zip code,address line1,address line2,house number".split(","),
);

const texts: ReadonlySet<string> = new Set([
  "string",
  "text",
  "email",
  "phone",
  "date",
  "timestamp",
]);

/** Personal data is marked as such, which keeps it out of logs. Said once of an entity. */
export const markedPersonalData = forEachStructure((entity) => {
  const found = unmarkedIn(entity);
  const [first] = found;
  if (!first) return [];
  const names = found.map(({ name }) => name);
  const listed = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const slots = { fields: listed.join(", "), verb: found.length > 1 ? "look" : "looks" };
  const title = found.length > 1 ? `Mark all ${found.length} @pii` : `Mark ${first.name} @pii`;
  const commands = found.map((field) => changeField(entity, field, { pii: true }));
  return [
    {
      ...modelAdvice("unmarked-personal-data", slots),
      origin: [entity.name, first.name],
      fixes: [fix(title, ...commands)],
    },
  ];
});

function unmarkedIn({ fields }: Entity): readonly Field[] {
  if (!fields.some(isPersonal)) return [];
  return fields.filter(
    (field) =>
      !isMarked(field) && (isPersonal(field) || (isText(field) && perhaps.test(field.name))),
  );
}

const isText = ({ type }: Field) => type.kind === "scalar" && texts.has(type.name);

const isPersonal = (field: Field) => {
  const { name, type } = field;
  return isText(field) && (type.name === "email" || type.name === "phone" || personal.test(name));
};

const isMarked = ({ pii, sensitive, hidden }: Field) => pii || sensitive || hidden;
