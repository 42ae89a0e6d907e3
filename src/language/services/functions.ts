interface FunctionInfo {
  readonly form: string;
  /** What it gives, in Markdown. */
  readonly about: string;
}

const functions: ReadonlyMap<string, FunctionInfo> = new Map([
  ["now", { form: "now()", about: "The moment at which a row is made or a rule is asked." }],
  ["uuid", { form: "uuid()", about: "An identifier of its own for each row." }],
  ["autoincrement", { form: "autoincrement()", about: "The next number: the database counts." }],
  [
    "length",
    { form: "length(field)", about: "How many characters a text has, or members a list." },
  ],
  ["role", { form: 'role("name")', about: "Whoever asks has this role." }],
  ["owner", { form: "owner(field)", about: "Whoever asks is the user that the field names." }],
  ["signedIn", { form: "signedIn", about: "Whoever asks has signed in." }],
  ["everyone", { form: "everyone", about: "Everybody, strangers too." }],
  ["user", { form: "user.id", about: "The id of the user who asks; null for strangers." }],
]);

/** What is known of a function or of a word of access rules. */
export const functionInfo = (name: string): FunctionInfo | undefined => functions.get(name);
