import { type Code, code, joined } from "#text";
import { createSchema, type Schema } from "../shared/index.ts";
import type { Parts } from "./parts.ts";

/** The first migration: the tables, and the function that changes JSON by parts where there is JSON. */
export function migration(schema: Schema, parts: Parts): Code {
  const tables = createSchema(schema);
  return parts.has("one-json") ? joined([mergePatch, tables], "\n\n") : tables;
}

const mergePatch = code`
  -- What a JSON merge patch (RFC 7396) makes of a value.
  create function json_merge_patch(target jsonb, patch jsonb) returns jsonb language plpgsql immutable as $$
  begin
    if jsonb_typeof(patch) <> 'object' then
      return patch;
    end if;
    if target is null or jsonb_typeof(target) <> 'object' then
      target := '{}';
    end if;
    return (
      select coalesce(jsonb_object_agg(key, value), '{}')
      from (
        select kept.key, kept.value
        from jsonb_each(target) as kept
        where not jsonb_exists(patch, kept.key)
        union all
        select given.key, json_merge_patch(target -> given.key, given.value)
        from jsonb_each(patch) as given
        where jsonb_typeof(given.value) <> 'null'
      ) as merged
    );
  end
  $$;
`;
