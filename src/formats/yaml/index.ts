import { defineFormat } from "../format.ts";
import { ModelReader } from "./document.ts";
import { yamlProblem } from "./problems.ts";
import { Journal } from "./reader.ts";
import { parseYaml } from "./syntax.ts";

export default defineFormat({
  id: "yaml",
  name: "YAML",
  extensions: [".yaml", ".yml"],

  detect(text) {
    const start = text.search(/^\uFEFF?(?!---|[#%])[^\s\uFEFF]/m);
    const head = text.slice(start, start + 200).replace("\uFEFF", "");
    if (/^[[{][\s[{]*["']?(entity|enum|project|generate)["']?\s*:/.test(head)) return true;
    const isKey = /^(- +)*["']?[A-Za-z]+["']?[ \t]*:(\s|$)/.test(head);
    return (
      isKey && /^\uFEFF?(- +)?["']?(entity|enum|project|generate)["']?[ \t]*:(\s|$)/m.test(text)
    );
  },

  read(text) {
    const journal = new Journal();
    const syntax = parseYaml(text);
    const reader = new ModelReader(journal);
    for (const document of syntax.documents) reader.read(document);
    const value = reader.model();
    const diagnostics = [...syntax.diagnostics, ...journal.diagnostics];
    if (!value && diagnostics.length === 0)
      diagnostics.push({ ...yamlProblem("yaml-empty", {}), span: { from: 0, to: text.length } });
    return {
      value,
      diagnostics: diagnostics.toSorted((a, b) => a.span.from - b.span.from),
      locate: (origin) => journal.places.get(origin),
      locateTarget: (...target) => journal.targets.get(target),
    };
  },
});
