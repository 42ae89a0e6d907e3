import { languages } from "monaco-editor/editor";
import { hoverAt, signatureAt } from "#language";
import { knownTargets } from "../store/index.ts";
import { documentOf } from "./live.ts";
import { rangeOf } from "./places.ts";

/** Tells what a name is, and while its arguments are written how an attribute is. */
export function provideHover(): void {
  languages.registerHoverProvider("relata", {
    provideHover(model, position) {
      const document = documentOf(model);
      const hover = document && hoverAt(document, model.getOffsetAt(position), knownTargets());
      return hover && { range: rangeOf(model, hover.span), contents: [{ value: hover.markdown }] };
    },
  });
  languages.registerSignatureHelpProvider("relata", {
    signatureHelpTriggerCharacters: ["(", ","],
    provideSignatureHelp(model, position) {
      const document = documentOf(model);
      const signature = document && signatureAt(document, model.getOffsetAt(position));
      if (!signature) return undefined;
      const { form, about, parameter } = signature;
      const parameters = parametersOf(form).map((label) => ({ label }));
      return {
        value: {
          signatures: [{ label: form, documentation: { value: about }, parameters }],
          activeSignature: 0,
          activeParameter: parameter,
        },
        dispose() {},
      };
    },
  });
}

/** Where in a form its arguments are written. */
function parametersOf(form: string): readonly [number, number][] {
  const open = form.indexOf("(") + 1;
  const close = form.lastIndexOf(")");
  if (open === 0 || close < open) return [];
  let at = open;
  return form
    .slice(open, close)
    .split(",")
    .map((written): [number, number] => {
      const from = at;
      at += written.length + 1;
      return [from, from + written.length];
    });
}
