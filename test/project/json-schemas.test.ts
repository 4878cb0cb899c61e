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

test('patterns have no flags, which a JSON Schema would lose', () => {
  const patterns = [...jsonSchemas().values()].map((schema) => JSON.stringify(schema)).join();
  const accepted = ['#A8431F', 'Report:title', 'Annual_Report', 'Activities.total', 'Front/cover'];
  const known = [...patterns.matchAll(/"pattern":("(?:[^"\\\\]|\\\\.)*")/g)].map(
    ([, text = '']) => new RegExp(String(JSON.parse(text))),
  );
  expect(accepted.filter((one) => !known.some((pattern) => pattern.test(one)))).toEqual([]);
});

test('they are made the same each time', () => {
  expect(JSON.stringify([...jsonSchemas()])).toBe(JSON.stringify([...jsonSchemas()]));
});
