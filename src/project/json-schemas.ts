import * as z from 'zod';
import { chartsSchema } from './charts.js';
import { dataFileSchema } from './data-file.js';
import { keysSchema } from './key-notes.js';
import { reportConfigSchema } from './report-config.js';
import { sourcesSchema } from './sources.js';
import { themeSchema } from './theme-schema.js';

/**
 * JSON Schemas (draft 2020-12) of the YAML files, by file name, with which editors complete and check them. What
 * concerns several keys at once, or other files, is checked by the engine alone.
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const schemas = {
    'report.schema.json': reportConfigSchema,
    'theme.schema.json': themeSchema,
    'sources.schema.json': sourcesSchema,
    'charts.schema.json': chartsSchema,
    'data.schema.json': dataFileSchema,
    'keys.schema.json': keysSchema,
  };
  const entries = Object.entries(schemas).map(([name, schema]): [string, object] => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  ]);
  return new Map(entries);
}
