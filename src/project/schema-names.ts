import * as z from 'zod';
import type { YamlPath } from './yaml-file.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys that a schema knows for the mapping at a path: what to compare an unknown one with. */
export function knownKeys(schema: z.ZodType, path: YamlPath): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(one.properties ?? {})))];
}

/** The fixed values that a schema knows at a path. */
export function knownValues(schema: z.ZodType, path: YamlPath): readonly string[] {
  const values = schemasAt(schema, path).flatMap((one) => [
    ...(one.enum ?? []),
    ...(one.const === undefined ? [] : [one.const]),
  ]);
  return [...new Set(values.map(String))];
}

/** The schema's parts at a path, all branches of unions; read from its JSON Schema, which is public and stable. */
function schemasAt(schema: z.ZodType, path: YamlPath): readonly JsonSchema[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  let parts = branches(root, root);
  for (const step of path) {
    parts = parts.flatMap((part) => below(part, step).flatMap((one) => branches(one, root)));
  }
  return parts;
}

function below(part: JsonSchema, step: string | number): readonly JsonSchema[] {
  if (typeof step === 'number') {
    const items = part.prefixItems?.[step] ?? part.items;
    return isSchema(items) ? [items] : [];
  }
  const found = part.properties?.[step] ?? part.additionalProperties;
  return isSchema(found) ? [found] : [];
}

/** A part with all that it refers to or chooses from; what refers back to itself ends there. */
function branches(part: JsonSchema, root: JsonSchema, seen = new Set<JsonSchema>()): readonly JsonSchema[] {
  if (seen.has(part)) return [];
  seen.add(part);
  const named = part.$ref === '#' ? root : root.$defs?.[part.$ref?.replace('#/$defs/', '') ?? ''];
  const inner = [...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? []), named];
  return [part, ...inner.flatMap((one) => (isSchema(one) ? branches(one, root, seen) : []))];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
