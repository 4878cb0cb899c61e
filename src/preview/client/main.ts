import type { PreviewState, SourcePlace, Spot } from '../protocol.js';
import { Connection } from './connection.js';
import { part } from './dom.js';
import { banner, countText, findingsView } from './findings-view.js';
import { helpDialog, type Key, listenToKeys } from './keyboard.js';
import { at, originView } from './origin-view.js';
import { Overlays } from './overlays.js';
import type { PageView } from './page-view.js';
import { Panel } from './panel.js';
import { Passages } from './passages.js';
import { Pdfs } from './pdfs.js';
import { Search } from './search.js';
import { sectionsView } from './sections-view.js';
import { SettingsStore } from './settings.js';
import { Sidebar } from './sidebar.js';
import { Stage } from './stage.js';
import { Status } from './status.js';
import { Toolbar } from './toolbar.js';
import { translationsView } from './translations-view.js';
import { nextZoom } from './zoom.js';

const settings = new SettingsStore(localStorage);
const connection = new Connection();
const pdfs = new Pdfs(connection);
const stage = new Stage(pdfs, settings, { moved, drawn, clicked });
const panel = new Panel(settings);
const overlays = new Overlays(stage, connection);
const passages = new Passages(stage);
const search = new Search(stage, connection, panel);
const sidebar = new Sidebar(stage, settings, pdfs);
const status = new Status((spot) => stage.show(spot));
const show = (spot: Spot) => stage.show(spot, true);
const zoomBy = (step: 1 | -1) => settings.change({ zoom: nextZoom(stage, settings, step) });
const turnPage = (step: 1 | -1) => {
  const { leader } = stage;
  if (leader) stage.show({ language: leader.language, page: Math.max(1, leader.current + step), y: 0 });
};

const keys: readonly Key[] = [
  { keys: ['ArrowRight', 'PageDown', 'n'], shown: '→', what: 'next page', act: () => turnPage(1) },
  { keys: ['ArrowLeft', 'PageUp', 'p'], shown: '←', what: 'page before', act: () => turnPage(-1) },
  { keys: ['ArrowDown', 'j'], shown: '↓', what: 'down', act: () => stage.leader?.scroller.scrollBy(0, 80) },
  { keys: ['ArrowUp', 'k'], shown: '↑', what: 'up', act: () => stage.leader?.scroller.scrollBy(0, -80) },
  { keys: ['+', '='], shown: '+', what: 'larger', act: () => zoomBy(1) },
  { keys: ['-', '_'], shown: '−', what: 'smaller', act: () => zoomBy(-1) },
  { keys: ['w'], shown: 'w', what: 'fit the width', act: () => settings.change({ zoom: 'width' }) },
  { keys: ['f'], shown: 'f', what: 'fit the page', act: () => settings.change({ zoom: 'page' }) },
  { keys: ['/'], shown: '/', what: 'search; Enter goes to the next place', act: () => search.focus() },
  { keys: ['o'], shown: 'o', what: 'outline and pages', act: () => turnSide() },
  { keys: ['d'], shown: 'd', what: 'diagnostics', act: () => turnFindings() },
  { keys: ['Escape'], shown: 'Esc', what: 'close the panel', act: () => close() },
  { keys: ['?'], shown: '?', what: 'this help', act: () => help.open() },
];
const help = helpDialog(keys);
const toolbar = new Toolbar(stage, settings, connection, search.box, () => help.open());
toolbar.findings.addEventListener('click', turnFindings);
listenToKeys(keys);
let last: PreviewState | undefined;
let shown = '';

settings.onChange(({ languages, zoom, panel: tab, side }) => {
  const now = JSON.stringify([languages, zoom, tab === 'none', side === 'none']);
  if (now !== shown) stage.refit();
  shown = now;
  sidebar.show(true);
  void stage.draw();
  toolbar.moved();
});

connection.listen({
  state: (state) => void update(state),
  building: () => status.building(),
  connected: (is) => status.connected(is),
});

async function update(state: PreviewState): Promise<void> {
  last = state;
  document.title = [countText(state.findings), state.editions[0]?.title ?? state.project]
    .filter(Boolean)
    .join(' · ');
  pdfs.keep(state);
  // What stood there may stand elsewhere now.
  passages.clear();
  status.built(state);
  toolbar.update(state);
  toolbar.findings.textContent = ['Diagnostics', countText(state.findings)].filter(Boolean).join(' ');
  panel.fill('findings', findingsView(state, show, open), state.findings.length);
  panel.fill('sections', sectionsView(state, show), state.comparisons.length);
  part('stage').querySelector('.banner')?.remove();
  const over = banner(state, show, open, () => panel.open('findings'));
  if (over && state.build > 0) part('stage').append(over);
  await stage.update(state);
  sidebar.show(true);
  if (search.box.value !== '') void search.run();
  // Whoever waits for the pages to be on the screen can read it here.
  if (last !== state) return;
  document.documentElement.dataset.drawn = `${state.build}`;
  document.documentElement.dataset.editions = `${state.editions.length}`;
}

function moved(): void {
  toolbar.moved();
  sidebar.show(false);
}

function drawn(): Promise<void> {
  return overlays.show(settings.current.overlays);
}

function turnFindings(): void {
  if (panel.tab === 'findings') panel.close();
  else panel.open('findings');
}

function turnSide(): void {
  settings.change({ side: settings.current.side === 'none' ? 'outline' : 'none' });
}

async function clicked(view: PageView, x: number, y: number, alt: boolean): Promise<void> {
  const [details, counterparts] = await Promise.all([
    connection.page(view.language, view.number).catch(() => undefined),
    alt ? undefined : connection.counterparts(view.language, view.number, x, y).catch(() => undefined),
  ]);
  const found = details && at(details, x, y);
  if (!found) {
    passages.clear();
    return;
  }
  const { value, text, layout } = found.origin;
  const [shown] = found.shows;
  const place = (value ?? shown)?.place ?? text?.place ?? layout;
  if (alt && place) {
    open(place);
    return;
  }
  panel.fill('origin', [...originView(found, open), ...translationsView(counterparts, show, open)]);
  panel.open('origin');
  if (counterparts) await passages.show(view.language, counterparts);
}

function close(): void {
  panel.close();
  passages.clear();
}

function open(place: SourcePlace): void {
  connection.open(place).then(
    (problem) => status.message(problem ?? `opened ${place.file}:${place.line}`),
    () => status.message('the editor could not be asked: the preview has been stopped'),
  );
}
