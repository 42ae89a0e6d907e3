import { defineFormat } from "../format.ts";
import { Journal } from "./journal.ts";
import { yamlProblem } from "./problems.ts";
import { heads, ModelReader } from "./read/index.ts";
import { parseYaml } from "./syntax.ts";
import { writeModel } from "./write/index.ts";

const head = `["']?(?:${heads.join("|")})["']?`;
const opensFlow = new RegExp(`^[[{][\\s[{]*${head}\\s*:`);
const declares = new RegExp(`^\\uFEFF?(?:- +)?${head}[ \\t]*:(?:\\s|$)`, "m");

export default defineFormat({
  id: "yaml",
  name: "YAML",
  extensions: [".yaml", ".yml"],

  detect(text) {
    const start = text.search(/^\uFEFF?(?!---|[#%])[^\s\uFEFF]/m);
    const first = text.slice(start, start + 200).replace("\uFEFF", "");
    if (opensFlow.test(first)) return true;
    return /^(- +)*["']?[A-Za-z]+["']?[ \t]*:(\s|$)/.test(first) && declares.test(text);
  },

  read(text) {
    const journal = new Journal();
    const syntax = parseYaml(text);
    const value = new ModelReader(journal).read(syntax.documents);
    const diagnostics = [...syntax.diagnostics, ...journal.diagnostics];
    if (!value && diagnostics.length === 0)
      diagnostics.push({ ...yamlProblem("yaml-empty", {}), span: { from: 0, to: text.length } });
    return {
      value,
      diagnostics: diagnostics.toSorted((a, b) => a.span.from - b.span.from),
      locate: (origin, part) => journal.places.find(origin, part),
      locateTarget: (target, option) => journal.findTarget(target, option),
    };
  },

  write: writeModel,
});
