/** How the page of a comparison looks, by day and by night; it names no file and no address. */
export const COMPARISON_STYLE = `
:root { color-scheme: light dark; --ground: #f5f6f8; --sheet: #fff; --ink: #1b2430; --quiet: #55606e; --line: #d4d9e0;
  --accent: #0b57a4; --gone: #a3162a; --gone-ground: #fde8ea; --come: #0b6b3a; --come-ground: #e2f5ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181e; --sheet: #1d232b; --ink: #e7ebf0; --quiet: #a4afbc;
  --line: #39424e; --accent: #85bdf5; --gone: #ff9da8; --gone-ground: #47191f; --come: #7fdda6; --come-ground: #12382a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 1500px; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.9rem; margin: 0; }
h2, h3 { font-size: 1.25rem; margin: 0 0 .75rem; }
small, .files b { color: var(--quiet); font-weight: 400; font-size: .9rem; }
.files { display: flex; flex-wrap: wrap; gap: .25rem .75rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav ul { columns: 18rem; list-style: none; padding: 1rem 1.25rem; background: var(--sheet); border: 1px solid var(--line);
  border-radius: .5rem; }
.page { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; margin: 1.5rem 0;
  scroll-margin-top: 1rem; }
.added, ins { color: var(--come); }
.removed, del { color: var(--gone); }
ins, del { padding: 0 .2em; border-radius: .2em; }
ins { background: var(--come-ground); text-decoration: none; }
del { background: var(--gone-ground); }
table { border-collapse: collapse; margin: 0 0 1rem; min-width: min(100%, 30rem); }
caption { text-align: left; color: var(--quiet); font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.5rem .3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
figure { margin: 0; }
figcaption { color: var(--quiet); font-size: .9rem; margin-bottom: .25rem; }
img { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .page { break-inside: avoid; } }
`;
