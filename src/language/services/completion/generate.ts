import { type Asking, isElsewhere } from "./asking.ts";
import {
  hole,
  inSnippet,
  type Proposal,
  plain,
  snippet,
  type TargetDescription,
} from "./proposal.ts";

/** The targets that are not asked for yet. */
export function targetProposals({ document, targets, declaration }: Asking): readonly Proposal[] {
  const own = declaration?.kind === "generate" ? declaration.name?.text : undefined;
  const asked = new Set(document.model.generators.map(({ target }) => target));
  return targets
    .filter(({ id }) => id === own || !asked.has(id))
    .map(({ id, name, description }) =>
      declaration?.open === undefined
        ? snippet("target", id, `${inSnippet(id)} {\n  $0\n}`, { detail: name, about: description })
        : plain("target", id, { detail: name, about: description }),
    );
}

/** The options that are not given yet. */
export function optionKeyProposals(asking: Asking): readonly Proposal[] {
  const { declaration } = asking;
  const written = declaration?.kind === "generate" ? declaration.options : [];
  const there = new Set(
    written.filter(({ key }) => isElsewhere(asking, key)).map(({ key }) => key.text),
  );
  return (targetOf(asking)?.options ?? [])
    .filter(({ key }) => !there.has(key))
    .map((option) =>
      snippet("option", option.key, `${inSnippet(option.key)} ${valuePlace(option)}`, {
        detail: `default: ${option.default}`,
        about: option.description,
        again: option.values !== undefined,
      }),
    );
}

type OptionDescription = TargetDescription["options"][number];

/** Where the value goes: a number and a word stand as they are, everything else in quotes. */
function valuePlace(option: OptionDescription): string {
  if (option.values) return "$1";
  return /^\d+$/.test(option.default) ? hole(1, option.default) : '"$1"';
}

/** The values that an option may have. */
export function optionValueProposals(asking: Asking, key: string): readonly Proposal[] {
  const option = targetOf(asking)?.options.find((candidate) => candidate.key === key);
  if (!option) return [];
  const values = option.values ?? (/^[\w.-]+$/.test(option.default) ? [option.default] : []);
  return values.map((value) =>
    plain("literal", /^\d+$|^[A-Za-z_]\w*$/.test(value) ? value : `"${value}"`, {
      ...(value === option.default && { detail: "default" }),
    }),
  );
}

const targetOf = ({ targets, declaration }: Asking): TargetDescription | undefined =>
  targets.find(({ id }) => declaration?.kind === "generate" && id === declaration.name?.text);
