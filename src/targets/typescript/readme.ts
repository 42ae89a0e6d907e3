import { Code, code } from "#text";
import type { Project } from "./project.ts";

/** A newcomer's first page: what it is, how to run, test, deploy and change it. */
export function readme(project: Project, port: string): Code {
  const { title, name, description, resources } = project;
  const address = new Code(`http://localhost:${port}`);
  return code`
    # ${prose(title)}

    ${description !== undefined && prose(description)}

    An HTTP API over PostgreSQL: [Hono](https://hono.dev) with OpenAPI, [Kysely](https://kysely.dev), TypeScript.
    Everything follows from the model in \`model.relata\`.

    ## Run

    \`\`\`sh
    npm ci
    npm start        # ${address}, the contract at ${address}/openapi.json
    \`\`\`

    Needs Node.js 20.19 or later. There is nothing to install: an embedded PostgreSQL (PGlite) keeps its data in \`.data/\`.
    With \`DATABASE_URL\` the same server uses a PostgreSQL of yours. Migrations run at the start.
    \`.env.example\` lists all settings; \`npm run dev\` restarts on every change.

    | resource | path |
    | --- | --- |
    ${resources.map((resource) => code`| ${new Code(resource.name)} | \`${new Code(resource.path)}\` |`)}

    Lists come in pages (\`limit\`, \`cursor\`), changes are JSON merge patches, and errors are
    \`application/problem+json\` (RFC 9457).

    ## Test

    \`\`\`sh
    npm test
    npm run typecheck
    npm run lint
    \`\`\`

    The tests run on the embedded database. To run them on a PostgreSQL, whose data is lost thereby:
    \`TEST_DATABASE_URL=postgres://… npx vitest run --no-file-parallelism\`.

    ## Deploy

    \`\`\`sh
    docker build -t ${new Code(name)} .
    docker run -p ${new Code(port)}:${new Code(port)} -e DATABASE_URL=postgres://… ${new Code(name)}
    \`\`\`

    \`/livez\` says that the process runs, \`/readyz\` that the database answers. Logs are JSON, a line a request. On SIGTERM
    the server finishes what is in flight.

    ## Where things are

    | folder | holds |
    | --- | --- |
    | \`src/resources/\` | what each resource is: its fields and their rules; \`index.ts\` relates them |
    | \`src/http/\` | what all resources do alike: routes, pages, problems, fields, logs |
    | \`src/db/\` | connections, queries, the tables' types, migrations |
    | \`migrations/\` | SQL, applied once each, in the order of the names |
    | \`test/\` | one file a resource, with what is particular to it; \`resource-tests.ts\` has what holds of all |

    ## Change the model

    Edit \`model.relata\` in Relata and generate again, or change the code by hand: nothing here needs Relata to run. A
    migration that was applied is never edited; add \`migrations/0002_….sql\` beside it.
  `;
}

/** Text that Markdown shows as it is. */
const prose = (text: string): Code =>
  new Code(
    text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/[\\`*_{}[\]<>()#|!]/g, "\\$&"),
  );
