/** The catalogues of a new project, in its two languages. */
export const TEXT_FILES: Readonly<Record<string, string>> = {
  'locales/en/report.json': json({
    title: 'A small library in 2024',
    subject: 'An example of a report, with invented numbers',
    author: 'The library',
    contents: 'Contents',
    year: 'The year 2024',
    loans: {
      heading: 'Loans by shelf',
      caption: 'Loans by shelf in 2024',
      table: 'The same loans in numbers',
      alt: 'Bars: novels were lent {{loans.byShelf.rows.0.loans, number}} times, more than any other shelf.',
    },
  }),
  'locales/fr/report.json': json({
    title: 'Une petite bibliothèque en 2024',
    subject: 'Un exemple de rapport, aux chiffres inventés',
    author: 'La bibliothèque',
    contents: 'Sommaire',
    year: "L'année 2024",
    loans: {
      heading: 'Les prêts par rayon',
      caption: 'Prêts par rayon en 2024',
      table: 'Les mêmes prêts en chiffres',
      alt: 'Barres : les romans ont été prêtés {{loans.byShelf.rows.0.loans, number}} fois, plus que tout autre rayon.',
    },
  }),
  'locales/en/terms.json': json({
    loans: 'Loans',
    shelf: { heading: 'Shelf', novels: 'Novels', history: 'History', science: 'Science' },
  }),
  'locales/fr/terms.json': json({
    loans: 'Prêts',
    shelf: { heading: 'Rayon', novels: 'Romans', history: 'Histoire', science: 'Sciences' },
  }),
  'locales/en/prose/year.md': `The library lent {{loans.total, number}} books in 2024. {.lead facts="F001"}

The reading room has been open since {{loans.opened, date}}. What was lent is told on @page(loans). {facts="F002"}
`,
  'locales/fr/prose/year.md': `La bibliothèque a prêté {{loans.total, number}} livres en 2024. {.lead facts="F001"}

La salle de lecture est ouverte depuis {{loans.opened, date}}. Le détail des prêts est donné en @page(loans). {facts="F002"}
`,
};

function json(strings: object): string {
  return `${JSON.stringify(strings, null, 2)}\n`;
}
