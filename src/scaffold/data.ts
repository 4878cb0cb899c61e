/** The data of a new project. */
export function dataFiles(id: string): Readonly<Record<string, string>> {
  return {
    'data/report.yaml': `# What the report is, in which languages, and which layouts make it.
id: ${id}
year: 2024
date: 2025-03-01
languages: [en, fr]
layout: main
announcement: announcement
metadata:
  title: 'report:title'
  subject: 'report:subject'
  author: 'report:author'
`,
    'data/sources.yaml': `# Every source once. Values and facts name the one that they rest on.
register:
  title: The register of loans
  url: https://example.org/register
  read: 2025-02
  language: en
`,
    'data/facts.csv': `id,statement,source,confidence
F001,The library lent 4860 books in 2024.,register,stated
F002,The reading room opened in 2014.,register,stated
`,
    'data/loans.yaml': `# Numbers stand here, once; texts, tables and charts take them from here.
values:
  total: { value: 4860, facts: [F001] }
  opened: { value: 2014, facts: [F002] }

datasets:
  byShelf:
    columns: { shelf: id, loans: integer }
    rows:
      - { shelf: novels, loans: 2410 }
      - { shelf: history, loans: 1130 }
      - { shelf: science, loans: 1320 }
    source: register

checks:
  - { sum: loans.byShelf.loans, equals: loans.total }
`,
    'data/charts.yaml': `loans-by-shelf:
  kind: bar
  dataset: loans.byShelf
  category: shelf
  labels: 'terms:shelf'
  orientation: horizontal
  series:
    - { column: loans, label: 'terms:loans' }
`,
  };
}
