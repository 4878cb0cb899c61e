/** The layouts and the looks of a new project. */
export const LAYOUT_FILES: Readonly<Record<string, string>> = {
  'templates/main.hbs': `{{!-- The report in its order. Its words are in locales/, its numbers in data/. --}}
<report>
  <cover>
    <p class="cover-title">{{t "report:title"}}</p>
    <p class="cover-subtitle">{{t "report:subject"}}</p>
  </cover>
  <h1 id="contents">{{t "report:contents"}}</h1>
  <toc depth="2"/>
  <page-break/>
  <h1 id="year">{{t "report:year"}}</h1>
  {{prose "year"}}
  {{> loans}}
</report>
`,
  'templates/loans.hbs': `<h2 id="loans">{{t "report:loans.heading"}}</h2>
<figure id="fig-loans">
  <chart spec="loans-by-shelf" alt="{{t "report:loans.alt"}}" height="45"/>
  <figcaption>{{t "report:loans.caption"}}</figcaption>
</figure>
<table id="tab-loans">
  <caption>{{t "report:loans.table"}}</caption>
  <colgroup><col width="2*"/><col width="1*" align="right"/></colgroup>
  <thead>
    <tr><th scope="col">{{t "terms:shelf.heading"}}</th><th scope="col">{{t "terms:loans"}}</th></tr>
  </thead>
  <tbody>
    {{#each loans.byShelf.rows as |row|}}
    <tr><th scope="row">{{t (concat "terms:shelf." row.shelf)}}</th><td>{{number row.loans}}</td></tr>
    {{/each}}
  </tbody>
</table>
`,
  'templates/announcement.hbs': `<!DOCTYPE html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{t "report:title"}}</title>
<style>
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1.0625rem/1.6 Georgia, serif; color: #1c2733; }
h1 { line-height: 1.2; }
</style>
</head>
<body>
<main>
<h1>{{t "report:title"}}</h1>
<p>{{t "report:subject"}}</p>
<p>{{chapters.year.title}} ({{pages chapters.year}})</p>
<ul>
{{#each editions as |edition|}}
<li lang="{{edition.language}}"><a href="{{edition.href}}" hreflang="{{edition.language}}">{{edition.name}}</a> ({{edition.size}})</li>
{{/each}}
</ul>
</main>
</body>
</html>
`,
  'templates/theme.yaml': `# The looks of the report. Lengths: mm for the page, pt for type.
page:
  size: A5
  margins: { top: 20, right: 16, bottom: 20, left: 16 }

colours:
  ink: '#1c2733'
  muted: '#55616e'
  hairline: '#c9d0d6'
  paper: '#ffffff'
  night: '#102a43'
  accent: '#a8431f'

families:
  serif: { regular: SourceSerif4-Regular.ttf, italic: SourceSerif4-It.ttf, bold: SourceSerif4-Semibold.ttf }
  sans: { regular: SourceSans3-Regular.ttf, bold: SourceSans3-Semibold.ttf }

styles:
  body: { family: serif, size: 10, leading: 14.5, colour: ink }
  paragraph: { spaceAfter: 6 }
  lead: { size: 12, leading: 17, colour: night, spaceAfter: 9 }
  h1: { weight: bold, size: 20, leading: 25, colour: night, spaceAfter: 12 }
  h2: { weight: bold, size: 14, leading: 18, colour: night, spaceBefore: 10, spaceAfter: 6 }
  caption: { family: sans, size: 9, leading: 12, spaceBefore: 4, spaceAfter: 5 }
  caption-label: { weight: bold, colour: accent }
  table: { family: sans, size: 9, leading: 12, spaceBefore: 4, spaceAfter: 8 }
  table-head: { weight: bold, border: { bottom: { width: 0.9, colour: night } } }
  table-cell: { padding: [3, 5, 3, 0], border: { bottom: { width: 0.4, colour: hairline } } }
  toc-1: { family: sans, weight: bold, spaceBefore: 6 }
  toc-2: { family: sans, indent: 12 }
  cover: { fill: night, colour: paper }
  cover-title: { weight: bold, size: 30, leading: 36, colour: paper, spaceBefore: 80, spaceAfter: 10 }
  cover-subtitle: { size: 13, leading: 18, colour: paper }
  head: { family: sans, size: 8, leading: 10, colour: muted }
  foot: { family: sans, size: 8, leading: 10, colour: muted }

head: { style: head }
foot: { style: foot }

charts:
  family: sans
  size: 8
  ink: ink
  muted: muted
  grid: hairline
  paper: paper
  palette: [accent, night]

watermark: { colour: muted, opacity: 0.12 }
`,
};
