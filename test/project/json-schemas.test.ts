import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/project/json-schemas.js';

test('there is a schema for each YAML file, with descriptions', () => {
  const schemas = jsonSchemas();
  expect([...schemas.keys()]).toEqual([
    'report.schema.json',
    'theme.schema.json',
    'sources.schema.json',
    'charts.schema.json',
    'data.schema.json',
    'keys.schema.json',
  ]);
  for (const [name, schema] of schemas) {
    expect(schema, name).toMatchObject({ $schema: expect.any(String), description: expect.any(String) });
  }
});

test('what has a default may be left out', () => {
  expect(jsonSchemas().get('report.schema.json')).toMatchObject({
    additionalProperties: false,
    required: ['id', 'year', 'date', 'languages', 'metadata'],
  });
});

test('operations and groups of values may be nested', () => {
  const text = JSON.stringify(jsonSchemas().get('data.schema.json'));
  expect(text).toContain('"difference"');
  expect(text).toContain('"#/$defs/');
});

test('they are made the same each time', () => {
  expect(JSON.stringify([...jsonSchemas()])).toBe(JSON.stringify([...jsonSchemas()]));
});
